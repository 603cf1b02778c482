package io.orrery.node.live;

import io.orrery.engine.venue.Venue;
import io.orrery.node.config.NodeConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.agrona.CloseHelper;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.CompositeAgent;
import org.agrona.concurrent.SleepingIdleStrategy;
import org.agrona.concurrent.SleepingMillisIdleStrategy;

/** Threads and the clock: the roles of a session on as many threads as its threading mode says. */
final class LiveTurning implements Turning {
    private static final long WATCH_NANOS = 1_000_000L;
    private static final long DRAIN_NANOS = 10_000_000_000L;

    private final EngineRoom room;
    private final StopPlan stop;
    private final Runnable watch;
    private final Endless endless;
    private final Duties duties = new Duties();
    private final List<AgentRunner> io = new ArrayList<>();
    /** What shares the engine's thread; null if nothing does. */
    private final Departing guests;
    private final AgentRunner engine;
    private final AgentRunner tailRunner;
    private final AgentRunner kill;
    private final AgentRunner beside;
    private final List<AgentRunner> journal = new ArrayList<>();
    private final AtomicReference<Throwable> fault = new AtomicReference<>();

    /** @param watch done each millisecond, by the thread that turns */
    LiveTurning(EngineRoom room, Tail tail, StopPlan stop, NodeConfig.Engine config, ErrorHandler errors, Runnable watch,
        Endless endless) {
        this.room = room;
        this.stop = stop;
        this.watch = watch;
        this.endless = endless;
        ErrorHandler halting = error -> {
            errors.onError(error);
            fault.compareAndSet(null, error);
        };
        Agent decider = exercised(room.engine, () -> room.exercise.step(), config, errors);
        if (config.threading() == NodeConfig.Threading.SINGLE) {
            guests = new Departing(everyVenue(config, errors));
            engine = duties.add(new CompositeAgent(guests, decider), Duties.idle(config.idle()), halting);
        } else {
            guests = null;
            if (config.threading() == NodeConfig.Threading.SHARED) {
                io.add(duties.add(everyVenue(config, errors), Duties.idle(config.idle()), halting));
            } else {
                for (Venue venue : room.venues) {
                    io.add(duties.add(exercised(venue, venue::exercise, config, errors), Duties.idle(config.idle()), halting));
                }
                io.add(duties.add(room.timer, Duties.idle(NodeConfig.Idle.BACK_OFF), halting));
            }
            engine = duties.add(decider, Duties.idle(config.idle()), halting);
        }
        kill = duties.add(room.kill, new SleepingIdleStrategy(WATCH_NANOS), errors);
        beside = duties.add(room.beside, new SleepingMillisIdleStrategy(1), errors);
        tailRunner = duties.add(tail, new SleepingMillisIdleStrategy(1), errors);
        journal.add(duties.add(room.preparer, new SleepingMillisIdleStrategy(1), errors));
        journal.add(duties.add(room.syncer, new SleepingMillisIdleStrategy(1), errors));
    }

    /** All venues, and the timer. */
    private Agent everyVenue(NodeConfig.Engine config, ErrorHandler errors) {
        List<Agent> agents = new ArrayList<>(room.venues);
        agents.add(room.timer);
        return exercised(new CompositeAgent(agents), () -> room.venues.forEach(Venue::exercise), config, errors);
    }

    private static Agent exercised(Agent role, Runnable step, NodeConfig.Engine config, ErrorHandler errors) {
        return config.exercises() ? new Exercised(role, step, config.exercise().toNanos(), errors) : role;
    }

    /**
     * A venue, the timer or the engine that fails halts the session; a view that fails is only counted; what fails below the
     * journal is seen by the watch, which lets the engine cancel its orders first.
     */
    @Override
    public void turn() throws SessionHalted {
        duties.start();
        try {
            while ((fault.get() == null || endless.isSuspected()) && !stop.isDone()) {
                look();
            }
        } finally {
            quieten();
        }
        boolean drained = stop.halted() != null || drain();
        Throwable halted = room.engine.failure() == null ? fault.get() : room.engine.failure();
        if (halted != null) {
            throw SessionHalted.by(halted);
        }
        if (stop.halted() != null) {
            throw SessionHalted.because(stop.halted());
        }
        if (!drained) {
            throw SessionHalted.because("the engine did not come to the end of its events");
        }
    }

    /** Nothing is published from here on. A thread that is lost is not waited for. */
    private void quieten() {
        CloseHelper.closeAll(io);
        if (guests != null) {
            guests.leave();
            while (!guests.hasLeft() && !endless.isFound()) {
                look();
            }
        }
    }

    /** What was sent before a venue failed is recorded and decided on, as long as the disk lets it. */
    private boolean drain() {
        long until = System.nanoTime() + DRAIN_NANOS;
        while (room.engine.failure() == null && stop.halted() == null && room.ring.occupied() > 0) {
            if (System.nanoTime() > until) {
                return false;
            }
            look();
        }
        return true;
    }

    private void look() {
        watch.run();
        endless.look();
        LockSupport.parkNanos(WATCH_NANOS);
    }

    /** What may wait for the disk ends here, and not in {@link #turn}: the news of a halt is not held up by it. */
    @Override
    public void close() {
        CloseHelper.closeAll(io);
        CloseHelper.closeAll(kill);
        if (endless.isFound()) {
            return; // the engine decides no more, and the follower meets the same event
        }
        CloseHelper.closeAll(engine, beside, tailRunner);
        CloseHelper.closeAll(journal);
    }
}
