package io.orrery.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.acceptance.Verdict.Outcome;
import io.orrery.acceptance.cases.Cases;
import io.orrery.acceptance.stage.Failure;
import io.orrery.acceptance.stage.Unsupported;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.TimeInForce;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The judge is judged: what is wrong fails, what is missing does not count. */
class TrialTest {

    @Test
    void whatAVenueDoesWrongIsAFailureAndTheNextCaseBeginsAnew() {
        try (Trial trial = demo()) {
            Scene[] scenes = new Scene[2];
            Verdict wrong = trial.run(Case.of(1, "wrong", scene -> {
                scenes[0] = scene;
                throw new Failure("it did not");
            }));
            Verdict right = trial.run(Case.of(2, "right", scene -> scenes[1] = scene));
            assertEquals(Outcome.FAILED, wrong.outcome());
            assertEquals("it did not", wrong.text());
            assertEquals(Outcome.EXECUTED, right.outcome());
            assertTrue(scenes[0] != scenes[1]);
        }
    }

    @Test
    void aCrashIsAFailureThatSaysWhere() {
        assertEquals(Outcome.FAILED, run(scene -> {
            throw new IllegalStateException("crash");
        }).outcome());
    }

    @Test
    void whatIsNotThereIsNotExecuted() {
        assertEquals(Outcome.UNSUPPORTED, run(scene -> {
            throw new Unsupported("not here");
        }).outcome());
        try (Trial trial = demo()) {
            Case undeclared = Case.of(1, "undeclared", Needs.order(OrderType.STOP, TimeInForce.GTC), scene -> {
                throw new Failure("it was tried");
            });
            assertEquals("no STOP [GTC]", trial.run(undeclared).text());
        }
    }

    @Test
    void anExpectationThatIsNotMetIsAFailureThatSaysWhatCameInstead() {
        Verdict verdict = run(scene -> {
            long orderId = scene.mine().rest(scene.resting(true));
            scene.mine().cancel(orderId);
            scene.mine().expect(orderId, "OrderCanceled");
            scene.equal("reason", "EXPIRED", scene.mine().expect(orderId, "OrderCanceled").text("reason"));
        });
        assertEquals(Outcome.FAILED, verdict.outcome());
        assertEquals("reason is REQUESTED, not EXPIRED", verdict.text());
    }

    @Test
    void whatACaseLeavesOpenIsCancelledBeforeTheNextOne() {
        try (Trial trial = demo()) {
            long[] orderId = new long[1];
            trial.run(Case.of(1, "leaves one", scene -> orderId[0] = scene.mine().rest(scene.resting(true))));
            Verdict next = trial.run(Case.of(2, "finds none", scene ->
                scene.check(!scene.mine().lives(orderId[0]), () -> "it still lives")));
            assertEquals(Outcome.EXECUTED, next.outcome(), next.text());
        }
    }

    @Test
    void casesHaveNumbersOfTheirOwn() {
        List<Case> cases = Cases.all();
        Set<Integer> numbers = new HashSet<>();
        cases.forEach(one -> assertTrue(numbers.add(one.number()), () -> "twice: " + one));
        assertTrue(cases.stream().filter(one -> one.area() != 3).count() >= 75);
        assertTrue(Table.of("none", List.of()).contains("none: 0 executed, 0 unsupported, 0 failed"));
    }

    private static Verdict run(Consumer<Scene> body) {
        try (Trial trial = demo()) {
            return trial.run(Case.of(1, "one", body));
        }
    }

    private static Trial demo() {
        return new Trial(Trial.factory(DemoGround.KIND), DemoGround::new);
    }
}
