package io.orrery.acceptance.cases;

import io.orrery.acceptance.Case;
import io.orrery.acceptance.Needs;
import io.orrery.acceptance.Scene;
import io.orrery.acceptance.stage.Told;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import java.time.Duration;
import java.util.List;

/** 80x and 81x: what goes wrong at the venue with orders and answers. The fault's class is named first. */
final class FaultCases {
    private static final Needs ORDERS = Needs.faults().andOrder(OrderType.LIMIT, TimeInForce.GTC).andWitness();
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration AGAIN = Duration.ofSeconds(20);
    /** A part is given up after a second and a half, and there is one for each instrument, twice, and for the balances. */
    private static final Duration EACH_PART_IN_VAIN = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 10;
    private static final Duration ATTEMPT = Duration.ofSeconds(2);

    private FaultCases() {
    }

    static List<Case> all() {
        return List.of(
            Case.of(801, "O01 a lost answer leaves a doubt or is made up by the stream", ORDERS, s -> doubtful(s, "O01")),
            Case.of(802, "O02 a lost order leaves a doubt, and the statement does not have it", ORDERS, FaultCases::lost),
            Case.of(803, "O03 a server error is no refusal", ORDERS, s -> doubtful(s, "O03")),
            Case.of(804, "O06 a fill that comes before the answer is told after the acceptance", ORDERS, FaultCases::fillFirst),
            Case.of(805, "O08 a report that comes twice is told once", ORDERS, FaultCases::twice),
            Case.of(806, "O12 a lost private event is made up by a statement", ORDERS, FaultCases::privateLost),
            Case.of(807, "O22 what the venue cancels by itself is told with its reason", ORDERS, FaultCases::venueCancels),
            Case.of(808, "O24 an answer without an id is no proof", ORDERS, s -> doubtful(s, "O24")),
            Case.of(809, "V01 too many requests: refused, and taken later", ORDERS, s -> refusedThenTaken(s, "V01")),
            Case.of(810, "V04 a clock that jumps is followed", ORDERS, s -> refusedThenTaken(s, "V04")),
            Case.of(811, "V06 maintenance: refused or in doubt, and taken later", ORDERS, s -> refusedThenTaken(s, "V06")),
            Case.of(812, "V09 a slow answer is waited for or doubted", ORDERS, s -> doubtful(s, "V09")),
            Case.of(813, "P03 an answer of wrong types leaves a doubt", ORDERS, s -> doubtful(s, "P03")),
            Case.of(814, "P08 a page of HTML for an answer leaves a doubt", ORDERS, s -> doubtful(s, "P08")),
            Case.of(815, "P01 a field that nobody knows changes nothing", ORDERS, FaultCases::unknownField),
            Case.of(816, "V06 a part that can't be had makes a statement not whole", ORDERS, FaultCases::notWhole),
            Case.of(817, "O05 an order said not to exist is not given up", ORDERS, FaultCases::saidMissing));
    }

    /** The order is told as accepted, or as one that nobody knows of; the next statement has it, if the venue does. */
    private static void doubtful(Scene scene, String fault) {
        long orderId = struck(scene, fault);
        Told first = answer(scene, orderId);
        scene.check(!first.is("OrderRejected") || definite(first), () -> "it was refused by " + first);
        boolean atVenue = !scene.witness().open(scene.instrument().venueSymbol()).isEmpty();
        boolean stated = scene.mine().statement().order(orderId) != null;
        scene.equal("stated", atVenue, stated);
        if (stated) {
            scene.mine().cancel(orderId);
            scene.mine().expect(orderId, "OrderCanceled");
        }
    }

    private static void lost(Scene scene) {
        long orderId = struck(scene, "O02");
        Told first = answer(scene, orderId);
        scene.equal("told", "CommandUnanswered", first.name());
        scene.check(scene.mine().statement().order(orderId) == null, () -> "it is stated");
    }

    private static void fillFirst(Scene scene) {
        long[] orderId = new long[1];
        scene.faults().strike(scene.stage(), "O06", () -> orderId[0] = scene.mine().place(scene.taking(true)));
        scene.mine().expectEnd(orderId[0]);
        scene.equal("first told", "OrderAccepted", scene.mine().log().of(orderId[0]).get(0).name());
    }

    private static void twice(Scene scene) {
        long[] orderId = new long[1];
        scene.faults().strike(scene.stage(), "O08", () -> {
            orderId[0] = scene.mine().place(scene.taking(true));
            scene.mine().expectEnd(orderId[0]);
        });
        long accepted = scene.mine().log().of(orderId[0]).stream().filter(told -> told.is("OrderAccepted")).count();
        scene.equal("acceptances", 1L, accepted);
    }

    private static void privateLost(Scene scene) {
        long since = scene.stage().now();
        long[] orderId = new long[1];
        scene.faults().strike(scene.stage(), "O12", () -> orderId[0] = scene.mine().place(scene.taking(true)));
        scene.stage().pass(ATTEMPT);
        boolean told = !scene.mine().statement(since).trades().isEmpty(); // a venue may not say of which order
        scene.check(told || !scene.mine().fills(orderId[0]).isEmpty(), () -> "the trade is nowhere");
    }

    private static void venueCancels(Scene scene) {
        long[] orderId = new long[1];
        scene.faults().strike(scene.stage(), "O22", () -> orderId[0] = scene.mine().place(scene.resting(true)));
        Told end = scene.mine().expect(orderId[0], "OrderCanceled");
        scene.check(!end.text("reason").equals("REQUESTED"), () -> "nobody asked for it: " + end);
    }

    private static void refusedThenTaken(Scene scene, String fault) {
        long orderId = struck(scene, fault);
        Told first = answer(scene, orderId);
        scene.check(List.of("OrderRejected", "CommandUnanswered", "OrderAccepted").contains(first.name()), first::toString);
        long start = System.nanoTime();
        while (System.nanoTime() - start < AGAIN.toNanos()) {
            long next = scene.mine().place(scene.resting(true));
            if (scene.stage().comes(ATTEMPT, () -> scene.mine().lives(next))) {
                return;
            }
        }
        scene.check(false, () -> "no order is taken any more");
    }

    private static void unknownField(Scene scene) {
        scene.faults().strike(scene.stage(), "P01", () -> {
            long orderId = scene.mine().rest(scene.resting(true));
            scene.mine().cancel(orderId);
            scene.mine().expect(orderId, "OrderCanceled");
        });
        BookMatch.demand(scene, scene.instrument(), 1);
    }

    private static void notWhole(Scene scene) {
        boolean[] whole = {true};
        scene.faults().strike(scene.stage(), "V06", () -> whole[0] = scene.mine().statement(EACH_PART_IN_VAIN).whole());
        scene.check(!whole[0], () -> "it is said to be whole");
        for (int i = 0; i < ATTEMPTS && !whole[0]; i++) {
            scene.stage().pass(ATTEMPT);
            whole[0] = scene.mine().statement().whole();
        }
        scene.check(whole[0], () -> "no statement is whole any more");
    }

    private static void saidMissing(Scene scene) {
        long[] orderId = new long[1];
        scene.faults().strike(scene.stage(), "O05", () -> {
            orderId[0] = scene.mine().rest(scene.resting(true));
            scene.mine().cancel(orderId[0]);
            scene.stage().comes(ATTEMPT, () -> !scene.mine().lives(orderId[0]));
        });
        boolean atVenue = !scene.witness().open(scene.instrument().venueSymbol()).isEmpty();
        scene.equal("stated", atVenue, scene.mine().statement().order(orderId[0]) != null);
    }

    private static long struck(Scene scene, String fault) {
        long[] orderId = new long[1];
        scene.faults().strike(scene.stage(), fault, () -> orderId[0] = scene.mine().place(scene.resting(true)));
        return orderId[0];
    }

    private static Told answer(Scene scene, long orderId) {
        scene.stage().await(ANSWER, () -> "any answer to the order", () -> !scene.mine().log().of(orderId).isEmpty());
        return scene.mine().log().of(orderId).get(0);
    }

    /** True of a refusal that is one, whatever else went wrong. */
    private static boolean definite(Told refusal) {
        return List.of("RATE_LIMIT", "NOT_SENT", "CLOSED").contains(refusal.text("reason"));
    }
}
