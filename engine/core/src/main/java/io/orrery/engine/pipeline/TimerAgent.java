package io.orrery.engine.pipeline;

import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.TimeEncoder;
import io.orrery.engine.ring.Inlet;
import java.util.function.LongSupplier;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/** Lets the engine know that time passes: when its next deadline is due, and ten times a second. */
public final class TimerAgent implements Agent {
    /** Nanoseconds between two beats. */
    public static final long BEAT = 100_000_000L;

    private final EpochNanoClock clock;
    private final Inlet inlet;
    private final LongSupplier deadlines;
    private final UnsafeBuffer message =
        new UnsafeBuffer(new byte[MessageHeaderEncoder.ENCODED_LENGTH + TimeEncoder.BLOCK_LENGTH]);
    private final TimeEncoder time = new TimeEncoder();
    private long nextBeat;
    private long sent = Long.MAX_VALUE;

    /** Creates a timer for the engine whose next deadline {@code deadlines} tells. */
    public TimerAgent(EpochNanoClock clock, Inlet inlet, LongSupplier deadlines) {
        this.clock = clock;
        this.inlet = inlet;
        this.deadlines = deadlines;
        time.wrapAndApplyHeader(message, 0, new MessageHeaderEncoder());
        nextBeat = nextBeatAfter(clock.nanoTime());
    }

    /** When there will be something to send, as far as is known now. */
    public long nextDue() {
        long deadline = deadlines.getAsLong();
        return deadline == sent ? nextBeat : Math.min(nextBeat, deadline);
    }

    @Override
    public int doWork() {
        long now = clock.nanoTime();
        if (now < nextDue()) {
            return 0;
        }
        long deadline = deadlines.getAsLong();
        boolean due = deadline <= now;
        if (due) {
            sent = deadline;
        }
        if (now >= nextBeat) {
            nextBeat = nextBeatAfter(now);
        }
        time.deadline(due ? deadline : 0);
        inlet.offer(message, 0, message.capacity(), now);
        return 1;
    }

    private static long nextBeatAfter(long now) {
        return now - Math.floorMod(now, BEAT) + BEAT;
    }

    @Override
    public String roleName() {
        return "timer";
    }
}
