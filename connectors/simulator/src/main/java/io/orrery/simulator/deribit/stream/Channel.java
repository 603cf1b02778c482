package io.orrery.simulator.deribit.stream;

import io.orrery.simulator.deribit.CandleView;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.Instrument;
import io.orrery.simulator.exchange.Listing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What can be subscribed to, by its name: {@code book.BTC-PERPETUAL.100ms}.
 *
 * @param own true if it is about the account
 * @param raw true if nothing is held back, for who has signed in
 */
record Channel(String name, boolean own, boolean raw, long intervalNanos, Feed feed) {
    private static final long MILLI = 1_000_000L;
    private static final Map<String, Long> INTERVALS = Map.of("raw", 0L, "100ms", 100 * MILLI, "agg2", 1_000 * MILLI);
    private static final Set<String> GROUPS = Set.of("none", "1", "2", "5", "10", "25", "100", "250");
    private static final Set<String> DEPTHS = Set.of("1", "10", "20");
    private static final List<String> KINDS = List.of("any", "future");

    /** Null if there is no such channel. */
    static Channel of(Deribit deribit, String name) {
        String[] parts = name.split("\\.");
        if (parts[0].equals("user") && parts.length > 2) {
            return own(deribit, name, parts[1], Arrays.copyOfRange(parts, 2, parts.length));
        }
        if (parts.length == 2) {
            return unpaced(deribit, name, parts);
        }
        if (parts.length == 4 && name.startsWith("chart.trades.")) {
            Instrument instrument = deribit.catalogue().named(parts[2]);
            return instrument == null || !CandleView.RESOLUTIONS.contains(parts[3]) ? null
                : paced(name, false, "100ms", new CandleFeed(deribit, instrument, parts[3]));
        }
        return parts.length < 3 ? null : market(deribit, name, parts);
    }

    private static Channel unpaced(Deribit deribit, String name, String... parts) {
        if (parts[0].equals("quote") && deribit.catalogue().named(parts[1]) != null) {
            return new Channel(name, false, false, 0, new QuoteFeed(deribit, deribit.catalogue().named(parts[1])));
        }
        Instrument ofIndex = deribit.catalogue().ofIndex(parts[1]);
        return parts[0].equals("deribit_price_index") && ofIndex != null
            ? paced(name, false, "agg2", new IndexFeed(deribit, ofIndex)) : null;
    }

    private static Channel market(Deribit deribit, String name, String... parts) {
        String interval = parts[parts.length - 1];
        if (!INTERVALS.containsKey(interval)) {
            return null;
        }
        if (parts[0].equals("trades")) {
            Predicate<Listing> such = listings(deribit, Arrays.copyOfRange(parts, 1, parts.length - 1));
            return such == null ? null : paced(name, false, interval, new TradeFeed(deribit, such));
        }
        Instrument instrument = deribit.catalogue().named(parts[1]);
        if (instrument == null) {
            return null;
        }
        if (parts[0].equals("book") && parts.length == 5) {
            return GROUPS.contains(parts[2]) && DEPTHS.contains(parts[3])
                ? paced(name, false, interval, new GroupedBookFeed(deribit, instrument, parts[2], Integer.parseInt(parts[3])))
                : null;
        }
        Feed feed = parts.length != 3 ? null : switch (parts[0]) {
            case "book" -> new BookFeed(deribit, instrument);
            case "ticker" -> new TickerFeed(deribit, instrument);
            case "perpetual" -> instrument.perpetual() ? new FundingFeed(deribit, instrument) : null;
            default -> null;
        };
        return feed == null ? null : paced(name, false, interval, feed);
    }

    private static Channel own(Deribit deribit, String name, String what, String... rest) {
        if (what.equals("portfolio") && rest.length == 1) {
            Feed feed = PortfolioFeed.of(deribit, rest[0]);
            return feed == null ? null : new Channel(name, true, false, 0, feed);
        }
        String interval = rest[rest.length - 1];
        Predicate<Listing> such = listings(deribit, Arrays.copyOf(rest, rest.length - 1));
        if (such == null || !INTERVALS.containsKey(interval)) {
            return null;
        }
        Feed feed = switch (what) {
            case "orders" -> new OrdersFeed(deribit, such, interval.equals("raw"));
            case "trades" -> new OwnTradesFeed(deribit, such);
            case "changes" -> new ChangesFeed(deribit, such);
            default -> null;
        };
        return feed == null ? null : paced(name, true, interval, feed);
    }

    /** An instrument, or a kind and a currency; null if it is neither. */
    private static Predicate<Listing> listings(Deribit deribit, String... names) {
        if (names.length == 1) {
            Instrument instrument = deribit.catalogue().named(names[0]);
            return instrument == null ? null : instrument.listing()::equals;
        }
        if (names.length != 2 || !KINDS.contains(names[0])) {
            return null;
        }
        Set<Listing> found = deribit.catalogue().all().stream()
            .filter(each -> each.isOf(names[1])).map(Instrument::listing).collect(Collectors.toSet());
        return found.isEmpty() ? null : found::contains;
    }

    private static Channel paced(String name, boolean own, String interval, Feed feed) {
        return new Channel(name, own, interval.equals("raw"), INTERVALS.get(interval), feed);
    }
}
