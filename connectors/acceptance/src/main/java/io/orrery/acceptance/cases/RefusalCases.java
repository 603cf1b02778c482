package io.orrery.acceptance.cases;

import io.orrery.acceptance.Case;
import io.orrery.acceptance.Needs;
import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Ticket;
import io.orrery.acceptance.stage.Told;
import io.orrery.acceptance.stage.Unsupported;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.order.Capabilities.Facility;
import java.math.BigDecimal;
import java.util.List;

/** 9xx: what a venue does not declare is refused here, and never leaves. */
final class RefusalCases {
    private static final Needs TRADED = Needs.order(OrderType.LIMIT, TimeInForce.GTC).andWitness();
    private static final String REASON = "UNSUPPORTED";

    private RefusalCases() {
    }

    static List<Case> all() {
        return List.of(
            Case.of(901, "every order that is not declared is refused here", TRADED, RefusalCases::undeclared),
            Case.of(902, "an amendment is refused where there are none", TRADED.without(Facility.AMEND), RefusalCases::amend),
            Case.of(903, "a hidden part is refused where there is none", TRADED.without(Facility.HIDDEN), RefusalCases::hidden),
            Case.of(904, "an order that only reduces is refused where there is none", TRADED.without(Facility.REDUCE_ONLY),
                RefusalCases::reduceOnly),
            Case.of(905, "what was refused here is not at the venue", TRADED, RefusalCases::neverLeft));
    }

    private static void undeclared(Scene scene) {
        int count = 0;
        for (OrderType type : OrderType.values()) {
            for (TimeInForce inForce : TimeInForce.values()) {
                if (type == OrderType.NULL_VAL || inForce == TimeInForce.NULL_VAL || scene.capabilities().takes(type, inForce)) {
                    continue;
                }
                Ticket ticket = KindCases.ticket(scene, type, false).type(type, inForce);
                refused(scene, ticket);
                count++;
            }
        }
        if (count == 0) {
            throw new Unsupported("everything is declared");
        }
    }

    private static void amend(Scene scene) {
        Ticket ticket = scene.resting(true);
        long orderId = scene.mine().rest(ticket);
        scene.mine().amend(orderId, ticket.price(), ticket.quantity().add(scene.instrument().lot()));
        scene.equal("reason", REASON, scene.mine().expect(orderId, "AmendRejected").text("reason"));
    }

    private static void hidden(Scene scene) {
        Ticket ticket = scene.resting(true);
        refused(scene, ticket.showing(scene.instrument().quantity(ticket.quantity().divide(BigDecimal.valueOf(2)))));
    }

    private static void reduceOnly(Scene scene) {
        refused(scene, scene.resting(true).reduceOnly());
    }

    private static void neverLeft(Scene scene) {
        undeclared(scene);
        String symbol = scene.instrument().venueSymbol();
        scene.check(scene.witness().open(symbol).isEmpty(), () -> "the venue has " + scene.witness().open(symbol));
    }

    private static void refused(Scene scene, Ticket ticket) {
        long orderId = scene.mine().place(ticket);
        Told end = scene.mine().expectEnd(orderId);
        scene.check(end.is("OrderRejected"), () -> ticket + " was taken: " + end);
        scene.equal("reason of " + ticket, REASON, end.text("reason"));
    }
}
