package io.orrery.connectors.binance.account;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** When a stream that says nothing is given up. */
final class StreamWatchTest {
    private static final long SECOND = 1_000_000_000L;

    private final StreamWatch watch = new StreamWatch();

    @Test
    void aStreamThatOwesAWordForFiveSecondsIsMuteOnce() {
        watch.onDone(100 * SECOND);
        watch.onDone(103 * SECOND);
        assertFalse(watch.isMute(105 * SECOND));
        assertTrue(watch.isMute(105 * SECOND + 1), "the first command counts");
        assertFalse(watch.isMute(200 * SECOND));
    }

    @Test
    void aWordAfterTheAnswerOrJustBeforeItIsEnough() {
        watch.onDone(100 * SECOND);
        watch.onTold(101 * SECOND);
        assertFalse(watch.isMute(120 * SECOND));
        watch.onTold(200 * SECOND);
        watch.onDone(200 * SECOND + 1);
        assertFalse(watch.isMute(220 * SECOND), "the stream may be quicker than the answer");
    }

    @Test
    void aWordOfLongAgoIsNot() {
        watch.onTold(100 * SECOND);
        watch.onDone(106 * SECOND);
        assertTrue(watch.isMute(112 * SECOND));
    }
}
