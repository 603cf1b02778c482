package io.orrery.simulator.deribit;

import io.orrery.codecs.sbe.Side;
import io.orrery.matching.SelfTrade;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.Level;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.OrderTicket;
import io.orrery.simulator.exchange.OrderType;
import io.orrery.simulator.exchange.PriceSource;
import io.orrery.simulator.exchange.Tif;
import java.math.BigDecimal;
import java.util.List;

/** Makes of a form what the exchange takes, or says what is wrong with it. */
final class Tickets {
    private static final long LEAST_DISPLAY_LOTS = 100;
    private static final long MOST_PARTS = 100;
    private static final long DAY = 86_400_000_000_000L;
    private static final long DAY_ENDS = DAY / 3;

    private final Exchange exchange;
    private final MarketView market;

    Tickets(Exchange exchange, MarketView market) {
        this.exchange = exchange;
        this.market = market;
    }

    OrderTicket of(OrderForm form, SelfTrade selfTrade) {
        Listing listing = form.instrument().listing();
        OrderType type = type(form.type());
        OrderTicket ticket = new OrderTicket(listing, form.side(), type).quantity(amount(form.instrument(), form.amount()))
            .postOnly(form.postOnly()).reduceOnly(form.reduceOnly()).label(form.label()).selfTrade(selfTrade);
        time(form, ticket);
        if (form.type().equals("market_limit")) {
            ticket.price(best(form));
        } else if (type.limited()) {
            long price = price(form.instrument(), form.price(), "price");
            long allowed = form.postOnly() && !form.rejectPostOnly() ? beside(form.instrument(), form.side(), price) : price;
            if (type == OrderType.LIMIT) {
                withinBand(form, allowed);
            }
            ticket.price(allowed);
        }
        if (type.waits()) {
            trigger(form, type, ticket);
        }
        if (form.display() != null) {
            ticket.display(display(form));
        }
        return ticket;
    }

    /** The amount in lots' scale, checked against the size of a contract. */
    static long amount(Instrument instrument, BigDecimal amount) {
        if (amount == null) {
            throw DeribitError.parameter("amount", "parameter is required");
        }
        if (amount.signum() <= 0) {
            throw DeribitError.of(ErrorCode.QTY_TOO_LOW);
        }
        long quantity = scaled(amount, instrument.listing().quantityScale(), "amount", "must be a multiple of contract size");
        if (quantity % instrument.listing().lot() != 0) {
            throw DeribitError.parameter("amount", "must be a multiple of contract size");
        }
        return quantity;
    }

    static long price(Instrument instrument, BigDecimal price, String parameter) {
        if (price == null) {
            throw DeribitError.parameter(parameter, "parameter is required");
        }
        long scaled = scaled(price, instrument.listing().priceScale(), parameter, "must conform to tick size");
        if (scaled <= 0 || scaled % instrument.listing().tick() != 0) {
            throw DeribitError.parameter(parameter, "must conform to tick size");
        }
        return scaled;
    }

    /** The price, or where it would trade at once, the nearest at which it does not. */
    long beside(Instrument instrument, Side side, long price) {
        Listing listing = instrument.listing();
        boolean buys = side == Side.BUY;
        List<Level> others = exchange.levels(listing, buys ? Side.SELL : Side.BUY, 1);
        if (others.isEmpty()) {
            return price;
        }
        long other = others.get(0).price();
        return buys ? Math.min(price, other - listing.tick()) : Math.max(price, other + listing.tick());
    }

    private static OrderType type(String name) {
        return switch (name) {
            case "limit", "market_limit" -> OrderType.LIMIT;
            case "market" -> OrderType.MARKET;
            case "stop_limit" -> OrderType.STOP_LIMIT;
            case "stop_market" -> OrderType.STOP;
            case "take_limit" -> OrderType.TAKE_PROFIT_LIMIT;
            case "take_market" -> OrderType.TAKE_PROFIT;
            default -> OrderType.TRAILING_STOP;
        };
    }

    /** A day ends at eight in the morning. */
    private void time(OrderForm form, OrderTicket ticket) {
        switch (form.timeInForce()) {
            case "good_til_day" ->
                ticket.tif(Tif.GTD).expireNanos((Math.floorDiv(exchange.now() - DAY_ENDS, DAY) + 1) * DAY + DAY_ENDS);
            case "fill_or_kill" -> ticket.tif(Tif.FOK);
            case "immediate_or_cancel" -> ticket.tif(Tif.IOC);
            default -> ticket.tif(Tif.GTC);
        }
    }

    private long best(OrderForm form) {
        List<Level> others =
            exchange.levels(form.instrument().listing(), form.side() == Side.BUY ? Side.SELL : Side.BUY, 1);
        if (others.isEmpty()) {
            throw DeribitError.of(ErrorCode.OTHER_REJECT, "no_liquidity");
        }
        return others.get(0).price();
    }

    private void withinBand(OrderForm form, long price) {
        if (form.side() == Side.BUY && price > market.highestBid(form.instrument())) {
            throw DeribitError.of(ErrorCode.PRICE_TOO_HIGH);
        }
        if (form.side() == Side.SELL && price < market.lowestAsk(form.instrument())) {
            throw DeribitError.of(ErrorCode.PRICE_TOO_LOW);
        }
    }

    private static void trigger(OrderForm form, OrderType type, OrderTicket ticket) {
        if (form.trigger() == null) {
            throw DeribitError.parameter("trigger", "parameter is required");
        }
        PriceSource source = switch (form.trigger()) {
            case "index_price" -> PriceSource.INDEX;
            case "mark_price" -> PriceSource.MARK;
            default -> PriceSource.LAST;
        };
        if (type.trails()) {
            ticket.trigger(0, source).trailBy(price(form.instrument(), form.triggerOffset(), "trigger_offset"));
        } else {
            ticket.trigger(price(form.instrument(), form.triggerPrice(), "trigger_price"), source);
        }
    }

    private static long display(OrderForm form) {
        long display = amount(form.instrument(), form.display());
        long quantity = amount(form.instrument(), form.amount());
        if (display >= quantity) {
            return 0;
        }
        if (display < LEAST_DISPLAY_LOTS * form.instrument().listing().minQuantity() || quantity / display >= MOST_PARTS) {
            throw DeribitError.of(ErrorCode.INVALID_MAX_SHOW_AMOUNT);
        }
        return display;
    }

    private static long scaled(BigDecimal value, int scale, String parameter, String reason) {
        try {
            return value.setScale(scale).unscaledValue().longValueExact();
        } catch (ArithmeticException e) {
            throw DeribitError.parameter(parameter, reason);
        }
    }
}
