package io.orrery.node.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.HaltReason;
import io.orrery.journal.JournalCondition;
import io.orrery.journal.JournalSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JournalGuardTest {
    private static final long MILLI = 1_000_000L;
    private static final long RESERVE = 8 << 20;

    private final Told disk = new Told();
    private final List<String> measures = new ArrayList<>();
    private final JournalGuard guard = new JournalGuard(
        disk, JournalSettings.DEFAULT.withReserveBytes(RESERVE), new JournalGuard.Measures() {
            @Override
            public void reduce(boolean reducing, long lagNanos) {
                measures.add((reducing ? "reduce at " : "free at ") + lagNanos / MILLI);
            }

            @Override
            public void halt(HaltReason reason, String words) {
                assertTrue(words.startsWith("the disk "), words);
                measures.add("halt " + reason);
            }
        });

    /** A disk that is as the test says. */
    private static final class Told implements JournalCondition {
        private long lag;
        private long room = RESERVE;
        private long makingRoom;
        private Throwable failure;

        @Override
        public long recordedSequence() {
            return 1;
        }

        @Override
        public long durableSequence() {
            return 0;
        }

        @Override
        public long durableLagNanos() {
            return lag;
        }

        @Override
        public long roomBytes() {
            return room;
        }

        @Override
        public long makingRoomNanos() {
            return makingRoom;
        }

        @Override
        public Throwable failure() {
            return failure;
        }
    }

    private void lagging(long millis, long fromMillis, long toMillis) {
        disk.lag = millis * MILLI;
        for (long now = fromMillis; now < toMillis; now++) {
            guard.check(now * MILLI);
        }
    }

    @Test
    void aDiskThatKeepsUpIsLeftAlone() {
        lagging(50, 0, 5_000);
        assertEquals(List.of(), measures);
    }

    @Test
    void aLagReducesUntilItWasShortForASecond() {
        lagging(51, 0, 10);
        lagging(19, 10, 500);
        lagging(21, 500, 501);
        lagging(19, 501, 1_500);
        assertEquals(List.of("reduce at 51"), measures);
        lagging(19, 1_500, 1_502);
        assertEquals(List.of("reduce at 51", "free at 19"), measures);
        lagging(51, 2_000, 2_001);
        assertEquals(3, measures.size());
    }

    @Test
    void aLagThatLastsHaltsOnce() {
        lagging(500, 0, 10);
        assertEquals(List.of("reduce at 500"), measures);
        lagging(501, 10, 20);
        assertEquals(List.of("reduce at 500", "halt DISK_SLOW"), measures);
    }

    @Test
    void whatIsLeftOfTheReserveHaltsIfTheDiskIsSlow() {
        disk.makingRoom = 51 * MILLI;
        disk.room = RESERVE / 2;
        guard.check(0);
        assertEquals(List.of(), measures);
        disk.room--;
        guard.check(1);
        guard.check(2);
        assertEquals(List.of("halt DISK_SLOW"), measures);
    }

    @Test
    void roomThatTheProcessorDidNotFindTimeToMakeHaltsNothing() {
        disk.makingRoom = 50 * MILLI;
        disk.room = 0;
        guard.check(0);
        assertEquals(List.of(), measures);
    }

    @Test
    void aFullDiskHalts() {
        disk.failure = new IOException("No space left on device");
        guard.check(0);
        assertEquals(List.of("halt DISK_FULL"), measures);
    }

    @Test
    void aSyncThatFailedHalts() {
        disk.failure = new IOException("Input/output error");
        guard.check(0);
        guard.check(1);
        assertEquals(List.of("halt SYNC_FAILED"), measures);
    }
}
