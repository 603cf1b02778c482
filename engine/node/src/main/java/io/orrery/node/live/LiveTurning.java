package io.orrery.node.live;

import io.orrery.engine.venue.Venue;
import io.orrery.node.config.NodeConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.agrona.CloseHelper;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.CompositeAgent;
import org.agrona.concurrent.SleepingMillisIdleStrategy;

/** Threads and the clock: the roles of a session on as many threads as its threading mode says. */
final class LiveTurning implements Turning {
    private static final long WATCH_NANOS = 1_000_000L;

    private final EngineRoom room;
    private final StopPlan stop;
    private final Duties duties;
    private final List<AgentRunner> io = new ArrayList<>();
    private final AgentRunner engine;
    private final AgentRunner tailRunner;
    private volatile Throwable ioFailure;

    LiveTurning(EngineRoom room, Tail tail, StopPlan stop, NodeConfig.Engine config, ErrorHandler errors) {
        this.room = room;
        this.stop = stop;
        duties = new Duties();
        ErrorHandler halt = failure -> {
            errors.onError(failure);
            ioFailure = failure;
        };
        if (config.threading() == NodeConfig.Threading.DEDICATED) {
            for (Venue venue : room.venues) {
                io.add(duties.add(venue, Duties.idle(config.idle()), halt));
            }
            io.add(duties.add(room.timer, Duties.idle(NodeConfig.Idle.BACK_OFF), halt));
        } else {
            List<Agent> agents = new ArrayList<>(room.venues);
            agents.add(room.timer);
            io.add(duties.add(new CompositeAgent(agents), Duties.idle(config.idle()), halt));
        }
        engine = duties.add(room.engine, Duties.idle(config.idle()), errors);
        tailRunner = duties.add(tail, new SleepingMillisIdleStrategy(1), errors);
    }

    /** No thread outlives this, however it ends. */
    @Override
    public void turn() {
        duties.start();
        try {
            while (!stop.isDone() && failure() == null) {
                LockSupport.parkNanos(WATCH_NANOS);
            }
            CloseHelper.closeAll(io);
            while (room.ring.occupied() > 0 && room.engine.failure() == null) {
                LockSupport.parkNanos(WATCH_NANOS);
            }
        } finally {
            CloseHelper.closeAll(io);
            CloseHelper.closeAll(engine, tailRunner);
        }
        if (failure() != null) {
            throw new IllegalStateException(failure().getMessage(), failure());
        }
    }

    /** Why the engine halted, or why a venue or the timer can do no more; null while all goes well. */
    private Throwable failure() {
        return room.engine.failure() == null ? ioFailure : room.engine.failure();
    }
}
