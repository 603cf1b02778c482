package io.orrery.strategies;

import io.orrery.codecs.EventRecord;
import io.orrery.engine.Events;
import io.orrery.engine.pipeline.EngineAgent;
import io.orrery.engine.pipeline.EngineMeter;
import io.orrery.engine.pipeline.Gateways;
import io.orrery.engine.pipeline.TimerAgent;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.venue.Venue;
import io.orrery.engine.venue.VenueFactory;
import io.orrery.engine.venue.VenueSetup;
import java.util.Arrays;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/** One strategy in the demo's market, in virtual time: what it saw, and what it sent. Nothing else is kept. */
final class Session {
    private static final long START = 1_700_000_000_000_000_000L;
    private static final long SECOND = 1_000_000_000L;
    private static final long WIDE = Long.MAX_VALUE / 4;

    final Deeds deeds = new Deeds();
    private final Events events = new Events();
    private final EventRing ring = new EventRing(8_192);
    private final EngineAgent agent;
    private final Venue venue;
    private final TimerAgent timer;
    private long now = START;

    /** @param witness is shown all that is recorded */
    Session(String symbol, long seed, String strategy, String parameters, Consumer<EventRecord> witness) throws Exception {
        this(Map.of("instruments", symbol), seed, strategy, parameters, witness, 1);
    }

    /**
     * Likewise, on several instruments.
     *
     * @param settings of the market
     * @param places ids of the instruments, in the strategy's order
     */
    Session(
        Map<String, String> settings, long seed, String strategy, String parameters, Consumer<EventRecord> witness, int... places)
        throws Exception {
        VenueFactory factory = ServiceLoader.load(VenueFactory.class).findFirst().orElseThrow();
        venue = factory.create(new VenueSetup(
            1, 1, 1, 128, 1, seed, () -> now, ring.market(), ring.priority(), settings));
        Gateways gateways = new Gateways();
        gateways.add(1, 1, venue.gateway());
        Recorder recorder = new Recorder(deeds.andThen(witness));
        agent = new EngineAgent(ring, recorder, gateways, EngineMeter.NONE, StrategyCatalogue.installed());
        timer = new TimerAgent(() -> now, ring.priority(), agent::nextDeadline);
        feed(events.engineStarted(seed, 1));
        venue.onStart();
        for (int place : places) {
            feed(events.of(place).limits(WIDE, WIDE, 100_000));
        }
        feed(events.of(places[0]).strategy(1, strategy, parameters, Arrays.copyOfRange(places, 1, places.length)));
    }

    /** Goes on until so many seconds have passed since its start. */
    Session run(int seconds) throws Exception {
        while (now < START + seconds * SECOND) {
            while (venue.doWork() > 0) {
                drain();
            }
            timer.doWork();
            drain();
            now = Math.max(now, Math.min(venue.nextDue(), timer.nextDue()));
        }
        return this;
    }

    /** From here on no order for an instrument passes. */
    Session deny(int instrumentId) {
        feed(events.of(instrumentId).limits(0, WIDE, 100_000));
        return this;
    }

    /** What the strategy holds of an instrument. */
    long position(int instrumentId) {
        return agent.engine().state().stakes().of(1, 1, instrumentId);
    }

    private void feed(Events event) {
        ring.priority().offer(event.buffer(), 0, event.length(), now);
        drain();
    }

    private void drain() {
        while (agent.doWork() > 0) {
            continue;
        }
    }
}
