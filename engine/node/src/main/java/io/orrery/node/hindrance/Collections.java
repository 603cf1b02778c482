package io.orrery.node.hindrance;

import io.orrery.codecs.sbe.Hindrance;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;

/** Garbage collections, in which all threads stand still. */
final class Collections implements Cause {
    private static final long NANOS_A_MILLI = 1_000_000L;

    private final GarbageCollectorMXBean[] collectors =
        ManagementFactory.getGarbageCollectorMXBeans().toArray(GarbageCollectorMXBean[]::new);
    private long count;
    private long millis;

    @Override
    public Hindrance kind() {
        return Hindrance.COLLECTION;
    }

    @Override
    public boolean look() {
        count = 0;
        millis = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            count += collector.getCollectionCount();
            millis += collector.getCollectionTime();
        }
        return true;
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public long nanos() {
        return millis * NANOS_A_MILLI;
    }
}
