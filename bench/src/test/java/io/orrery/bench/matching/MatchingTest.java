package io.orrery.bench.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Both books make the same of a flow, and the flow is one of a market. */
final class MatchingTest {
    private static final int COMMANDS = 20_000;

    @Test
    void bothBooksTellTheSame() {
        MatchingFlow flow = MatchingFlow.of(COMMANDS, 3);
        OurMatching ours = new OurMatching(flow, COMMANDS);
        ExchangeCoreMatching peer = new ExchangeCoreMatching(flow);
        int most = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < flow.size(); i++) {
                assertEquals(ours.step(), peer.step());
                assertEquals(ours.resting(), peer.resting());
                most = Math.max(most, ours.resting());
            }
            assertEquals(0, ours.resting(), "it can be given again");
        }
        assertEquals(ours.told().trades(), peer.told().trades());
        assertEquals(ours.told().ends(), peer.told().ends());
        assertTrue(ours.told().trades() > COMMANDS / 20, "trades: " + ours.told().trades());
        assertTrue(ours.told().ends() > COMMANDS / 2, "ends: " + ours.told().ends());
        assertTrue(most > 1_500, "resting: " + most);
        assertNotEquals(0, ours.level());
    }

    @Test
    void anotherSeedIsAnotherFlow() {
        OurMatching one = new OurMatching(MatchingFlow.of(1_000, 3), COMMANDS);
        OurMatching other = new OurMatching(MatchingFlow.of(1_000, 4), COMMANDS);
        for (int i = 0; i < 1_000; i++) {
            one.step();
            other.step();
        }
        assertNotEquals(one.told().digest(), other.told().digest());
    }
}
