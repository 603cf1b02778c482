package io.orrery.simulation.world;

import io.orrery.codecs.EventRecord;
import io.orrery.connectors.binance.BinanceVenueFactory;
import io.orrery.connectors.deribit.DeribitVenueFactory;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kraken.KrakenVenueFactory;
import io.orrery.engine.Engine;
import io.orrery.engine.pipeline.EngineAgent;
import io.orrery.engine.pipeline.EngineMeter;
import io.orrery.engine.pipeline.Gateways;
import io.orrery.engine.pipeline.TimerAgent;
import io.orrery.engine.replay.Reapplication;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueSetup;
import io.orrery.journal.JournalReader;
import io.orrery.journal.memory.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.agrona.concurrent.Agent;

/**
 * One process, from its start to its death: the live composition, turned by hand. What outlives it is its journal, from which the
 * next one begins.
 */
final class Process {
    private static final StrategyCatalogue CATALOGUE = new StrategyCatalogue(List.of(Trader.factory()));
    private static final int RING = 512;
    private static final int INSTRUMENTS_A_VENUE = 100;
    private static final int BOOK_DEPTH = 24;
    private static final int OPEN_ORDERS = 128;
    private static final long LONGEST_SLEEP = 50_000_000L;

    private final Timeline time;
    private final long epoch;
    private final EventRing ring = new EventRing(RING);
    private final MemoryStore store = new MemoryStore();
    private final MortalWriter journal;
    private final EngineAgent engine;
    private final TimerAgent timer;
    private final Papers papers;
    private final List<Venue> venues = new ArrayList<>();
    private final List<Network> networks = new ArrayList<>();
    private final Runnable rested;
    private boolean working;
    private boolean again;
    private boolean paused;
    private boolean clogged;
    private boolean gone;

    /** @param before what the one before left, or null */
    Process(Plan plan, Timeline time, List<Place> places, List<Weather> weathers, long epoch, StateWriter before,
        SplittableRandom fate, Consumer<EventRecord> watcher, Runnable rested) {
        this.time = time;
        this.epoch = epoch;
        this.rested = rested;
        journal = new MortalWriter(store, fate, plan.chance(Mishap.D01), watcher);
        Gateways gateways = new Gateways();
        engine = new EngineAgent(ring, journal, gateways, EngineMeter.NONE, CATALOGUE);
        if (before != null) {
            engine.engine().load(new StateReader(before.buffer(), 0, before.length()));
        }
        papers = new Papers(ring.priority(), time.clock());
        timer = new TimerAgent(time.clock(), ring.priority(), engine::nextDeadline);
        papers.engineStarted(plan.seed(), epoch, BOOK_DEPTH, OPEN_ORDERS);
        papers.baseAsset(plan.base());
        Staff staff = new Staff(
            ring.priority(), papers, plan, World.START + plan.safetyNanos(), World.START + plan.tradingNanos());
        for (int i = 0; i < places.size(); i++) {
            Place place = places.get(i);
            int id = i + 1;
            Network network = new Network(time, place, weathers.get(i), this::work);
            Venue venue = venue(place, network, new VenueSetup(
                id, id, 1 + i * INSTRUMENTS_A_VENUE, BOOK_DEPTH, epoch, plan.seed() + id, time.clock(), ring.market(), staff,
                Map.of()));
            gateways.add(id, id, venue.gateway());
            networks.add(network);
            venues.add(venue);
        }
    }

    private static Venue venue(Place place, Driver driver, VenueSetup setup) {
        return switch (place.kind()) {
            case "binance" -> new BinanceVenueFactory().live(setup, place.settings(), driver);
            case "kraken" -> new KrakenVenueFactory().live(setup, place.settings(), driver);
            case "deribit" -> new DeribitVenueFactory().live(setup, place.settings(), driver);
            default -> throw new IllegalArgumentException("no venue of kind=" + place.kind());
        };
    }

    void start() {
        venues.forEach(Venue::onStart);
        turn();
    }

    /** One round of all duty cycles, and the next one when it is due. */
    private void turn() {
        if (!gone) {
            work();
            long due = paused || clogged ? Long.MAX_VALUE : Math.max(time.now() + 1, timer.nextDue());
            time.at(Math.min(time.now() + LONGEST_SLEEP, due), this::turn);
        }
    }

    /** All duty cycles, until none has anything to do. */
    private void work() {
        again = true;
        if (working || paused || gone) {
            return;
        }
        working = true;
        try {
            while (again && !gone) {
                again = false;
                for (int i = 0; i < venues.size(); i++) {
                    again |= work(venues.get(i)) > 0;
                    drain();
                }
                again |= timer.doWork() > 0;
                drain();
            }
            rested.run();
        } finally {
            working = false;
        }
    }

    private void drain() {
        while (!clogged && engine.doWork() > 0) {
            again = true;
        }
    }

    private static int work(Agent agent) {
        try {
            return agent.doWork();
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(agent.roleName(), failure);
        }
    }

    /** The whole process stands still for a while, and does not know. */
    void pause(boolean stands) {
        paused = stands;
        work();
    }

    /** The engine's thread stands still, all others go on. */
    void clog(boolean stands) {
        clogged = stands;
        if (!stands) {
            work();
        }
    }

    /** What is open stays, and nothing new is begun. */
    void stop() {
        papers.stopRequested();
        work();
    }

    /** A strategy that failed may begin anew. */
    void resume(int strategyId) {
        if (!gone) {
            papers.resumeRequested(strategyId);
            work();
        }
    }

    /** All trade is killed, or released. */
    void kill(boolean kill) {
        papers.killRequested(kill);
        work();
    }

    /** From one instant to the next there is no process: its system closes what it had open. */
    void die() {
        gone = true;
        networks.forEach(Network::vanish);
    }

    /** It does not die by itself any more. */
    void spare() {
        journal.spare();
        clogged = false;
        pause(false);
    }

    long epoch() {
        return epoch;
    }

    Engine engine() {
        return engine.engine();
    }

    Throwable failure() {
        return engine.failure();
    }

    /** A hash over all that it sent. */
    long sent() {
        long sum = 0;
        for (Network network : networks) {
            sum = sum * 31 + network.sent();
        }
        return sum;
    }

    /**
     * What the next process begins with: the state that was recorded, applied and not decided again.
     *
     * @param upTo breaks off there, as if that process died too
     * @return null if it broke off
     */
    StateWriter recover(StateWriter before, long upTo) {
        Engine recovered = new Engine(CATALOGUE, output -> { });
        if (before != null) {
            recovered.loadState(new StateReader(before.buffer(), 0, before.length()));
        }
        Reapplication again = new Reapplication(recovered);
        EventRecord record = new EventRecord();
        try (JournalReader reader = store.reader()) {
            while (reader.next(record)) {
                if (record.sequence() > upTo) {
                    return null;
                }
                again.onRecord(record);
            }
            reader.checkEnd();
        }
        again.end();
        StateWriter state = new StateWriter();
        recovered.save(state);
        return state;
    }
}
