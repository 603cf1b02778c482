package io.orrery.acceptance.cases;

import io.orrery.acceptance.Case;
import io.orrery.acceptance.Needs;
import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Failure;
import io.orrery.acceptance.stage.Instrument;
import io.orrery.acceptance.stage.Seat;
import io.orrery.acceptance.stage.Ticket;
import io.orrery.acceptance.stage.Told;
import io.orrery.acceptance.witness.Witness.Own;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** 42x and 43x: orders that trade. */
final class FillCases {
    private static final Needs LIMIT = Needs.order(OrderType.LIMIT, TimeInForce.GTC);
    private static final Needs MARKET = Needs.order(OrderType.MARKET, TimeInForce.IOC);
    private static final Needs IOC = Needs.order(OrderType.LIMIT, TimeInForce.IOC);
    private static final Needs FOK = Needs.order(OrderType.LIMIT, TimeInForce.FOK);
    private static final Needs CROSSED = LIMIT.and(IOC).andOtherAccount();
    private static final Duration SETTLES = Duration.ofMillis(300);
    private static final int ATTEMPTS = 5;
    private static final BigDecimal MUCH = new BigDecimal("50");

    private FillCases() {
    }

    static List<Case> all() {
        return List.of(
            Case.of(420, "an order that crosses is filled as a taker", LIMIT, FillCases::taker),
            Case.of(421, "never at a price worse than its limit", LIMIT, FillCases::noWorse),
            Case.of(422, "with a fee in a named asset, as the venue charged it", LIMIT.andWitness(), FillCases::fee),
            Case.of(423, "an order that rests is filled as a maker", CROSSED, s -> crossed(s, FillCases::maker)),
            Case.of(424, "a part is filled, and the rest stays", CROSSED, s -> crossed(s, FillCases::part)),
            Case.of(425, "a part is filled, and the rest is cancelled", CROSSED,
                s -> crossed(s, FillCases::partThenCancel)),
            Case.of(426, "what an IOC order does not get is cancelled", IOC, s -> s.still(() -> rest(s))),
            Case.of(427, "an IOC order that finds nothing is cancelled as a whole", IOC, FillCases::findsNothing),
            Case.of(428, "a FOK order that can't be filled as a whole gets nothing", FOK, s -> s.still(() -> notAll(s))),
            Case.of(429, "a FOK order that can be is filled as a whole", FOK, FillCases::wholly),
            Case.of(430, "a market order buys", MARKET, s -> market(s, true)),
            Case.of(431, "a market order sells", MARKET, s -> market(s, false)),
            Case.of(432, "fills add up to the order's quantity", LIMIT, FillCases::addUp),
            Case.of(433, "orders of one account do not trade with each other", LIMIT.andWitness(), FillCases::notWithOneself),
            Case.of(434, "many orders at once are each answered once", LIMIT, FillCases::many),
            Case.of(435, "both sides rest together", LIMIT, FillCases::bothSides),
            Case.of(436, "an order of the other instrument is filled", LIMIT, FillCases::otherInstrument));
    }

    /** With another account, in a market that is held: nobody else runs into the order. */
    private static void crossed(Scene scene, Consumer<Scene> body) {
        scene.other();
        scene.still(() -> body.accept(scene));
    }

    private static void taker(Scene scene) {
        Ticket ticket = scene.taking(true);
        long orderId = scene.mine().place(ticket);
        Told last = scene.mine().expectEnd(orderId);
        scene.check(last.is("OrderFilled"), () -> "it ended with " + last);
        scene.equal("liquidity", "TAKER", scene.mine().fills(orderId).get(0).text("liquidity"));
    }

    private static void noWorse(Scene scene) {
        for (boolean buys : new boolean[] {true, false}) {
            Ticket ticket = scene.taking(buys);
            long orderId = scene.mine().place(ticket);
            scene.mine().expectEnd(orderId);
            for (Told fill : scene.mine().fills(orderId)) {
                int worse = fill.decimal("price").compareTo(ticket.price()) * (buys ? 1 : -1);
                scene.check(worse <= 0, () -> fill + " of " + ticket);
                scene.equal("side", buys ? "BUY" : "SELL", fill.text("side"));
            }
        }
    }

    private static void fee(Scene scene) {
        long orderId = scene.mine().place(scene.taking(true));
        scene.mine().expectEnd(orderId);
        List<Told> fills = scene.mine().fills(orderId);
        Own own = Owned.of(scene, fills.get(fills.size() - 1));
        Told fill = fills.get(fills.size() - 1);
        scene.equal("fee", own.fee(), fill.decimal("fee"));
        scene.equal("fee asset", own.feeAsset(), fill.has("feeAsset") ? fill.text("feeAsset") : scene.instrument().quote());
        scene.equal("maker", own.maker(), fill.text("liquidity").equals("MAKER"));
    }

    private static void maker(Scene scene) {
        for (int i = 0; i < ATTEMPTS; i++) { // the market may run into an order on its way
            Ticket ticket = scene.limit(true, scene.inside(true));
            long orderId = scene.mine().rest(ticket);
            Told fill = scene.cross(orderId, ticket, ticket.quantity()).get(0);
            if (fill.text("liquidity").equals("MAKER")) {
                scene.equal("price", ticket.price(), fill.decimal("price"));
                return;
            }
        }
        throw new Failure("each of " + ATTEMPTS + " orders took");
    }

    private static void part(Scene scene) {
        long orderId = scene.partlyFilled(true);
        List<Told> fills = scene.mine().fills(orderId);
        scene.check(fills.get(fills.size() - 1).decimal("leavesQuantity").signum() > 0, () -> "nothing is left: " + fills);
    }

    private static void partThenCancel(Scene scene) {
        long orderId = scene.partlyFilled(false);
        scene.mine().cancel(orderId);
        Told end = scene.mine().expectEnd(orderId);
        if (end.is("OrderFilled")) {
            throw new Failure("the market filled it before it could be cancelled");
        }
        List<Told> fills = scene.mine().fills(orderId);
        scene.equal("released", fills.get(fills.size() - 1).decimal("leavesQuantity"), end.decimal("leavesQuantity"));
        scene.equal("reason", "REQUESTED", end.text("reason"));
    }

    private static void rest(Scene scene) {
        BigDecimal price = scene.book().bestAsk();
        Ticket ticket = scene.limit(true, price).inForce(TimeInForce.IOC);
        BigDecimal more = scene.book().at(false, price).add(ticket.quantity()).multiply(BigDecimal.valueOf(2));
        long orderId = scene.mine().place(ticket.of(scene.instrument().quantity(more)));
        unfilled(scene, ticket, orderId);
    }

    private static void findsNothing(Scene scene) {
        Ticket ticket = scene.resting(true).inForce(TimeInForce.IOC);
        long orderId = scene.mine().place(ticket);
        unfilled(scene, ticket, orderId);
        scene.check(scene.mine().fills(orderId).isEmpty(), () -> "filled far from the market");
    }

    /** Where nobody holds the market, there may be enough by the time that the order arrives: then it is tried again. */
    private static void notAll(Scene scene) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            BigDecimal price = scene.book().bestAsk();
            Ticket ticket = scene.limit(true, price).inForce(TimeInForce.FOK);
            BigDecimal more = scene.book().until(false, price).max(ticket.quantity()).multiply(BigDecimal.valueOf(2));
            long orderId = scene.mine().place(ticket.of(scene.instrument().quantity(more)));
            Told end = scene.mine().expectEnd(orderId);
            boolean whole = end.is("OrderFilled");
            scene.check(whole || scene.mine().fills(orderId).isEmpty(), () -> "it got a part: " + end);
            if (!whole) {
                scene.equal("reason", "UNFILLED", end.text("reason"));
                return;
            }
            scene.check(scene.ground().market() == null, () -> "it got something: " + end);
        }
        throw new Failure("each of " + ATTEMPTS + " orders was filled as a whole");
    }

    private static void wholly(Scene scene) {
        Ticket ticket = scene.taking(true).inForce(TimeInForce.FOK);
        long orderId = scene.mine().place(ticket);
        Told end = scene.mine().expectEnd(orderId);
        scene.check(end.is("OrderFilled"), () -> "it ended with " + end);
        scene.equal("filled", ticket.quantity(), scene.mine().filled(orderId));
    }

    private static void market(Scene scene, boolean buys) {
        Ticket ticket = Ticket.market(scene.instrument()).side(buys).of(scene.taking(buys).quantity());
        long orderId = scene.mine().place(ticket);
        scene.mine().expectEnd(orderId);
        scene.equal("filled", ticket.quantity(), scene.mine().filled(orderId));
    }

    private static void addUp(Scene scene) {
        Ticket ticket = scene.taking(false);
        ticket.of(scene.instrument().quantity(ticket.quantity().multiply(MUCH)));
        long orderId = scene.mine().place(ticket);
        Told end = scene.mine().expectEnd(orderId);
        BigDecimal left = end.is("OrderFilled") ? BigDecimal.ZERO : end.decimal("leavesQuantity");
        scene.equal("filled and released", ticket.quantity(), scene.mine().filled(orderId).add(left));
    }

    private static void notWithOneself(Scene scene) {
        Seat mine = scene.mine();
        Ticket bid = scene.limit(true, scene.inside(true));
        long resting = mine.rest(bid);
        long taking = mine.place(Ticket.limit(scene.instrument()).sell().at(bid.price()).of(bid.quantity()));
        scene.stage().await(() -> "an answer to the second order", () -> !mine.log().of(taking).isEmpty());
        scene.stage().pass(SETTLES);
        for (Told one : mine.fills(resting)) {
            for (Told another : mine.fills(taking)) {
                scene.check(one.number("tradeId") != another.number("tradeId"), () -> one + " met " + another);
            }
        }
    }

    private static void many(Scene scene) {
        int count = 5;
        long[] orders = new long[count];
        for (int i = 0; i < count; i++) {
            orders[i] = scene.mine().place(scene.resting(i % 2 == 0));
        }
        for (long orderId : orders) {
            scene.mine().expect(orderId, "OrderAccepted");
        }
    }

    private static void bothSides(Scene scene) {
        long bid = scene.mine().rest(scene.resting(true));
        long ask = scene.mine().rest(scene.resting(false));
        scene.check(scene.mine().lives(bid) && scene.mine().lives(ask), () -> "they do not live together");
    }

    private static void otherInstrument(Scene scene) {
        int next = scene.instrument().id() % scene.mine().log().instruments().size();
        Instrument instrument = scene.mine().instrument(next);
        BigDecimal ask = scene.mine().book(instrument).bestAsk();
        BigDecimal price = instrument.price(ask.multiply(new BigDecimal("1.005")), false);
        long orderId = scene.mine().place(Ticket.limit(instrument).buy().at(price).of(instrument.small(price)));
        scene.equal("filled instrument", instrument.id(), scene.mine().expect(orderId, "OrderFilled").instrumentId());
    }

    private static void unfilled(Scene scene, Ticket ticket, long orderId) {
        Told end = scene.mine().expectEnd(orderId);
        scene.check(end.is("OrderCanceled"), () -> "it ended with " + end);
        scene.equal("reason", "UNFILLED", end.text("reason"));
        scene.equal("filled and released", ticket.quantity(), scene.mine().filled(orderId).add(end.decimal("leavesQuantity")));
    }
}
