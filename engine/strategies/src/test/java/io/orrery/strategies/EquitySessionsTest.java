package io.orrery.strategies;

import static io.orrery.strategies.ShareDays.close;
import static io.orrery.strategies.ShareDays.opening;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the reversal for shares does between the bells, and that it does nothing else. */
final class EquitySessionsTest {
    private static final String EQUITIES = "sudden-move-equities";
    private static final int SESSIONS = 20;
    private static final long SEED = 8;

    private static long outOfHours(List<ZonedDateTime> times) {
        return times.stream().filter(time -> !ShareDays.isOpen(time)).count();
    }

    private static long notFlat(ShareDays days) {
        return days.heldAtClose.values().stream().filter(held -> held != 0).count();
    }

    private static int told(ShareDays days, String signal) {
        return days.signals.getOrDefault(signal, List.of()).size();
    }

    @Test
    void itIsFlatAtEachClose() {
        ShareDays days = new ShareDays(EQUITIES, "", SEED, 0).run();
        int trips = told(days, "entered");
        System.out.println("equities: " + days.heldAtClose.size() + " sessions " + notFlat(days) + " not flat at the close "
            + outOfHours(days.orders) + " orders out of hours " + days.orders.size() + " orders " + trips + " trips "
            + told(days, "closing") + " ended for the close");
        assertEquals(SESSIONS, days.heldAtClose.size());
        assertEquals(0, notFlat(days), days.heldAtClose.toString());
        assertEquals(0, outOfHours(days.orders));
        assertTrue(trips >= SESSIONS, trips + " trips");
        assertTrue(told(days, "closing") > 0, "nothing was held when it was time to go");
        for (ZonedDateTime entered : days.signals.get("entered")) {
            assertTrue(entered.isAfter(opening(entered.toLocalDate()).plusMinutes(10)), "too early: " + entered);
            assertTrue(entered.isBefore(close(entered.toLocalDate()).minusMinutes(10)), "too late: " + entered);
        }
    }

    /** The same without hours: what the market offers out of them, and at the close, is no less. */
    @Test
    void whoKnowsNoHoursIsTempted() {
        ShareDays days = new ShareDays("sudden-move-reversal", "bars.time=5;usual.length=120;calm.length=120;move.length=12;"
            + "clock.time=1200;rest.time=60;quantity.risk=50", SEED, 0).run();
        assertTrue(outOfHours(days.orders) > 0, "orders out of hours");
        assertTrue(notFlat(days) > 0, "sessions not flat at their close");
    }

    @Test
    void whatNobodyTakesBeforeTheBellIsHeldAndNothingIsSentUntilTheNext() {
        ShareDays days = new ShareDays(EQUITIES, "", SEED, 6).run();
        assertTrue(notFlat(days) > 0, "all of it was sold in time");
        assertTrue(notFlat(days) < SESSIONS / 2, days.heldAtClose.toString());
        assertEquals(0, outOfHours(days.orders));
    }
}
