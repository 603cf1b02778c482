package io.orrery.acceptance.cases;

import io.orrery.acceptance.Case;
import io.orrery.acceptance.Needs;
import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Ticket;
import io.orrery.acceptance.stage.Told;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** 3xx: every type of order with every time in force, placed once: the type is the second digit, the time in force the third. */
final class KindCases {
    private static final int AREA = 300;
    private static final int TYPES = 10;
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private KindCases() {
    }

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (OrderType type : OrderType.values()) {
            for (TimeInForce inForce : TimeInForce.values()) {
                if (type != OrderType.NULL_VAL && inForce != TimeInForce.NULL_VAL) {
                    cases.add(Case.of(
                        AREA + TYPES * type.value() + inForce.value(), "a " + type + " order " + inForce + " is taken",
                        Needs.order(type, inForce), scene -> place(scene, type, inForce)));
                }
            }
        }
        return cases;
    }

    private static void place(Scene scene, OrderType type, TimeInForce inForce) {
        boolean atOnce = inForce == TimeInForce.IOC || inForce == TimeInForce.FOK;
        Ticket ticket = ticket(scene, type, atOnce).type(type, inForce);
        if (inForce == TimeInForce.GTD) {
            ticket.until(scene.stage().now() + GOOD_FOR.toNanos());
        }
        long orderId = scene.mine().place(ticket);
        scene.mine().expect(orderId, "OrderAccepted");
        boolean waits = waits(type);
        if (!waits && (atOnce || !limited(type))) {
            Told end = scene.mine().expectEnd(orderId);
            scene.check(end.is("OrderFilled"), () -> "it was not filled: " + end);
            scene.equal("filled", ticket.quantity(), scene.mine().filled(orderId));
            return;
        }
        scene.check(scene.mine().fills(orderId).isEmpty(), () -> "it was filled: " + scene.mine().fills(orderId));
        scene.mine().cancel(orderId);
        Told end = scene.mine().expect(orderId, "OrderCanceled");
        scene.equal("released", ticket.quantity(), end.decimal("leavesQuantity"));
    }

    /** Buys: what waits does so above the market if it is a stop, below it if it takes profit. */
    static Ticket ticket(Scene scene, OrderType type, boolean atOnce) {
        BigDecimal above = scene.passive(false);
        BigDecimal below = scene.passive(true);
        BigDecimal small = scene.instrument().small(below);
        Ticket ticket = Ticket.limit(scene.instrument()).buy().of(small);
        return switch (type) {
            case LIMIT -> ticket.at(atOnce ? scene.crossing(true) : below);
            case STOP -> ticket.when(above);
            case STOP_LIMIT -> ticket.when(above).at(above);
            case TAKE_PROFIT -> ticket.when(below);
            case TAKE_PROFIT_LIMIT -> ticket.when(below).at(below);
            case TRAILING_STOP -> ticket.trailing(offset(scene));
            case TRAILING_STOP_LIMIT -> ticket.trailing(offset(scene)).at(above);
            default -> ticket;
        };
    }

    private static BigDecimal offset(Scene scene) {
        return scene.passive(false).subtract(scene.book().bestAsk());
    }

    private static boolean waits(OrderType type) {
        return switch (type) {
            case LIMIT, MARKET, MARKET_LIMIT -> false;
            default -> true;
        };
    }

    private static boolean limited(OrderType type) {
        return switch (type) {
            case LIMIT, STOP_LIMIT, TAKE_PROFIT_LIMIT, TRAILING_STOP_LIMIT -> true;
            default -> false;
        };
    }
}
