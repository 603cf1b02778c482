package io.orrery.node.live;

import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.exercise.Exercise;
import io.orrery.engine.follower.Follower;
import io.orrery.engine.pipeline.EngineAgent;
import io.orrery.engine.pipeline.Gateways;
import io.orrery.engine.pipeline.StageLog;
import io.orrery.engine.pipeline.TimerAgent;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.state.Capacities;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.venue.EmergencyStop;
import io.orrery.engine.venue.Gate;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueSetup;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chain.BlockHasher;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.home.OperatorFiles;
import io.orrery.node.home.OperatorWord;
import io.orrery.node.recovery.Recovered;
import io.orrery.node.vitals.CountersFile;
import io.orrery.patch.live.PatchFactory;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.EpochNanoClock;

/**
 * The composition: what a session is made of, and what is connected to what. Read it from top to bottom along the way of an
 * event: venues and timer, ring, journal and engine, and behind the journal the follower and the hasher.
 */
final class EngineRoom {
    private static final int INSTRUMENTS_A_VENUE = 1_000;

    final List<Venue> venues = new ArrayList<>();
    final TimerAgent timer;
    final EventRing ring;
    final EngineAgent engine;
    final Follower follower;
    final BlockHasher hasher;
    final TailView view;
    final ControlMessages control;
    final KillSwitch kill;
    final JournalWriter journal;
    final Traded traded = new Traded();
    final StrategyIds strategyIds;
    final PatchViews patchViews = new PatchViews();
    final PatchDesk patchDesk;
    final Beside beside = new Beside();
    final Agent preparer;
    final Agent syncer;
    /** What the engine's thread does while it waits; null if it sleeps. */
    final Exercise exercise;

    EngineRoom(
        SessionPlan plan, ChronicleStore store, JournalWriter writer, EpochNanoClock clock, VitalsMeter meter,
        CountersFile counters, OperatorFiles operators) {
        NodeConfig config = plan.config();
        StrategyCatalogue catalogue = plan.catalogue();

        ring = new EventRing(config.engine().ringSlots());
        Inlet priority = ring.priority();
        Inlet observations = ring.observations();
        control = new ControlMessages(clock);

        journal = writer;
        preparer = store.preparer();
        syncer = store.syncer();
        Gateways gateways = new Gateways();
        engine = new EngineAgent(
            ring, journal, gateways, meter, StageLog.of(clock), catalogue.with(new PatchFactory(beside)));
        plan.beginning().opening().load(engine.engine());
        timer = new TimerAgent(clock, priority, engine::nextDeadline);

        Crew crew = Crew.of(config, plan.beginning());
        strategyIds = crew.ids();
        patchDesk = new PatchDesk(crew.patches(), patchViews, new ControlMessages(clock), priority, ring.capacity());
        view = new TailView(plan.identity().session(), plan.mode());
        follower = new Follower(
            store.reader(), plan.beginning().opening(), catalogue, plan.snapshots(), plan.snapshotEvery(),
            new FollowerReport(view, patchDesk, observations, clock, counters));
        hasher = new BlockHasher(
            store.reader(), (message, offset, length) -> observations.offer(message, offset, length, clock.nanoTime()));

        control.sessionHeader(observations, plan.identity());
        Recovered from = plan.beginning().from();
        if (from != null) {
            control.sessionResumed(observations, from, plan.beginning().hash());
        }
        control.engineStarted(priority, plan.identity().seed(), plan.epoch(), Capacities.DEFAULT);
        plan.plugins().all().forEach(plugin -> control.pluginUsed(observations, plugin));
        RiskMessages risk = new RiskMessages(control, config);
        risk.firm(priority);
        List<Gate> gates = new ArrayList<>();
        List<EmergencyStop> stops = new ArrayList<>();
        VenueKinds kinds = new VenueKinds();
        for (NodeConfig.VenueEntry entry : config.venues()) {
            int id = venues.size() + 1;
            traded.venue(entry.name(), id);
            risk.venue(priority, id, entry.name());
            risk.account(priority, id, entry.name());
            Staffing staffing = new Staffing(
                priority, new ControlMessages(clock), config, entry.name(), crew, plan.beginning(), traded);
            Gate gate = new Gate();
            VenueSetup setup = new VenueSetup(
                id, id, 1 + venues.size() * INSTRUMENTS_A_VENUE, Capacities.DEFAULT.bookDepth(), plan.epoch(),
                plan.identity().seed() + id, clock, ring.market(), staffing, gate, engine, entry.settings());
            Venue venue = kinds.create(entry, setup);
            gateways.add(id, id, venue.gateway());
            gates.add(gate);
            EmergencyStop stop = kinds.emergencyStop(entry, setup);
            if (stop != null) {
                stops.add(stop);
            }
            venues.add(venue);
        }
        exercise = config.engine().exercises()
            ? Practice.of(config, crew.patches(), clock, venues.stream().map(Venue::practice).toList()) : null;
        kill = new KillSwitch(
            gates, stops, operators, new OperatorLine(new ControlMessages(clock), priority), counters, clock,
            config.operator().timeout().toNanos());
    }

    /** The home was killed and not released: the session begins so, before any venue is heard. */
    void killedBefore(OperatorWord by) {
        control.stateRequested(ring.priority(), StateReason.KILL, TradingState.HALTED, by.principal(), by.witness());
        kill.killedBefore();
    }
}
