package io.orrery.bench.whole;

import io.orrery.bench.loop.Sustained;
import java.util.List;

/** All that is measured, in order. */
final class Parts {
    private static final int SLOW = 20_000;
    private static final int USUAL = 100_000;
    private static final int FAST = 400_000;
    private static final int MINUTE = 60;

    private Parts() {
    }

    /**
     * @param launcher the program as people start it, or null
     * @param minutes of the long session at the usual rate; 0 for as long as the others
     */
    static List<Part> of(Scale scale, String launcher, int minutes) {
        long usual = minutes == 0 ? scale.sustainedSeconds() : (long) minutes * MINUTE;
        return List.of(
            new MachinePart(), new OrderPart(scale), new LoopbackPart(scale),
            new SustainedPart(Sustained.at(SLOW, scale.sustainedSeconds())),
            new SustainedPart(Sustained.at(USUAL, usual)),
            new SustainedPart(Sustained.at(FAST, scale.sustainedSeconds())),
            new SustainedPart(Sustained.bursts(scale.bursts())),
            new ReplayPart(scale), new StartPart(scale, launcher));
    }
}
