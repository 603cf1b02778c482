package io.orrery.node.live;

import io.orrery.engine.pipeline.AnchoredClock;
import io.orrery.engine.pipeline.HandClock;
import io.orrery.engine.strategy.Watchdog;
import io.orrery.journal.JournalFailure;
import io.orrery.journal.JournalSettings;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.disk.Disk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.hindrance.HindranceWatch;
import io.orrery.node.home.Home;
import io.orrery.node.home.OperatorFiles;
import io.orrery.node.home.Quarantine;
import io.orrery.node.home.RequestFolder;
import io.orrery.node.home.Session;
import io.orrery.node.recovery.Beginning;
import io.orrery.node.screen.ScreenModel;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.Resumed;
import io.orrery.node.session.SessionSummary;
import io.orrery.node.vitals.CountersFile;
import io.orrery.node.vitals.NodeState;
import io.orrery.node.vitals.Vital;
import java.util.Collection;
import java.util.Optional;
import org.agrona.CloseHelper;
import org.agrona.concurrent.EpochNanoClock;

/** A session from its start to its orderly end, watched by a thread of its own. */
final class RunningSession implements LiveSession {
    private final Collection<AutoCloseable> surroundings;
    private final CountersFile counters;
    private final ChronicleStore store;
    private final Session session;
    private final EngineRoom room;
    private final VitalsMeter meter;
    private final Beginning beginning;
    private final String rehearsed;
    private final StopPlan stop;
    private final Tail tail;
    private final Endless endless;
    private final Thread watch;
    private final long startedNanos = System.nanoTime();
    private volatile SessionSummary summary;
    private volatile Throwable failure;
    private volatile boolean running = true;

    /** @param surroundings closed with the session: what was opened around it, the last first */
    RunningSession(
        LiveRequest request, SessionPlan plan, Session session, ChronicleStore store, JournalWriter journal,
        JournalSettings settings, Collection<AutoCloseable> surroundings, CountersFile counters, OperatorFiles operators,
        Quarantine quarantine, Disk disk) {
        this.session = session;
        this.surroundings = surroundings;
        this.counters = counters;
        beginning = plan.beginning();
        rehearsed = plan.rehearsed();
        this.store = store;
        EpochNanoClock clock = request.virtual() ? new HandClock(plan.virtualStart()) : new AnchoredClock();
        meter = new VitalsMeter(counters);
        room = new EngineRoom(plan, store, journal, clock, meter, counters, operators);
        if (!request.virtual()) {
            operators.killed().ifPresent(room::killedBefore);
        }
        tail = new Tail(room, meter, plan.config().engine().ringSlots());
        stop = new StopPlan(clock, meter, room, plan.config().stop(), request.nanos(), request.events());
        NodeConfig.Engine engine = plan.config().engine();
        Watchdog watchdog = new Watchdog(room.engine.engine().performing(), engine.patience().toNanos());
        Emergency emergency = request.virtual() ? null : new Emergency(room.kill, quarantine);
        endless = new Endless(watchdog, room.strategyIds, emergency, session, disk);
        Turning turning;
        if (clock instanceof HandClock hand) {
            turning = new VirtualTurning(room, tail, stop, hand, endless);
        } else if (request.mode().equals(Rehearsal.MODE)) {
            turning = new HurriedTurning(room, tail, stop);
        } else {
            turning = new LiveTurning(room, tail, stop, engine, counters, watch(settings, clock, request.home()), endless);
        }
        watch = new Thread(() -> live(turning), "session");
        watch.setDaemon(true);
    }

    private Runnable watch(JournalSettings settings, EpochNanoClock clock, Home home) {
        JournalGuard guard = new JournalGuard(store.condition(), settings, new Safeguard(room, clock, stop, counters));
        RequestFolder folder = new RequestFolder(home);
        folder.clear();
        RequestDesk requests = new RequestDesk(
            folder, room.traded, new ControlMessages(clock), room.ring.priority(), room.patchDesk);
        HindranceWatch hindrances = new HindranceWatch(room.engine.roleName(), room.ring.observations(), clock);
        surroundings.add(hindrances);
        return () -> {
            requests.look(System.nanoTime());
            meter.journal(store.condition());
            guard.check(System.nanoTime());
            hindrances.look();
        };
    }

    void start() {
        counters.set(Vital.RING_CAPACITY, room.ring.capacity());
        counters.state(NodeState.READY);
        watch.start();
    }

    private void live(Turning turning) {
        try {
            turning.turn();
            turning.close();
            summary = new Closing(room, tail, meter).close(
                session.id(), beginning.resumed().orElse(null), System.nanoTime() - startedNanos);
            checkDisk();
            counters.state(NodeState.STOPPED);
        } catch (Throwable halted) {
            failure = halted instanceof JournalFailure ? SessionHalted.by(halted) : halted;
            counters.state(NodeState.HALTED);
            counters.onError(halted);
        } finally {
            running = false;
        }
        turning.close();
    }

    /** An end is one when it is durable. */
    private void checkDisk() throws SessionHalted {
        if (store.condition().failure() != null) {
            throw SessionHalted.by(store.condition().failure());
        }
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public Optional<Resumed> resumed() {
        return beginning.resumed();
    }

    @Override
    public Optional<String> rehearsed() {
        return Optional.ofNullable(rehearsed);
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
        if (endless.isFound()) {
            return; // its thread may be anywhere: what it uses is left to the end of the process
        }
        CloseHelper.closeAll(room.follower::onClose, room.hasher::onClose);
        try {
            CloseHelper.closeAll(surroundings);
        } catch (JournalFailure unsynced) {
            if (failure == null) {
                throw unsynced;
            }
            failure.addSuppressed(unsynced); // the session halted, and told why
        }
    }
}
