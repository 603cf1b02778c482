package io.orrery.node.live;

import io.orrery.engine.pipeline.AnchoredClock;
import io.orrery.engine.pipeline.HandClock;
import io.orrery.journal.ChronicleStore;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Session;
import io.orrery.node.screen.ScreenModel;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.SessionSummary;
import io.orrery.node.vitals.CountersFile;
import io.orrery.node.vitals.NodeState;
import io.orrery.node.vitals.Vital;
import java.time.Instant;
import java.util.Collection;
import org.agrona.CloseHelper;
import org.agrona.concurrent.EpochNanoClock;

/** A session from its start to its orderly end, watched by a thread of its own. */
final class RunningSession implements LiveSession {
    /** Where virtual time begins: 2026-01-01T00:00:00Z. */
    private static final long VIRTUAL_START = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond() * 1_000_000_000L;

    private final Collection<AutoCloseable> surroundings;
    private final CountersFile counters;
    private final ChronicleStore store;
    private final Session session;
    private final EngineRoom room;
    private final VitalsMeter meter;
    private final StopPlan stop;
    private final Tail tail;
    private final Thread watch;
    private final long startedNanos = System.nanoTime();
    private volatile SessionSummary summary;
    private volatile Throwable failure;
    private volatile boolean running = true;

    /** @param surroundings closed with the session: what was opened around it, the last first */
    RunningSession(
        LiveRequest request, SessionPlan plan, Session session, Collection<AutoCloseable> surroundings, CountersFile counters) {
        this.session = session;
        this.surroundings = surroundings;
        this.counters = counters;
        store = new ChronicleStore(session.journal(), plan.config().journal().segmentSize().bytes());
        EpochNanoClock clock = request.virtual() ? new HandClock(VIRTUAL_START) : new AnchoredClock();
        meter = new VitalsMeter(counters);
        room = new EngineRoom(plan, store, clock, meter, counters);
        tail = new Tail(room, meter, plan.config().engine().ringSlots());
        stop = new StopPlan(clock, meter, room, plan.config().stop(), request.nanos(), request.events());
        Turning turning = clock instanceof HandClock hand
            ? new VirtualTurning(room, tail, stop, hand)
            : new LiveTurning(room, tail, stop, plan.config().engine(), counters);
        watch = new Thread(() -> live(turning), "session");
        watch.setDaemon(true);
    }

    void start() {
        counters.set(Vital.RING_CAPACITY, room.ring.capacity());
        counters.state(NodeState.READY);
        watch.start();
    }

    private void live(Turning turning) {
        try {
            turning.turn();
            summary = new Closing(room, tail, meter).close(session.id(), System.nanoTime() - startedNanos);
            counters.state(NodeState.STOPPED);
        } catch (Throwable halted) {
            failure = halted;
            counters.state(NodeState.HALTED);
            counters.onError(halted);
        } finally {
            running = false;
        }
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public ScreenModel sample() {
        counters.set(Vital.BEAT_TIME, System.currentTimeMillis());
        return tail.picture();
    }

    @Override
    public boolean running() {
        return running;
    }

    @Override
    public void requestStop() {
        stop.request();
    }

    @Override
    public SessionSummary summary() {
        if (failure instanceof Refusal refusal) {
            throw refusal;
        }
        if (failure != null) {
            throw new Refusal(
                ExitCode.REFUSED, "the session halted: " + failure.getMessage(), "what was recorded is in " + session.folder(),
                failure);
        }
        return summary;
    }

    @Override
    public void close() {
        stop.request();
        try {
            watch.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        CloseHelper.closeAll(room.follower::onClose, room.hasher::onClose, store);
        CloseHelper.closeAll(surroundings);
    }
}
