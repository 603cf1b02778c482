package io.orrery.connectors.kit.testing;

import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Http;
import io.orrery.connectors.kit.wire.HttpOptions;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Virtual time, and a network in memory that leads to one venue. What is sent arrives a millisecond later, in order. */
public final class VirtualNetwork implements Driver {
    public static final long MILLIS = 1_000_000L;
    public static final long SECOND = 1_000 * MILLIS;
    static final long LATENCY = MILLIS;

    /** The other end. */
    public interface Venue {
        /** A connection is wanted: it is admitted, refused, or left waiting. */
        void onKnock(Endpoint endpoint, VirtualWire wire);

        /** Something is asked by HTTP: it is answered now, later, or never. */
        default void onAsk(VirtualAsk ask) {
        }
    }

    private record Due(long time, long order, Runnable what) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return time != other.time ? Long.compare(time, other.time) : Long.compare(order, other.order);
        }
    }

    private final Venue venue;
    private final PriorityQueue<Due> agenda = new PriorityQueue<>();
    private String lastSent = "";
    private long order;
    private long now;

    /** @param now when time begins, in nanoseconds since the epoch */
    public VirtualNetwork(Venue venue, long now) {
        this.venue = venue;
        this.now = now;
    }

    /** The time: a clock's, too. */
    public long now() {
        return now;
    }

    public void after(long nanos, Runnable what) {
        agenda.add(new Due(now + nanos, order++, what));
    }

    void lastSent(String text) {
        lastSent = text;
    }

    /** The message that was sent last, even if it never arrives because all is closed. */
    public String lastSent() {
        return lastSent;
    }

    Venue venue() {
        return venue;
    }

    @Override
    public Wire wire(WireOptions options, WireListener listener) {
        return new VirtualWire(this, listener);
    }

    @Override
    public Http http(HttpOptions options) {
        return (ask, listener) -> new VirtualAsk(this, ask, listener).send();
    }

    /** Nothing to do: all happens while time is turned. */
    @Override
    public int poll(long time) {
        return 0;
    }

    @Override
    public void close() {
        agenda.clear();
    }

    /**
     * Turns time on for whoever talks over the network.
     *
     * @param due when it wants to be called next; before that it is not, unless something arrives
     * @param timer is called with the time
     */
    public void run(long nanos, LongSupplier due, LongConsumer timer) {
        long end = now + nanos;
        while (true) {
            long next = Math.max(now, due.getAsLong());
            if (!agenda.isEmpty()) {
                next = Math.min(next, agenda.peek().time());
            }
            if (next > end) {
                now = end;
                return;
            }
            now = next;
            if (!agenda.isEmpty() && agenda.peek().time() == next) {
                agenda.poll().what().run();
            }
            timer.accept(now);
        }
    }
}
