package io.orrery.node.hindrance;

import io.orrery.codecs.sbe.Hindrance;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Stops of all threads, for whatever the JVM wants to do then, in whole milliseconds. HotSpot counts them in a bean of its own,
 * which {@code .config/jvm.options} opens to us; a JVM without it tells nothing.
 */
final class Safepoints implements Cause {
    private static final long NANOS_A_MILLI = 1_000_000L;

    private final MethodHandle counts;
    private final MethodHandle millis;
    private long count;
    private long nanos;

    private Safepoints(MethodHandle counts, MethodHandle millis) {
        this.counts = counts;
        this.millis = millis;
    }

    static Safepoints ofThisProcess() {
        try {
            Class<?> type = Class.forName("sun.management.HotspotRuntimeMBean");
            Class<?> factory = Class.forName("sun.management.ManagementFactoryHelper");
            Object bean = factory.getMethod("getHotspotRuntimeMBean").invoke(null);
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodType number = MethodType.methodType(long.class);
            return new Safepoints(
                lookup.findVirtual(type, "getSafepointCount", number).bindTo(bean),
                lookup.findVirtual(type, "getTotalSafepointTime", number).bindTo(bean));
        } catch (ReflectiveOperationException | LinkageError notTold) {
            return new Safepoints(null, null);
        }
    }

    @Override
    public Hindrance kind() {
        return Hindrance.SAFEPOINT;
    }

    @Override
    public boolean look() {
        if (counts == null) {
            return false;
        }
        try {
            count = (long) counts.invokeExact();
            nanos = (long) millis.invokeExact() * NANOS_A_MILLI;
            return true;
        } catch (Throwable broken) {
            throw new IllegalStateException("the JVM does not count its safepoints any more", broken);
        }
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public long nanos() {
        return nanos;
    }
}
