package io.orrery.node.live;

import io.orrery.engine.Engine;
import io.orrery.engine.history.HistoryWriter;
import io.orrery.engine.pipeline.EngineAgent;
import io.orrery.engine.pipeline.EngineMeter;
import io.orrery.engine.pipeline.Gateways;
import io.orrery.engine.pipeline.HandClock;
import io.orrery.engine.pipeline.TimerAgent;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.state.Capacities;
import io.orrery.engine.state.Roster;
import io.orrery.engine.strategy.CallCut;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.strategy.Watchdog;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueSetup;
import io.orrery.journal.JournalWriter;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.recovery.Beginning;
import io.orrery.node.recovery.Remembered;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.agrona.concurrent.Agent;

/** A session that leaves nothing behind: the first venue of a configuration and an engine, in virtual time. */
public final class TrialRoom {
    private static final int RING_SLOTS = 65_536;
    private static final int ID = 1;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final HandClock clock;
    private final EngineAgent engine;
    private final TimerAgent timer;
    private final Venue venue;
    private final Watchdog watchdog;
    private final Inlet priority;
    private final ControlMessages control;
    private Remembered past = Remembered.NOTHING;
    private long telling = Long.MAX_VALUE;

    /** @param start when it begins */
    public TrialRoom(NodeConfig config, StrategyCatalogue catalogue, JournalWriter journal, long seed, long start) {
        clock = new HandClock(start);
        EventRing ring = new EventRing(RING_SLOTS);
        priority = ring.priority();
        Gateways gateways = new Gateways();
        engine = new EngineAgent(ring, journal, gateways, EngineMeter.NONE, catalogue);
        timer = new TimerAgent(clock, priority, engine::nextDeadline);
        control = new ControlMessages(clock);
        control.engineStarted(priority, seed, 1, Capacities.DEFAULT);
        NodeConfig.VenueEntry entry = config.venues().get(0);
        RiskMessages risk = new RiskMessages(control, config);
        risk.firm(priority);
        risk.venue(priority, ID, entry.name());
        risk.account(priority, ID, entry.name());
        Staffing staffing = new Staffing(
            priority, control, config, entry.name(), Crew.of(config, new Roster()), Beginning.FRESH, new Traded());
        venue = new VenueKinds().create(entry, new VenueSetup(
            ID, ID, 1, Capacities.DEFAULT.bookDepth(), 1, seed, clock, ring.market(), staffing, entry.settings()));
        gateways.add(ID, ID, venue.gateway());
        watchdog = new Watchdog(engine.engine().performing(), config.engine().patience().toNanos());
    }

    /** All strategies are told of the past at a time; to be said before anything is played. */
    public void tell(HistoryWriter before, long at) {
        past = new Remembered(before.history(), before.from(), before.until(), before.events(), "", Set.of());
        telling = at;
        engine.engine().remember(past.history());
    }

    /**
     * Plays until this time of its own, and returns the engine.
     *
     * @throws EndlessPlay if a strategy comes to no end
     */
    public Engine play(long until) {
        Apart play = new Apart("play", () -> turn(until));
        while (!play.isOver()) {
            if (watchdog.look(System.nanoTime()) != 0) {
                throw new EndlessPlay(play.place());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        try {
            play.check();
        } catch (CallCut late) {
            throw new EndlessPlay(late);
        }
        return engine.engine();
    }

    private void turn(long until) {
        venue.onStart();
        while (clock.nanoTime() < until) {
            clock.turnTo(Math.min(Math.min(until, telling), Math.min(timer.nextDue(), venue.nextDue())));
            if (clock.nanoTime() >= telling) {
                tell();
            }
            while (work(venue) > 0) {
                drain();
            }
            timer.doWork();
            drain();
        }
        venue.onClose();
    }

    private void tell() {
        for (int id = ID; engine.engine().strategy(id) != null; id++) {
            control.historyTold(priority, id, past);
        }
        telling = Long.MAX_VALUE;
        drain();
    }

    private void drain() {
        while (engine.doWork() > 0) {
            continue;
        }
    }

    private static int work(Agent agent) {
        try {
            return agent.doWork();
        } catch (Exception failure) {
            throw new IllegalStateException(agent.roleName() + ": " + failure.getMessage(), failure);
        }
    }
}
