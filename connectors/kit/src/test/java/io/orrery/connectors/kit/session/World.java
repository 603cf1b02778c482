package io.orrery.connectors.kit.session;

import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.Http;
import io.orrery.connectors.kit.wire.HttpOptions;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/** Virtual time, and a network that leads to one venue. */
final class World implements Driver {
    static final long MILLIS = 1_000_000L;
    static final long SECOND = 1_000 * MILLIS;

    private record Due(long time, long order, Runnable what) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return time != other.time ? Long.compare(time, other.time) : Long.compare(order, other.order);
        }
    }

    final SplittableRandom random;
    final TextVenue venue;
    private final PriorityQueue<Due> agenda = new PriorityQueue<>();
    private long order;
    private long now = 1_000 * SECOND;

    World(long seed) {
        random = new SplittableRandom(seed);
        venue = new TextVenue(this);
    }

    long now() {
        return now;
    }

    void after(long nanos, Runnable what) {
        agenda.add(new Due(now + nanos, order++, what));
    }

    @Override
    public Wire wire(WireOptions options, WireListener listener) {
        return new MemoryWire(this, listener);
    }

    @Override
    public Http http(HttpOptions options) {
        throw new UnsupportedOperationException("this venue has no HTTP");
    }

    @Override
    public int poll(long time) {
        return 0;
    }

    @Override
    public void close() {
        agenda.clear();
    }

    /** Turns time on, for the session too, which is called when it wants to be and not a moment before. */
    void run(VenueSession session, long nanos) {
        long end = now + nanos;
        while (true) {
            long due = Math.min(agenda.isEmpty() ? Long.MAX_VALUE : agenda.peek().time(), Math.max(now, session.nextTimer()));
            if (due > end) {
                now = end;
                return;
            }
            now = due;
            if (!agenda.isEmpty() && agenda.peek().time() == due) {
                agenda.poll().what().run();
            }
            session.onTimer(now);
        }
    }
}
