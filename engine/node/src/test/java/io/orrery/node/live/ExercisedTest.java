package io.orrery.node.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.Agent;
import org.junit.jupiter.api.Test;

/** Work goes first, and no want of exercise ends a role. */
final class ExercisedTest {
    private static final long SOON = 100_000L;

    private final List<Throwable> errors = new ArrayList<>();
    private int work;
    private int turns;
    private int steps;
    private final Agent role = new Agent() {
        @Override
        public int doWork() {
            turns++;
            return work;
        }

        @Override
        public String roleName() {
            return "tested";
        }
    };

    @Test
    void whoHasWorkDoesNotExercise() throws Exception {
        Exercised exercised = new Exercised(role, () -> steps++, 0, errors::add);
        work = 1;
        for (int i = 0; i < 1_000; i++) {
            assertEquals(1, exercised.doWork());
        }
        assertEquals(0, steps);
        work = 0;
        assertEquals(0, exercised.doWork());
        assertEquals(1, steps);
    }

    @Test
    void stepsHaveTimeBetweenThem() throws Exception {
        Exercised exercised = new Exercised(role, () -> steps++, SOON, errors::add);
        long begin = System.nanoTime();
        while (steps < 20) {
            exercised.doWork();
        }
        assertTrue(System.nanoTime() - begin >= 19 * SOON);
        assertTrue(turns >= 20);
    }

    @Test
    void aStepThatFailsIsTheLastAndTheRoleGoesOn() throws Exception {
        Exercised exercised = new Exercised(role, () -> {
            steps++;
            throw new LinkageError("tired");
        }, 0, errors::add);
        for (int i = 0; i < 100; i++) {
            exercised.doWork();
        }
        assertEquals(1, steps);
        assertEquals(100, turns);
        assertEquals(1, errors.size());
    }
}
