package io.orrery.acceptance.cases;

import io.orrery.acceptance.Case;
import io.orrery.acceptance.Needs;
import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Instrument;
import io.orrery.acceptance.stage.Stage;
import io.orrery.acceptance.stage.Ticket;
import io.orrery.acceptance.stage.Told;
import io.orrery.acceptance.stage.Told.Level;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.order.Capabilities.Facility;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/** 44x: orders that wait, hide, expire or only reduce. */
final class TriggerCases {
    private static final int ATTEMPTS = 20;
    private static final BigDecimal SHOWN = new BigDecimal("2000");
    private static final BigDecimal PARTS = BigDecimal.valueOf(15);
    private static final Duration ATTEMPT = Duration.ofSeconds(1);
    private static final Duration EXPIRES = Duration.ofSeconds(6);
    private static final Duration QUIET = Duration.ofMillis(500);
    private static final TimeInForce[] ANY =
        {TimeInForce.GTC, TimeInForce.IOC, TimeInForce.FOK, TimeInForce.POST_ONLY, TimeInForce.GTD, TimeInForce.DAY};

    private TriggerCases() {
    }

    static List<Case> all() {
        return List.of(
            Case.of(441, "a stop waits until its price is reached", Needs.order(OrderType.STOP, ANY),
                s -> waits(s, OrderType.STOP)),
            Case.of(442, "a stop is set off, and trades", Needs.order(OrderType.STOP, ANY),
                s -> s.still(() -> setOff(s, OrderType.STOP))),
            Case.of(443, "a stop with a limit is set off, and trades", Needs.order(OrderType.STOP_LIMIT, TimeInForce.GTC),
                s -> s.still(() -> setOff(s, OrderType.STOP_LIMIT))),
            Case.of(444, "an order that takes profit waits", Needs.order(OrderType.TAKE_PROFIT, ANY),
                s -> waits(s, OrderType.TAKE_PROFIT)),
            Case.of(445, "a trailing stop waits", Needs.order(OrderType.TRAILING_STOP, ANY),
                s -> waits(s, OrderType.TRAILING_STOP)),
            Case.of(446, "the book shows only a part of an iceberg",
                Needs.facility(Facility.HIDDEN).andOrder(OrderType.LIMIT, TimeInForce.GTC),
                s -> s.still(() -> iceberg(s))),
            Case.of(447, "an order good till a time expires then", Needs.order(OrderType.LIMIT, TimeInForce.GTD),
                TriggerCases::expires),
            Case.of(448, "an order that only reduces brings a position to zero and not beyond",
                Needs.facility(Facility.REDUCE_ONLY).andOrder(OrderType.MARKET, TimeInForce.IOC), TriggerCases::reduces));
    }

    private static void waits(Scene scene, OrderType type) {
        long orderId = scene.mine().rest(KindCases.ticket(scene, type, false).type(type, first(scene, type)));
        scene.stage().pass(QUIET);
        scene.check(scene.mine().fills(orderId).isEmpty() && scene.mine().lives(orderId), () -> "it did not wait");
    }

    /** The first trade is made so that the last price is not above the trigger, as it is where the market fell since. */
    private static void setOff(Scene scene, OrderType type) {
        BigDecimal ask = scene.book().bestAsk();
        scene.mine().expectEnd(scene.mine().place(scene.limit(true, ask).inForce(TimeInForce.IOC)));
        BigDecimal trigger = ask.add(scene.instrument().tick());
        Ticket stop = Ticket.limit(scene.instrument()).buy().of(scene.instrument().small(trigger)).when(trigger);
        if (type == OrderType.STOP_LIMIT) {
            stop.at(scene.passive(false));
        }
        long orderId = scene.mine().rest(stop.type(type, first(scene, type)));
        boolean filled = false;
        for (int i = 0; i < ATTEMPTS && !filled; i++) {
            push(scene, trigger);
            filled = scene.stage().comes(ATTEMPT, () -> !scene.mine().fills(orderId).isEmpty());
        }
        scene.check(!scene.mine().fills(orderId).isEmpty(), () -> "never set off: " + scene.mine().log().of(orderId));
    }

    /** Buys all that is offered below the trigger, and something at the first price from there on: that becomes the last one. */
    private static void push(Scene scene, BigDecimal trigger) {
        BigDecimal price = scene.book().levels(false).stream().map(Level::price)
            .filter(ask -> ask.compareTo(trigger) >= 0).findFirst().orElse(trigger);
        BigDecimal before = scene.book().until(false, price).subtract(scene.book().at(false, price));
        scene.mine().place(Ticket.limit(scene.instrument()).buy().at(price)
            .of(scene.instrument().quantity(before.add(scene.instrument().small(price)))).inForce(TimeInForce.IOC));
    }

    private static void iceberg(Scene scene) {
        BigDecimal price = scene.inside(true);
        BigDecimal part = part(scene.instrument(), price);
        BigDecimal whole = part.multiply(PARTS);
        BigDecimal before = scene.book().at(true, price);
        scene.mine().rest(scene.limit(true, price).of(whole).showing(part));
        scene.stage().comes(Stage.PATIENCE, () -> scene.book().at(true, price).compareTo(before) > 0);
        BigDecimal shown = scene.book().at(true, price).subtract(before);
        scene.check(shown.signum() > 0, () -> "nothing of it is shown");
        scene.check(shown.compareTo(whole) < 0, () -> shown + " is shown of " + whole);
    }

    /** What may be shown alone: venues of derivatives want it to be worth something. */
    private static BigDecimal part(Instrument instrument, BigDecimal price) {
        return instrument.isSpot() ? instrument.small(price) : instrument.quantity(SHOWN);
    }

    private static void expires(Scene scene) {
        long then = scene.stage().now() + EXPIRES.toNanos();
        long orderId = scene.mine().rest(scene.resting(true).inForce(TimeInForce.GTD).until(then));
        scene.stage().comes(EXPIRES.plusSeconds(10), () -> !scene.mine().lives(orderId));
        Told end = scene.mine().expectEnd(orderId);
        scene.equal("reason", "EXPIRED", end.text("reason"));
    }

    private static void reduces(Scene scene) {
        BigDecimal quantity = scene.taking(true).quantity();
        long opening = scene.mine().place(Ticket.market(scene.instrument()).buy().of(quantity));
        scene.mine().expectEnd(opening);
        BigDecimal position = scene.mine().statement().position(scene.instrument().id()).decimal("quantity");
        boolean closesByBuying = position.signum() < 0;
        long closing = scene.mine().place(Ticket.market(scene.instrument()).side(closesByBuying)
            .of(position.abs().add(quantity)).reduceOnly());
        scene.mine().expectEnd(closing);
        Told left = scene.mine().statement().position(scene.instrument().id());
        scene.equal("position", BigDecimal.ZERO, left == null ? BigDecimal.ZERO : left.decimal("quantity"));
    }

    /** The first time in force that goes with the type. */
    private static TimeInForce first(Scene scene, OrderType type) {
        for (TimeInForce inForce : ANY) {
            if (scene.capabilities().takes(type, inForce)) {
                return inForce;
            }
        }
        throw new IllegalStateException("needed: " + type);
    }
}
