package io.orrery.bench.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.bench.durability.Windows.Rank;
import io.orrery.journal.JournalSettings.Sync;
import org.junit.jupiter.api.Test;

final class PacedTest {
    private static final int RATE = 10_000;

    @Test
    void aJournalThatIsSyncedInGroupsLagsAndOneThatIsNotDoesNot() {
        Paced group = new Paced("group", Appends.journal(Sync.GROUP), RATE, RATE);
        Paced none = new Paced("none", Appends.journal(Sync.NONE), RATE, RATE);

        group.take(1);
        none.take(1);

        assertTrue(group.lags().of(Rank.MAX, 1) > 0, "it lags");
        assertEquals(0, none.lags().of(Rank.MAX, 1));
        assertTrue(group.times().of(Rank.P50, 0.5) <= group.delays().of(Rank.P50, 0.5), "an append is part of its delay");
    }
}
