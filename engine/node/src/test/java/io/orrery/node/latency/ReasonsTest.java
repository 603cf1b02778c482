package io.orrery.node.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Hindrance;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReasonsTest {
    private static final long MILLI = 1_000_000L;
    private static final long BEGIN = 1_000 * MILLI;

    private static TimedOrder order(long read, long waited, long decided, long released, long behind) {
        return new TimedOrder(1, 2, BEGIN, read, waited, decided, released, behind + 1, behind);
    }

    private static Hindered hindered(Hindrance kind, long from, long until, long nanos, long count) {
        return new Hindered(kind, BEGIN + from, BEGIN + until, nanos, count);
    }

    @Test
    void whatNothingHinderedWasSlowByItself() {
        assertEquals(List.of("DECIDE"), Reasons.of(order(1, 2, 5 * MILLI, 3, 0), List.of()));
        assertEquals(List.of("RELEASE"), Reasons.of(order(1, 2, 3, 5 * MILLI, 0), List.of()));
        assertEquals(List.of("READ"), Reasons.of(order(5 * MILLI, 2, 3, 1, 0), List.of()));
    }

    @Test
    void whoCameBehindOthersWaited() {
        assertEquals(List.of("QUEUE"), Reasons.of(order(1, 5 * MILLI, 2, 3, 0), List.of()));
        assertEquals(List.of("QUEUE"), Reasons.of(order(1, 2, 5 * MILLI, 3, 4), List.of()));
    }

    @Test
    void whatFellIntoItsTimeIsNamedTheWeightiestFirst() {
        TimedOrder order = order(1, 2, 20 * MILLI, 3, 0);
        assertEquals(List.of("COLLECTION", "PREEMPTION", "DECIDE"), Reasons.of(order, List.of(
            hindered(Hindrance.PREEMPTION, -MILLI, 5 * MILLI, 3 * MILLI, 3),
            hindered(Hindrance.PREEMPTION, 5 * MILLI, 10 * MILLI, 3 * MILLI, 3),
            hindered(Hindrance.COLLECTION, 8 * MILLI, 21 * MILLI, 9 * MILLI, 1))));
    }

    @Test
    void whatWasBeforeOrAfterOrIsTooLittleOrTooMuchIsNot() {
        TimedOrder order = order(1, 2, 20 * MILLI, 3, 0);
        assertEquals(List.of("DECIDE"), Reasons.of(order, List.of(
            hindered(Hindrance.COLLECTION, -9 * MILLI, -MILLI, 8 * MILLI, 1),
            hindered(Hindrance.COLLECTION, 21 * MILLI, 30 * MILLI, 8 * MILLI, 1),
            hindered(Hindrance.PREEMPTION, 0, 20 * MILLI, MILLI, 1),
            hindered(Hindrance.PAGE_FAULT, 0, 20 * MILLI, 0, 100))));
        assertEquals(List.of("DECIDE"), Reasons.of(order(1, 2, 5_000, 3, 0), List.of(
            hindered(Hindrance.PREEMPTION, -10 * MILLI, 10 * MILLI, 4 * MILLI, 1))));
    }
}
