package io.orrery.bench.durability;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import java.util.function.Supplier;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Appends at a steady rate. Measured are how long each append took, one reading of the clock included, and how long after it
 * was due it was done: there a stall counts for all that it kept waiting, and so does everything else that ran on the machine.
 */
final class Paced {
    private static final int MESSAGE_BYTES = 96;
    private static final long SECOND = 1_000_000_000L;

    private final EventRecord record = EventRecord.allocate();
    private final UnsafeBuffer message = new UnsafeBuffer(new byte[MESSAGE_BYTES]);
    private final String name;
    private final Supplier<Appends> appends;
    private final int rate;
    private final Windows times;
    private final Windows delays;
    private final Windows lags;
    private long appended;
    private long measuredNanos;

    /** @param expected what of the rate will be held, to size the windows by */
    Paced(String name, Supplier<Appends> appends, int rate, int expected) {
        this.name = name;
        this.appends = appends;
        this.rate = rate;
        times = new Windows(expected);
        delays = new Windows(expected);
        lags = new Windows(1_000);
    }

    String name() {
        return name;
    }

    int rate() {
        return rate;
    }

    Windows times() {
        return times;
    }

    Windows delays() {
        return delays;
    }

    Windows lags() {
        return lags;
    }

    /** What was really appended in a second. */
    long held() {
        return appended * SECOND / measuredNanos;
    }

    /** One turn into a new file. Its first second does not count. */
    void take(int seconds) {
        try (Appends file = appends.get()) {
            run(file, 1, new Paced(name, appends, rate, rate));
            long started = System.nanoTime();
            appended += run(file, seconds, this);
            measuredNanos += System.nanoTime() - started;
        }
    }

    private long run(Appends file, int seconds, Paced into) {
        long gap = SECOND / rate;
        long due = System.nanoTime();
        long end = due + seconds * SECOND;
        long lagDue = due;
        long count = 0;
        while (due < end && System.nanoTime() < end) {
            while (System.nanoTime() < due) {
                Thread.onSpinWait();
            }
            record.compose(EventClass.INPUT, due, message, 0, MESSAGE_BYTES);
            long begun = System.nanoTime();
            file.append(record);
            long done = System.nanoTime();
            into.times.add(done - begun);
            into.delays.add(done - due);
            count++;
            if (done >= lagDue) {
                into.lags.add(file.lagNanos());
                lagDue = done + SECOND / 1_000;
            }
            due += gap;
        }
        return count;
    }
}
