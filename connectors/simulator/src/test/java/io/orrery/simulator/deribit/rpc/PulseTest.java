package io.orrery.simulator.deribit.rpc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.simulator.deribit.rpc.Pulse.Beat;
import org.junit.jupiter.api.Test;

final class PulseTest {
    private static final long SECOND = 1_000_000_000L;

    private final Pulse pulse = new Pulse(0);

    @Test
    void whoAnswersIsAskedAgainAndWhoDoesNotIsGivenUp() {
        pulse.every(10, 0);

        assertEquals(Beat.NOTHING, pulse.beat(9 * SECOND));
        assertEquals(Beat.TEST_REQUEST, pulse.beat(10 * SECOND));
        pulse.tested();
        assertEquals(Beat.TEST_REQUEST, pulse.beat(20 * SECOND));
        assertEquals(Beat.NOTHING, pulse.beat(29 * SECOND));
        assertEquals(Beat.GIVE_UP, pulse.beat(30 * SECOND));
    }

    @Test
    void whoIsSilentForTenMinutesIsGivenUp() {
        assertEquals(Beat.NOTHING, pulse.beat(600 * SECOND));
        pulse.heard(600 * SECOND);
        assertEquals(Beat.NOTHING, pulse.beat(1_200 * SECOND));
        assertEquals(Beat.GIVE_UP, pulse.beat(1_201 * SECOND));
    }
}
