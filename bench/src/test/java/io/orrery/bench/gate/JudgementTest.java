package io.orrery.bench.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each of the four bounds shuts the gate alone; noise in one JVM of three does not. */
final class JudgementTest {
    private static final double NO_OLDER = Double.NaN;
    private final Map<String, Bound> bounds = new HashMap<>(Map.of("hop", new Bound(100, "touch", 5)));
    private final Map<String, Double> steps = new HashMap<>(Map.of("hop", 100.0));
    private final Map<String, Gate.Rounds> seen = new HashMap<>();

    JudgementTest() {
        for (String limit : Limits.NAMES) {
            see(limit, 0, 10, NO_OLDER);
        }
    }

    private void see(String stage, double bytes, double nanos, double ratio) {
        seen.computeIfAbsent(stage, name -> new Gate.Rounds()).add(new Seen(stage, bytes, nanos, ratio));
    }

    private List<String> trips() {
        return new Judgement(steps, seen, bounds).trips();
    }

    @Test
    void whatIsAsItWasPasses() {
        see("hop", 0, 20, NO_OLDER);
        assertEquals(List.of(), trips());
    }

    @Test
    void anAllocationTrips() {
        see("hop", 64, 20, NO_OLDER);
        see("hop", 64, 20, NO_OLDER);
        assertEquals(List.of("hop: allocates 64.00 bytes an operation"), trips());
    }

    @Test
    void moreStepsTrip() {
        see("hop", 0, 20, NO_OLDER);
        steps.put("hop", 110.0);
        assertEquals(List.of(), trips());
        steps.put("hop", 110.5);
        assertEquals(List.of("hop: takes 110.5 steps, was 100.0"), trips());
    }

    @Test
    void manyTimesTheLimitTrips() {
        see("hop", 0, 60, NO_OLDER);
        assertEquals(List.of("hop: takes 6.00 times the limit touch, allowed 5.00"), trips());
    }

    @Test
    void slowerThanTheOlderBuildTripsInTheMiddleJvm() {
        see("hop", 0, 20, 1.0);
        see("hop", 0, 20, 1.4);
        see("hop", 0, 20, 1.1);
        assertEquals(List.of(), trips());
        see("hop", 0, 20, 1.3);
        see("hop", 0, 20, 1.3);
        assertEquals(List.of("hop: takes 1.30 times what the older build takes"), trips());
    }

    @Test
    void aStageWithoutABoundOrABoundWithoutAStageTrips() {
        see("hop", 0, 20, NO_OLDER);
        see("new", 0, 20, NO_OLDER);
        steps.put("new", 1.0);
        bounds.put("gone", new Bound(1, "touch", 1));
        assertEquals(List.of("new: has no bound", "gone: has a bound and is not measured"), trips());
    }

    @Test
    void aLineIsReadAsItWasWritten() {
        Seen written = new Seen("book update", 0.25, 31.5, 1.125);
        assertEquals(written, Seen.of(written.line()));
    }
}
