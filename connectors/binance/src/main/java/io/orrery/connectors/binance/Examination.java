package io.orrery.connectors.binance;

import io.orrery.connectors.binance.market.BinanceSymbols;
import io.orrery.connectors.binance.market.BinanceTerms;
import io.orrery.connectors.binance.wire.BinanceClock;
import io.orrery.connectors.binance.wire.BinanceNetworks;
import io.orrery.connectors.binance.wire.BinanceRates;
import io.orrery.connectors.binance.wire.BinanceRest;
import io.orrery.connectors.binance.wire.ErrorReader;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.venue.Inquiry;
import io.orrery.connectors.kit.venue.VenueSettings;
import io.orrery.engine.venue.VenueCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A look at the venue: whether it is there, what time it has, which symbols it lists, what the key may do. */
final class Examination {
    private static final long RESOLUTION = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int INFO_WEIGHT = 20;
    private static final long CAN_TRADE = Name.word("canTrade");

    private final Inquiry inquiry;
    private final VenueSettings settings;
    private final VenueClock clock;
    private final BinanceRest rest;
    private final List<VenueCheck> checks = new ArrayList<>();

    Examination(Inquiry inquiry, VenueSettings settings) {
        this.inquiry = inquiry;
        this.settings = settings;
        clock = new VenueClock(RESOLUTION, (time, offset, uncertainty) -> { });
        rest = new BinanceRest(
            inquiry.driver(), settings.sites().rest(), new BinanceRates(), clock, settings.credentials());
    }

    List<VenueCheck> all() {
        if (reach()) {
            checks.add(inquiry.clock(new BinanceClock(rest, clock), clock, "what is signed follows"));
            symbols();
            checks.add(inquiry.connect("stream", BinanceNetworks.stream(settings.sites())));
            checks.add(inquiry.connect("orders", BinanceNetworks.api(settings.sites())));
            key();
        }
        return checks;
    }

    private boolean reach() {
        long start = inquiry.now();
        Inquiry.Answer answer = new Inquiry.Answer();
        rest.get("/api/v3/ping", 1, start, answer);
        checks.add(inquiry.reach(settings.sites().rest(), start, answer));
        return answer.isGood();
    }

    private void symbols() {
        BinanceTerms terms = new BinanceTerms(Map.of());
        for (String symbol : settings.symbols()) {
            String venueSymbol = BinanceSymbols.venueSymbol(symbol);
            Inquiry.Answer answer = new Inquiry.Answer();
            rest.get(BinanceSymbols.exchangeInfo(List.of(venueSymbol)), INFO_WEIGHT, inquiry.now(), answer);
            inquiry.await(answer::isThere);
            try {
                if (answer.isGood()) {
                    terms.learn(answer.body(), 0, answer.length());
                }
            } catch (PayloadRefusal refusal) {
                checks.add(VenueCheck.fail("symbol " + symbol, refusal.getMessage(), ""));
                continue;
            }
            checks.add(terms.isListed(venueSymbol)
                ? VenueCheck.ok("symbol " + symbol, "listed as " + venueSymbol)
                : VenueCheck.fail("symbol " + symbol, "not listed: " + answer.outcome(), "name it as BASE/QUOTE, like BTC/USDT"));
        }
    }

    private void key() {
        if (settings.credentials() == null) {
            checks.add(VenueCheck.warn("key", "none: the venue is only looked at", "name one by the settings key and secret"));
            return;
        }
        Inquiry.Answer answer = new Inquiry.Answer();
        rest.getSigned("/api/v3/account", "omitZeroBalances=true", INFO_WEIGHT, inquiry.now(), answer);
        inquiry.await(answer::isThere);
        if (!answer.isGood()) {
            String why = answer.length() > 0 ? new ErrorReader().text(answer.body(), 0, answer.length()) : "";
            checks.add(VenueCheck.fail("key", answer.outcome() + " " + why, "check key and secret, and where it may be used"));
            return;
        }
        checks.add(VenueCheck.ok("key", "accepted"));
        checks.add(canTrade(answer)
            ? VenueCheck.ok("permission", "may trade")
            : VenueCheck.fail("permission", "may not trade", "allow spot trading for the key"));
    }

    private static boolean canTrade(Inquiry.Answer answer) {
        JsonCursor cursor = new JsonCursor();
        cursor.wrap(answer.body(), 0, answer.length());
        try {
            for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
                if (key == CAN_TRADE) {
                    return cursor.flag();
                }
                cursor.skip();
            }
            return false;
        } catch (PayloadRefusal refusal) {
            return false;
        }
    }
}
