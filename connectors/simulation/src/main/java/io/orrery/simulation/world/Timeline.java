package io.orrery.simulation.world;

import io.orrery.engine.pipeline.HandClock;
import io.orrery.simulator.net.Loop;
import java.util.PriorityQueue;

/** Virtual time and what will happen in it, of a whole world. Of two things at the same time, the one noted first comes first. */
public final class Timeline implements Loop {
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private final HandClock clock;
    private long noted;

    public Timeline(long start) {
        clock = new HandClock(start);
    }

    public HandClock clock() {
        return clock;
    }

    public long now() {
        return clock.nanoTime();
    }

    @Override
    public void later(long nanos, Runnable work) {
        at(now() + nanos, work);
    }

    /** A time that has passed is now. */
    public void at(long time, Runnable work) {
        entries.add(new Entry(Math.max(time, now()), ++noted, work));
    }

    /** Lets the next thing happen, and turns the clock to it. False, and nothing happened, if none is due until then. */
    boolean step(long until) {
        Entry next = entries.peek();
        if (next == null || next.time > until) {
            return false;
        }
        entries.remove();
        clock.turnTo(next.time);
        next.work.run();
        return true;
    }

    private record Entry(long time, long number, Runnable work) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = Long.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }
}
