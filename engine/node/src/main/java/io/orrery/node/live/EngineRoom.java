package io.orrery.node.live;

import io.orrery.engine.follower.Follower;
import io.orrery.engine.pipeline.EngineAgent;
import io.orrery.engine.pipeline.Gateways;
import io.orrery.engine.pipeline.TimerAgent;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.state.Capacities;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueSetup;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chain.BlockHasher;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.recovery.Recovered;
import java.util.ArrayList;
import java.util.List;
import org.agrona.ErrorHandler;
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
    final JournalWriter journal;
    final Agent preparer;
    final Agent syncer;

    EngineRoom(SessionPlan plan, ChronicleStore store, EpochNanoClock clock, VitalsMeter meter, ErrorHandler errors) {
        NodeConfig config = plan.config();
        StrategyCatalogue catalogue = StrategyCatalogue.installed();

        ring = new EventRing(config.engine().ringSlots());
        Inlet priority = ring.priority();
        Inlet observations = ring.observations();
        control = new ControlMessages(clock);

        journal = store.writer();
        preparer = store.preparer();
        syncer = store.syncer();
        Gateways gateways = new Gateways();
        engine = new EngineAgent(ring, journal, gateways, meter, catalogue);
        plan.beginning().opening().load(engine.engine());
        timer = new TimerAgent(clock, priority, engine::nextDeadline);

        view = new TailView(plan.identity().session(), plan.mode());
        follower = new Follower(
            store.reader(), plan.beginning().opening(), catalogue, plan.snapshots(), plan.snapshotEvery(),
            new FollowerReport(view, observations, clock, errors));
        hasher = new BlockHasher(
            store.reader(), (message, offset, length) -> observations.offer(message, offset, length, clock.nanoTime()));

        control.sessionHeader(observations, plan.identity());
        Recovered from = plan.beginning().from();
        if (from != null) {
            control.sessionResumed(observations, from, plan.beginning().hash());
        }
        control.engineStarted(priority, plan.identity().seed(), plan.epoch(), Capacities.DEFAULT);
        VenueKinds kinds = new VenueKinds();
        StrategyIds strategyIds = new StrategyIds();
        for (NodeConfig.VenueEntry entry : config.venues()) {
            int id = venues.size() + 1;
            Staffing staffing = new Staffing(
                priority, new ControlMessages(clock), config, entry.name(), id, strategyIds, plan.beginning().instruments());
            Venue venue = kinds.create(entry, new VenueSetup(
                id, id, 1 + venues.size() * INSTRUMENTS_A_VENUE, Capacities.DEFAULT.bookDepth(), plan.epoch(),
                plan.identity().seed() + id, clock, ring.market(), staffing, entry.settings()));
            gateways.add(id, venue.gateway());
            venues.add(venue);
        }
    }
}
