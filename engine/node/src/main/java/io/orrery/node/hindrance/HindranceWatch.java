package io.orrery.node.hindrance;

import io.orrery.codecs.sbe.EngineHinderedEncoder;
import io.orrery.codecs.sbe.Hindrance;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.engine.ring.Inlet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agrona.CloseHelper;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Tells the journal when something kept the engine from working: what happened between two looks happened then, so that an order
 * that took long finds its reason beside it. Used by one slow thread, which is stopped with the others: its looks lie around
 * every stop.
 */
public final class HindranceWatch implements AutoCloseable {
    private static final long THREAD_EVERY = 20_000_000L;
    private static final long LEAST_WAIT = 100_000L;
    private static final long LEAST_STOP = 1_000_000L;
    /** A thread that has just begun has no name yet. */
    private static final int TRIES = 100;

    private final UnsafeBuffer buffer =
        new UnsafeBuffer(new byte[MessageHeaderEncoder.ENCODED_LENGTH + EngineHinderedEncoder.BLOCK_LENGTH]);
    private final EngineHinderedEncoder message = new EngineHinderedEncoder();
    private final Watched collections = new Watched(new Collections(), 0, 0);
    private final Watched safepoints = new Watched(Safepoints.ofThisProcess(), LEAST_STOP, 0);
    private final List<Watched> ofThread = new ArrayList<>();
    private final List<AutoCloseable> files = new ArrayList<>();
    private final String thread;
    private final Inlet observations;
    private final EpochNanoClock clock;
    private int tries = TRIES;

    /** @param thread the name of the thread whose faults and waits are told */
    public HindranceWatch(String thread, Inlet observations, EpochNanoClock clock) {
        this.thread = thread;
        this.observations = observations;
        this.clock = clock;
        message.wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder());
    }

    /** Looks at everything that it is time to look at. */
    public void look() {
        long now = clock.nanoTime();
        if (tries > 0) {
            tries--;
            ThreadFiles.of(thread).ifPresent(this::open);
        }
        boolean collected = collections.look(now);
        if (safepoints.look(now)) {
            if (collected) {
                safepoints.settle(now); // a collection is a safepoint, and is told as what it is
            } else {
                tell(safepoints, now);
            }
        }
        if (collected) {
            tell(collections, now);
        }
        for (int i = 0; i < ofThread.size(); i++) {
            if (ofThread.get(i).look(now)) {
                tell(ofThread.get(i), now);
            }
        }
    }

    private void open(Path folder) {
        tries = 0;
        try {
            PageFaults faults = new PageFaults(folder);
            files.add(faults);
            ofThread.add(new Watched(faults, 0, THREAD_EVERY));
            Preemption preemption = new Preemption(folder);
            files.add(preemption);
            ofThread.add(new Watched(preemption, LEAST_WAIT, THREAD_EVERY));
        } catch (IOException notTold) {
            return; // what the kernel keeps to itself is not told
        }
    }

    /** What finds no place in the ring is told with the next. */
    private void tell(Watched watched, long now) {
        Hindrance kind = watched.cause().kind();
        message.from(watched.from()).until(now).nanos(watched.nanos()).count(watched.count()).kind(kind);
        if (observations.offer(buffer, 0, buffer.capacity(), now)) {
            watched.settle(now);
        }
    }

    @Override
    public void close() {
        CloseHelper.closeAll(files);
    }
}
