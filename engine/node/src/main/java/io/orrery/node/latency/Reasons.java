package io.orrery.node.latency;

import io.orrery.codecs.sbe.Hindrance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Why an order took so long. A hindrance is a reason if it fell into the order's time, can have taken a quarter of it, and is not
 * much longer than it; what no hindrance explains, the longest stage does.
 */
final class Reasons {
    private static final long NANOS_A_MILLI = 1_000_000L;
    /** What the host takes to find a page in bad minutes. */
    private static final long NANOS_A_FAULT = 8_000L;

    private Reasons() {
    }

    /** The weightiest first. */
    static List<String> of(TimedOrder order, List<Hindered> hindrances) {
        Map<Hindrance, Hindered> sums = new EnumMap<>(Hindrance.class);
        for (Hindered each : hindrances) {
            if (each.meets(order)) {
                sums.merge(each.kind(), each, Reasons::sum);
            }
        }
        List<String> reasons = new ArrayList<>();
        sums.values().stream()
            .filter(each -> explains(each, order))
            .sorted(Comparator.comparingLong(Reasons::most).reversed())
            .forEach(each -> reasons.add(each.kind().name()));
        reasons.add(own(order));
        return reasons;
    }

    private static Hindered sum(Hindered one, Hindered other) {
        return new Hindered(one.kind(), one.from(), other.until(), one.nanos() + other.nanos(), one.count() + other.count());
    }

    private static boolean explains(Hindered sum, TimedOrder order) {
        long each = sum.nanos() / Math.max(1, sum.count());
        return most(sum) >= order.total() / 4 && order.total() >= each / 2;
    }

    /** The most that it can have taken: the JVM counts in milliseconds, and the kernel does not time faults. */
    private static long most(Hindered sum) {
        return switch (sum.kind()) {
            case COLLECTION, SAFEPOINT -> sum.nanos() + NANOS_A_MILLI;
            case PAGE_FAULT -> sum.count() * NANOS_A_FAULT;
            default -> sum.nanos();
        };
    }

    /** An order that waited, or stood far back in its batch, waited for the events before it. */
    private static String own(TimedOrder order) {
        boolean behind = order.longest() == Stage.DECIDE && order.behind() > 0;
        return order.longest() == Stage.WAIT || behind ? "QUEUE" : order.longest().name();
    }
}
