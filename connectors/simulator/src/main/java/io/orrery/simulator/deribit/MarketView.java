package io.orrery.simulator.deribit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Candle;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.Level;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.PriceSource;
import io.orrery.simulator.time.VenueClock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** An instrument's market, as its ticker and all that is made of it. */
public final class MarketView {
    /** How far from the mark a limit that takes may be, as one part of the mark. */
    private static final long BAND = 66;
    private static final Level NOTHING = new Level(0, 0);
    private static final long OPEN_INTEREST_LOTS = 10_000_000;

    private final Catalogue catalogue;
    private final Exchange exchange;
    private final FundingTape funding;
    private final VenueClock clock;

    MarketView(Catalogue catalogue, Exchange exchange, FundingTape funding, VenueClock clock) {
        this.catalogue = catalogue;
        this.exchange = exchange;
        this.funding = funding;
        this.clock = clock;
    }

    public ObjectNode ticker(Instrument instrument) {
        Listing listing = instrument.listing();
        ObjectNode json = DeribitJson.object().put("timestamp", clock.shownMillis()).put("state", state(instrument));
        json.set("stats", stats(instrument));
        put(json, "index_price", index(instrument));
        json.put("instrument_name", instrument.name());
        put(json, "last_price", listing.price(exchange.price(listing, PriceSource.LAST)));
        put(json, "settlement_price", listing.price(listing.startPrice()));
        put(json, "min_price", listing.price(lowestAsk(instrument)));
        put(json, "max_price", listing.price(highestBid(instrument)));
        put(json, "open_interest", openInterest(instrument));
        put(json, "mark_price", mark(instrument));
        top(instrument, json);
        put(json, "estimated_delivery_price", index(instrument));
        if (instrument.perpetual()) {
            put(json, "interest_value", funding.mean(instrument).movePointRight(2));
            put(json, "current_funding", funding.rate(instrument));
            put(json, "funding_8h", funding.mean(instrument));
        }
        return json;
    }

    public ObjectNode quote(Instrument instrument) {
        ObjectNode json = DeribitJson.object().put("timestamp", clock.shownMillis()).put("instrument_name", instrument.name());
        top(instrument, json);
        return json;
    }

    /** The ticker, and the book to a depth. */
    public ObjectNode book(Instrument instrument, int depth) {
        ObjectNode json = ticker(instrument).put("change_id", exchange.updateId(instrument.listing()));
        json.remove("estimated_delivery_price");
        json.set("bids", levels(instrument, Side.BUY, depth));
        json.set("asks", levels(instrument, Side.SELL, depth));
        return json;
    }

    public ObjectNode summary(Instrument instrument) {
        Listing listing = instrument.listing();
        ObjectNode json = DeribitJson.object().put("instrument_name", instrument.name())
            .put("base_currency", listing.base()).put("quote_currency", listing.quote())
            .put("creation_timestamp", clock.shownMillis());
        json.setAll(stats(instrument));
        Level bid = best(listing, Side.BUY);
        Level ask = best(listing, Side.SELL);
        put(json, "bid_price", listing.price(bid.price()));
        put(json, "ask_price", listing.price(ask.price()));
        put(json, "mid_price", listing.price(bid.price()).add(listing.price(ask.price())).divide(BigDecimal.valueOf(2)));
        put(json, "mark_price", mark(instrument));
        put(json, "last", listing.price(exchange.price(listing, PriceSource.LAST)));
        put(json, "open_interest", openInterest(instrument));
        put(json, "estimated_delivery_price", index(instrument));
        if (instrument.perpetual()) {
            put(json, "current_funding", funding.rate(instrument));
            put(json, "funding_8h", funding.mean(instrument));
        }
        return json;
    }

    public BigDecimal mark(Instrument instrument) {
        return instrument.listing().price(exchange.price(instrument.listing(), PriceSource.MARK));
    }

    /** Of what it is derived from: all contracts on it have the same. */
    public BigDecimal index(Instrument instrument) {
        Listing perpetual = catalogue.ofIndex(instrument.index()).listing();
        return perpetual.price(exchange.price(perpetual, PriceSource.INDEX));
    }

    long highestBid(Instrument instrument) {
        long mark = exchange.price(instrument.listing(), PriceSource.MARK);
        return instrument.listing().onTick(mark + mark / BAND);
    }

    long lowestAsk(Instrument instrument) {
        long mark = exchange.price(instrument.listing(), PriceSource.MARK);
        return instrument.listing().onTick(mark - mark / BAND);
    }

    public Level best(Listing listing, Side side) {
        List<Level> levels = exchange.levels(listing, side, 1);
        return levels.isEmpty() ? NOTHING : levels.get(0);
    }

    private String state(Instrument instrument) {
        return exchange.isOpen(instrument.listing()) ? "open" : "locked";
    }

    /** The last 24 hours. Volume is in the base asset, whatever amounts are in. */
    private ObjectNode stats(Instrument instrument) {
        Listing listing = instrument.listing();
        Candle day = exchange.tape(listing).day();
        ObjectNode json = DeribitJson.object();
        if (day == null) {
            return json.putNull("high").putNull("low").putNull("price_change").put("volume", 0).put("volume_usd", 0);
        }
        BigDecimal open = listing.price(day.open());
        Turnover turnover = Turnover.of(instrument, day);
        put(json, "high", listing.price(day.high()));
        put(json, "low", listing.price(day.low()));
        put(json, "price_change", listing.price(day.close()).subtract(open).movePointRight(2)
            .divide(open, 4, RoundingMode.HALF_EVEN));
        put(json, "volume", turnover.coins());
        put(json, "volume_usd", turnover.money());
        put(json, "volume_notional", turnover.money());
        return json;
    }

    private BigDecimal openInterest(Instrument instrument) {
        return instrument.contractSize().multiply(BigDecimal.valueOf(OPEN_INTEREST_LOTS));
    }

    private void top(Instrument instrument, ObjectNode json) {
        Listing listing = instrument.listing();
        Level bid = best(listing, Side.BUY);
        Level ask = best(listing, Side.SELL);
        put(json, "best_bid_price", listing.price(bid.price()));
        put(json, "best_bid_amount", listing.quantity(bid.quantity()));
        put(json, "best_ask_price", listing.price(ask.price()));
        put(json, "best_ask_amount", listing.quantity(ask.quantity()));
    }

    private ArrayNode levels(Instrument instrument, Side side, int depth) {
        ArrayNode json = DeribitJson.array();
        for (Level level : exchange.levels(instrument.listing(), side, depth)) {
            json.addArray().add(DeribitJson.number(instrument.listing().price(level.price())))
                .add(DeribitJson.number(instrument.listing().quantity(level.quantity())));
        }
        return json;
    }

    private static void put(ObjectNode json, String name, BigDecimal value) {
        json.set(name, DeribitJson.number(value));
    }
}
