package io.orrery.acceptance.cases;

import io.orrery.acceptance.Case;
import io.orrery.acceptance.Needs;
import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Instrument;
import io.orrery.acceptance.stage.Log;
import io.orrery.acceptance.stage.Search;
import io.orrery.acceptance.stage.Told;
import io.orrery.acceptance.stage.Told.Level;
import io.orrery.acceptance.witness.Witness.Print;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.order.Capabilities.Facility;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** 2xx: what a venue tells of its market. */
final class MarketCases {
    private static final Duration MARKET_MOVES = Duration.ofSeconds(20);
    private static final int DEEP = 10;
    private static final int NEXT = 5;
    private static final int COMPARED = 3;
    private static final int STATES = 1_000;
    private static final long CLOCKS_DIFFER = TimeUnit.SECONDS.toNanos(5);
    private static final Needs LIMIT = Needs.order(OrderType.LIMIT, TimeInForce.GTC);

    private MarketCases() {
    }

    static List<Case> all() {
        return List.of(
            Case.of(201, "a book is said to live before it is told", MarketCases::liveFirst),
            Case.of(202, "a live book begins with a snapshot of both sides", MarketCases::snapshotFirst),
            Case.of(203, "the best bid is below the best ask", MarketCases::notCrossed),
            Case.of(204, "the top of the book is that of the venue's REST answer", Needs.witness(), s -> sameTop(s, 1)),
            Case.of(205, "so are its next levels", Needs.witness(), s -> sameTop(s, NEXT)),
            Case.of(206, "and those of the other instrument", Needs.witness(), MarketCases::otherTop),
            Case.of(207, "the book is deep", MarketCases::deep),
            Case.of(208, "the venue's count of updates never goes back", Needs.NOTHING.without(Facility.CHECKED_BOOKS),
                MarketCases::countsRise),
            Case.of(209, "prices lie on ticks and quantities on lots", MarketCases::onSteps),
            Case.of(210, "no level stands at or below zero", MarketCases::aboveZero),
            Case.of(211, "trades come, each once", MarketCases::tradesOnce),
            Case.of(212, "trades are those of the venue's REST answer", Needs.witness(), MarketCases::sameTrades),
            Case.of(213, "the times of trades do not go back", MarketCases::timesRise),
            Case.of(214, "the venue's times are near ours", MarketCases::timesNear),
            Case.of(215, "a quote states a top that the book had", Needs.witness(), MarketCases::quotesFit),
            Case.of(216, "a mark price comes, and lies near the market", Needs.derivative(), MarketCases::markPrice),
            Case.of(217, "a funding rate comes", Needs.derivative(), MarketCases::fundingRate),
            Case.of(218, "an own order shows in the book, and leaves it", LIMIT,
                s -> s.still(() -> ownOrderShows(s))),
            Case.of(219, "an own trade is also told as a public one", LIMIT, MarketCases::ownTradeIsPublic));
    }

    private static void liveFirst(Scene scene) {
        int id = scene.instrument().id();
        Told first = scene.mine().log().first(0,
            told -> told.instrumentId() == id && (told.is("BookUpdate") || told.is("FeedStatus") && isLive(told)));
        scene.check(first != null && first.is("FeedStatus"), () -> "first comes " + first);
    }

    private static void snapshotFirst(Scene scene) {
        int id = scene.instrument().id();
        Told first = scene.mine().log().first(0, told -> told.is("BookUpdate") && told.instrumentId() == id);
        if (first == null) { // earlier cases' updates are forgotten: the laws have judged them
            return;
        }
        scene.check(scene.book().isLive(), () -> "no whole book was told");
    }

    private static void notCrossed(Scene scene) {
        scene.mine().await(scene.mine().log().mark(), "an update", told -> told.is("BookUpdate"));
        boolean uncrossed = scene.stage().comes(Duration.ofSeconds(2),
            () -> scene.book().isLive() && scene.book().bestBid().compareTo(scene.book().bestAsk()) < 0);
        scene.check(uncrossed, () -> "crossed: " + scene.book().bestBid() + " and " + scene.book().bestAsk());
    }

    private static void sameTop(Scene scene, int depth) {
        BookMatch.demand(scene, scene.instrument(), depth);
    }

    private static void otherTop(Scene scene) {
        int next = scene.instrument().id() % scene.mine().log().instruments().size();
        BookMatch.demand(scene, scene.mine().instrument(next), COMPARED);
    }

    private static void deep(Scene scene) {
        for (boolean buys : new boolean[] {true, false}) {
            int levels = scene.book().levels(buys).size();
            scene.check(levels >= DEEP, () -> "a side of " + levels + " levels");
        }
    }

    private static void countsRise(Scene scene) {
        List<Told> updates = some(scene, "BookUpdate", 20);
        for (int i = 1; i < updates.size(); i++) {
            Told before = updates.get(i - 1);
            Told after = updates.get(i);
            scene.check(after.number("updateId") >= before.number("updateId"), () -> after + " after " + before);
        }
    }

    private static void onSteps(Scene scene) {
        Instrument instrument = scene.instrument();
        some(scene, "BookUpdate", 5);
        for (boolean buys : new boolean[] {true, false}) {
            for (Level level : scene.book().levels(buys)) {
                scene.equal("beyond a tick at " + level, BigDecimal.ZERO, level.price().remainder(instrument.tick()));
                scene.equal("beyond a lot at " + level, BigDecimal.ZERO, level.quantity().remainder(instrument.lot()));
            }
        }
    }

    private static void aboveZero(Scene scene) {
        for (Told update : some(scene, "BookUpdate", 50)) {
            for (List<Level> side : List.of(update.bids(), update.asks())) {
                for (Level level : side) {
                    scene.check(level.price().signum() > 0 && level.quantity().signum() >= 0, () -> "told is " + level);
                }
            }
        }
    }

    private static void tradesOnce(Scene scene) {
        Set<Long> ids = new HashSet<>();
        for (Told trade : some(scene, "Trade", 5)) {
            scene.check(ids.add(trade.number("tradeId")), () -> "told twice: " + trade);
            scene.check(trade.decimal("price").signum() > 0 && trade.decimal("quantity").signum() > 0, trade::toString);
        }
    }

    private static void sameTrades(Scene scene) {
        List<Told> trades = some(scene, "Trade", 3);
        List<Print> prints = scene.witness().prints(scene.instrument().venueSymbol());
        for (Told trade : trades) {
            boolean known = prints.stream().anyMatch(print -> print.price().compareTo(trade.decimal("price")) == 0
                && print.quantity().compareTo(trade.decimal("quantity")) == 0);
            scene.check(known, () -> "the venue does not know of " + trade);
        }
    }

    private static void timesRise(Scene scene) {
        List<Told> trades = some(scene, "Trade", 5);
        for (int i = 1; i < trades.size(); i++) {
            Told before = trades.get(i - 1);
            Told after = trades.get(i);
            scene.check(after.number("venueTime") >= before.number("venueTime"), () -> after + " after " + before);
        }
    }

    private static void timesNear(Scene scene) {
        for (Told trade : some(scene, "Trade", 2)) {
            long apart = Math.abs(trade.number("venueTime") - trade.receivedTime());
            scene.check(apart < CLOCKS_DIFFER, () -> apart + " ns between the times of " + trade);
        }
    }

    private static void quotesFit(Scene scene) {
        for (Told quote : some(scene, "Quote", 3)) {
            boolean had = scene.stage().comes(Duration.ofSeconds(5), () -> scene.book().states(STATES).stream().anyMatch(top ->
                !top.bids().isEmpty() && !top.asks().isEmpty()
                    && top.bids().get(0).price().compareTo(quote.decimal("bidPrice")) == 0
                    || !top.asks().isEmpty() && top.asks().get(0).price().compareTo(quote.decimal("askPrice")) == 0));
            scene.check(had, () -> "the book never had " + quote);
        }
    }

    private static void markPrice(Scene scene) {
        Told mark = some(scene, "MarkPrice", 1).get(0);
        BigDecimal bid = scene.book().bestBid();
        BigDecimal far = bid.multiply(new BigDecimal("0.1"));
        scene.check(mark.decimal("markPrice").subtract(bid).abs().compareTo(far) < 0, () -> bid + " is bid, and " + mark);
    }

    private static void fundingRate(Scene scene) {
        Told funding = some(scene, "FundingRate", 1).get(0);
        scene.check(funding.number("interval") > 0, () -> "for no interval: " + funding);
    }

    private static void ownOrderShows(Scene scene) {
        BigDecimal price = scene.inside(true);
        long orderId = scene.mine().rest(scene.limit(true, price).of(scene.instrument().small(price)));
        boolean shown = scene.stage().comes(MARKET_MOVES,
            () -> scene.book().at(true, price).compareTo(scene.instrument().small(price)) >= 0 || !scene.mine().lives(orderId));
        scene.check(shown, () -> "nothing stands at " + price);
        if (scene.mine().lives(orderId)) {
            scene.mine().cancel(orderId);
        }
        scene.mine().expectEnd(orderId);
    }

    private static void ownTradeIsPublic(Scene scene) {
        int mark = scene.mine().log().mark();
        long orderId = scene.mine().place(scene.taking(true));
        Told fill = scene.mine().expect(orderId, "OrderFilled");
        scene.mine().await(mark, "the public side of " + fill, told -> told.is("Trade")
            && told.instrumentId() == fill.instrumentId() && told.decimal("price").compareTo(fill.decimal("price")) == 0
            && told.decimal("quantity").compareTo(fill.decimal("quantity")) >= 0);
    }

    /** The next events of a kind about the instrument. */
    private static List<Told> some(Scene scene, String name, int count) {
        Log log = scene.mine().log();
        int id = scene.instrument().id();
        Search search = log.search(log.mark(), told -> told.is(name) && told.instrumentId() == id);
        scene.stage().await(MARKET_MOVES, () -> count + " times " + name, () -> search.found().size() >= count);
        return search.found();
    }

    private static boolean isLive(Told told) {
        return told.text("state").equals("LIVE");
    }
}
