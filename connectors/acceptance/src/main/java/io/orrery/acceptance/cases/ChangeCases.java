package io.orrery.acceptance.cases;

import io.orrery.acceptance.Case;
import io.orrery.acceptance.Needs;
import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Instrument;
import io.orrery.acceptance.stage.Seat;
import io.orrery.acceptance.stage.Stage;
import io.orrery.acceptance.stage.Ticket;
import io.orrery.acceptance.stage.Told;
import io.orrery.acceptance.stage.Unsupported;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.order.Capabilities.Facility;
import java.math.BigDecimal;
import java.util.List;

/** 50x and 51x: orders that are cancelled or amended one by one. */
final class ChangeCases {
    private static final Needs LIMIT = Needs.order(OrderType.LIMIT, TimeInForce.GTC);
    private static final Needs AMEND = LIMIT.andFacility(Facility.AMEND);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private ChangeCases() {
    }

    static List<Case> all() {
        return List.of(
            Case.of(501, "a resting order is cancelled as a whole", LIMIT, ChangeCases::cancel),
            Case.of(502, "the cancel of an unknown order is refused", LIMIT, ChangeCases::cancelUnknown),
            Case.of(503, "the cancel of a filled order is refused", LIMIT, ChangeCases::cancelFilled),
            Case.of(504, "a second cancel is refused", LIMIT, ChangeCases::cancelTwice),
            Case.of(505, "an order is cancelled before its answer came", LIMIT, ChangeCases::cancelAtOnce),
            Case.of(506, "an order is gone from the venue when it is cancelled", LIMIT.andWitness(), ChangeCases::gone),
            Case.of(507, "an order gets another price", AMEND, s -> amend(s, true, BigDecimal.ONE)),
            Case.of(508, "an order gets less quantity", AMEND, s -> amend(s, false, new BigDecimal("0.5"))),
            Case.of(509, "an order gets more quantity", AMEND, s -> amend(s, false, TWO)),
            Case.of(510, "an order gets another price and quantity", AMEND, s -> amend(s, true, TWO)),
            Case.of(511, "the amendment of an unknown order is refused", AMEND, ChangeCases::amendUnknown),
            Case.of(512, "the amendment of a filled order is refused", AMEND, ChangeCases::amendFilled),
            Case.of(513, "a refused amendment leaves the order as it was", AMEND, ChangeCases::amendRefused),
            Case.of(514, "an order that is amended through the market trades", AMEND, ChangeCases::amendThrough),
            Case.of(515, "an amended order is cancelled with what it then has", AMEND, ChangeCases::amendThenCancel),
            Case.of(516, "the venue has the terms that were told", AMEND.andWitness(), ChangeCases::amendedTruth),
            Case.of(517, "an order that is amended twice has the last terms", AMEND, ChangeCases::amendTwice));
    }

    private static void cancel(Scene scene) {
        Ticket ticket = scene.resting(true);
        long orderId = scene.mine().rest(ticket);
        scene.mine().cancel(orderId);
        Told end = scene.mine().expect(orderId, "OrderCanceled");
        scene.equal("released", ticket.quantity(), end.decimal("leavesQuantity"));
        scene.equal("reason", "REQUESTED", end.text("reason"));
    }

    private static void cancelUnknown(Scene scene) {
        refusedCancel(scene, scene.mine().cancelNothing(scene.instrument()));
    }

    private static void cancelFilled(Scene scene) {
        long orderId = filled(scene);
        scene.mine().cancel(orderId);
        refusedCancel(scene, orderId);
    }

    private static void cancelTwice(Scene scene) {
        long orderId = scene.mine().rest(scene.resting(true));
        scene.mine().cancel(orderId);
        scene.mine().expect(orderId, "OrderCanceled");
        scene.mine().cancel(orderId);
        refusedCancel(scene, orderId);
    }

    private static void cancelAtOnce(Scene scene) {
        long orderId = scene.mine().place(scene.resting(true));
        scene.mine().cancel(orderId);
        Told first = scene.mine().expect(orderId, "OrderCanceled", "CancelRejected");
        if (first.is("CancelRejected")) { // it overtook the order, which then lives
            scene.mine().expect(orderId, "OrderAccepted");
        }
    }

    private static void gone(Scene scene) {
        Ticket ticket = scene.resting(true);
        String symbol = scene.instrument().venueSymbol();
        long orderId = scene.mine().rest(ticket);
        scene.awaitOpen(Stage.PATIENCE, "one order", open -> open.size() == 1);
        scene.mine().cancel(orderId);
        scene.mine().expect(orderId, "OrderCanceled");
        scene.check(scene.witness().open(symbol).isEmpty(), () -> "the venue still has " + scene.witness().open(symbol));
    }

    private static void amend(Scene scene, boolean price, BigDecimal factor) {
        Ticket ticket = doubled(scene);
        long orderId = scene.mine().rest(ticket);
        BigDecimal newPrice = price ? better(scene, ticket) : ticket.price();
        BigDecimal newQuantity = scene.instrument().quantity(ticket.quantity().multiply(factor));
        amended(scene, orderId, newPrice, newQuantity);
    }

    private static void amendUnknown(Scene scene) {
        Ticket ticket = scene.resting(true);
        long orderId = scene.mine().amendNothing(scene.instrument(), ticket.price(), ticket.quantity());
        scene.equal("reason", "UNKNOWN_ORDER", scene.mine().expect(orderId, "AmendRejected").text("reason"));
    }

    private static void amendFilled(Scene scene) {
        long orderId = filled(scene);
        Ticket ticket = doubled(scene);
        scene.mine().amend(orderId, ticket.price(), ticket.quantity());
        scene.mine().expect(orderId, "AmendRejected");
    }

    private static void amendRefused(Scene scene) {
        Ticket ticket = doubled(scene);
        long orderId = scene.mine().rest(ticket);
        scene.mine().amend(orderId, BigDecimal.ZERO, ticket.quantity());
        scene.mine().expect(orderId, "AmendRejected");
        scene.check(scene.mine().lives(orderId), () -> "it does not live any more");
        scene.mine().cancel(orderId);
        scene.equal("released", ticket.quantity(), scene.mine().expect(orderId, "OrderCanceled").decimal("leavesQuantity"));
    }

    private static void amendThrough(Scene scene) {
        Ticket ticket = doubled(scene);
        long orderId = scene.mine().rest(ticket);
        scene.mine().amend(orderId, scene.crossing(true), ticket.quantity());
        Told told = scene.mine().expect(orderId, "OrderFilled", "AmendRejected");
        if (told.is("AmendRejected") && told.text("reason").equals("UNSUPPORTED")) {
            throw new Unsupported("no other price");
        }
        scene.equal("told", "OrderFilled", told.name());
    }

    private static void amendThenCancel(Scene scene) {
        Ticket ticket = doubled(scene);
        long orderId = scene.mine().rest(ticket);
        BigDecimal more = ticket.quantity().multiply(TWO);
        amended(scene, orderId, ticket.price(), more);
        scene.mine().cancel(orderId);
        scene.equal("released", more, scene.mine().expect(orderId, "OrderCanceled").decimal("leavesQuantity"));
    }

    private static void amendedTruth(Scene scene) {
        Ticket ticket = doubled(scene);
        long orderId = scene.mine().rest(ticket);
        BigDecimal price = better(scene, ticket);
        amended(scene, orderId, price, ticket.quantity());
        scene.awaitOpen(Stage.PATIENCE, "an order at " + price,
            all -> all.stream().anyMatch(open -> open.price().compareTo(price) == 0));
    }

    private static void amendTwice(Scene scene) {
        Ticket ticket = doubled(scene);
        long orderId = scene.mine().rest(ticket);
        BigDecimal once = better(scene, ticket);
        amended(scene, orderId, once, ticket.quantity());
        amended(scene, orderId, once.add(scene.instrument().tick()), ticket.quantity());
    }

    private static void amended(Scene scene, long orderId, BigDecimal price, BigDecimal quantity) {
        Seat mine = scene.mine();
        int mark = mine.log().mark();
        mine.amend(orderId, price, quantity);
        Told told = mine.await(mark, "the amendment of " + mine.log().of(orderId),
            t -> t.orderId() == orderId && (t.is("OrderAmended") || t.is("AmendRejected")));
        if (told.is("AmendRejected") && told.text("reason").equals("UNSUPPORTED")) {
            throw new Unsupported("not this way: " + told);
        }
        scene.check(told.is("OrderAmended"), () -> "it is not amended: " + told);
        scene.equal("price", price, told.decimal("price"));
        scene.equal("quantity", quantity, told.decimal("quantity"));
    }

    private static Ticket doubled(Scene scene) {
        Instrument instrument = scene.instrument();
        Ticket ticket = scene.resting(true);
        return ticket.of(instrument.quantity(ticket.quantity().multiply(TWO)));
    }

    private static BigDecimal better(Scene scene, Ticket ticket) {
        return ticket.price().add(scene.instrument().tick().multiply(BigDecimal.TEN));
    }

    private static long filled(Scene scene) {
        long orderId = scene.mine().place(scene.taking(true));
        Told end = scene.mine().expectEnd(orderId);
        scene.check(end.is("OrderFilled"), () -> "it ended with " + end);
        return orderId;
    }

    private static void refusedCancel(Scene scene, long orderId) {
        scene.equal("reason", "UNKNOWN_ORDER", scene.mine().expect(orderId, "CancelRejected").text("reason"));
    }
}
