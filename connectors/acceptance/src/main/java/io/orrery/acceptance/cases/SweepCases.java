package io.orrery.acceptance.cases;

import io.orrery.acceptance.Case;
import io.orrery.acceptance.Needs;
import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Instrument;
import io.orrery.acceptance.stage.Seat;
import io.orrery.acceptance.stage.Stage;
import io.orrery.acceptance.stage.Ticket;
import io.orrery.acceptance.stage.Told;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.kit.order.Capabilities.Facility;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 52x: all orders of an account that end at once, because it was asked for or because nobody is there any more. */
final class SweepCases {
    private static final Needs LIMIT = Needs.order(OrderType.LIMIT, TimeInForce.GTC);
    private static final Needs ALL = LIMIT.andFacility(Facility.CANCEL_ALL);
    private static final Duration SETTLES = Duration.ofMillis(300);
    private static final Duration SWITCH = Duration.ofSeconds(30);
    private static final String SECONDS = "5";

    private SweepCases() {
    }

    static List<Case> all() {
        return List.of(
            Case.of(521, "all orders of an instrument are cancelled, and no others", ALL, SweepCases::oneInstrument),
            Case.of(522, "all orders are cancelled", ALL, SweepCases::everything),
            Case.of(523, "to cancel all does no harm where nothing is open", ALL, SweepCases::nothing),
            Case.of(524, "to cancel all takes foreign orders along", ALL.andWitness(), SweepCases::foreign),
            Case.of(525, "the dead man's switch cancels when the engine stands still",
                LIMIT.andFacility(Facility.DEAD_MAN).andWitness(), SweepCases::deadMan),
            Case.of(526, "what was open is cancelled when the connection is closed",
                LIMIT.andFacility(Facility.CANCEL_ON_DISCONNECT).andWitness(), SweepCases::disconnect));
    }

    private static void oneInstrument(Scene scene) {
        Seat mine = scene.mine();
        Instrument second = mine.instrument(scene.instrument().id() % mine.log().instruments().size());
        long one = mine.rest(scene.resting(true));
        long two = mine.rest(scene.resting(false));
        long other = mine.rest(resting(scene, second));
        mine.cancelAll(scene.instrument());
        mine.expect(one, "OrderCanceled");
        mine.expect(two, "OrderCanceled");
        scene.stage().pass(SETTLES);
        scene.check(second.id() == scene.instrument().id() || mine.lives(other), () -> "the other instrument's order ended too");
    }

    private static void everything(Scene scene) {
        Seat mine = scene.mine();
        Instrument second = mine.instrument(scene.instrument().id() % mine.log().instruments().size());
        long one = mine.rest(scene.resting(true));
        long other = mine.rest(resting(scene, second));
        mine.cancelAll(null);
        mine.expect(one, "OrderCanceled");
        Told end = mine.expect(other, "OrderCanceled");
        scene.equal("reason", "REQUESTED", end.text("reason"));
    }

    private static void nothing(Scene scene) {
        int mark = scene.mine().log().mark();
        scene.mine().cancelAll(null);
        scene.stage().pass(SETTLES);
        scene.check(scene.mine().log().since(mark, "OrderCanceled").isEmpty(), () -> "something was cancelled");
        scene.mine().rest(scene.resting(true));
    }

    private static void foreign(Scene scene) {
        Ticket ticket = scene.resting(true);
        String symbol = scene.instrument().venueSymbol();
        scene.witness().place(symbol, true, ticket.price(), ticket.quantity());
        scene.check(!scene.witness().open(symbol).isEmpty(), () -> "the foreign order is not open");
        scene.mine().cancelAll(scene.instrument());
        scene.awaitOpen(Stage.PATIENCE, "the foreign order ends", List::isEmpty);
    }

    /** The switch is the account's: whoever else trades for it stands still as well. */
    private static void deadMan(Scene scene) {
        Seat seat = seat(scene, Map.of("deadMan", SECONDS));
        try {
            scene.mine().pause(true);
            seat.rest(scene.resting(true));
            seat.pause(true);
            scene.awaitOpen(SWITCH, "all end", List::isEmpty);
        } finally {
            scene.mine().pause(false);
            scene.stage().remove(seat);
        }
    }

    private static void disconnect(Scene scene) {
        Seat seat = seat(scene, Map.of());
        seat.rest(scene.resting(true));
        scene.stage().remove(seat);
        scene.awaitOpen(SWITCH, "all end", List::isEmpty);
    }

    private static Seat seat(Scene scene, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(scene.ground().settings(0));
        settings.putAll(more);
        Seat seat = scene.stage().seat(1, settings);
        seat.open();
        scene.stage().await(() -> "another seat that lives", () -> seat.isLive(true));
        return seat;
    }

    private static Ticket resting(Scene scene, Instrument instrument) {
        BigDecimal bid = scene.mine().book(instrument).bestBid();
        BigDecimal price = instrument.price(bid.multiply(new BigDecimal("0.98")), true);
        return Ticket.limit(instrument).buy().at(price).of(instrument.small(price));
    }
}
