package io.orrery.engine.exercise;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.Scope;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Order;
import io.orrery.engine.pipeline.AnchoredClock;
import io.orrery.engine.pipeline.EngineAgent;
import io.orrery.engine.pipeline.EngineMeter;
import io.orrery.engine.pipeline.Gateways;
import io.orrery.engine.pipeline.StageLog;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.state.EngineState;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.venue.OrderGateway;
import java.util.EnumSet;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * An engine that trades by itself while the one that matters waits. Orders come seldom: the code that makes one would be compiled
 * late, and be far from the processor when it is needed. Here it runs thousands of times a second, from a ring to gateways, in an
 * engine which shares nothing with the other but its code, and of which nobody hears: an order is decided on, weighed, held for,
 * recorded, released, accepted, executed and booked, and then the next, the other way round. Strategies of a session may take
 * part: they begin by the {@link Inlet}, as they do there.
 */
public final class Exercise implements Inlet {
    /** The id of the first strategy that takes part, and how many may. */
    public static final int FIRST_PART = 1;
    public static final int MOST_PARTS = 4;

    private static final int FIRST_SWING = FIRST_PART + MOST_PARTS;
    private static final List<Limit> LIMITS = List.copyOf(EnumSet.complementOf(EnumSet.of(Limit.NULL_VAL)));
    private static final int RING_SLOTS = 64;

    private final MadeUpMarket market = new MadeUpMarket();
    private final Inlet ring;
    private final EngineAgent agent;
    private final EngineState state;
    private final OrderGateway[] gateways;
    private int turn;

    /**
     * @param catalogue of those that may take part
     * @param gateways that take orders by turns; what they refuse is forgotten
     */
    public Exercise(StrategyCatalogue catalogue, List<OrderGateway> gateways) {
        this.gateways = gateways.toArray(OrderGateway[]::new);
        Gateways released = new Gateways();
        released.add(MadeUpMarket.ID, MadeUpMarket.ID, this::send);
        Swing swing = new Swing();
        EventRing events = new EventRing(RING_SLOTS);
        ring = events.priority();
        agent = new EngineAgent(
            events, new Oblivion(), released, EngineMeter.NONE, StageLog.of(new AnchoredClock()), catalogue.with(swing));
        state = agent.engine().state();
        tell(market.engineStarted());
        tell(market.baseAsset());
        tell(market.instrument(MadeUpMarket.ID, "BTC"));
        setAll(Scope.FIRM, 0);
        setAll(Scope.VENUE, MadeUpMarket.ID);
        setAll(Scope.ACCOUNT, MadeUpMarket.ID);
        setAll(Scope.INSTRUMENT, MadeUpMarket.ID);
        for (int part = 0; part < MOST_PARTS; part++) {
            setAll(Scope.STRATEGY, FIRST_PART + part);
        }
        for (int i = 0; i < MadeUpMarket.SWINGS; i++) {
            begin(swing, i);
        }
    }

    private void begin(Swing swing, int index) {
        for (int i = 0; i < MadeUpMarket.MARKETS_EACH; i++) {
            int id = MadeUpMarket.ASIDE + index * MadeUpMarket.MARKETS_EACH + i;
            tell(market.instrument(id, "S" + id));
            setAll(Scope.INSTRUMENT, id);
        }
        setAll(Scope.STRATEGY, FIRST_SWING + index);
        tell(market.strategyStarted(FIRST_SWING + index, swing.name(), index));
    }

    /** Every limit, so that every control has something to look at. They take two messages. */
    private void setAll(Scope scope, long id) {
        int half = LIMITS.size() / 2;
        tell(market.limits(scope, id, LIMITS.subList(0, half)));
        tell(market.limits(scope, id, LIMITS.subList(half, LIMITS.size())));
    }

    private void tell(EventRecord event) {
        ring.offer(event.buffer(), event.messageOffset(), event.messageLength(), event.time());
        agent.doWork();
    }

    private boolean send(DirectBuffer message, int offset, int length) {
        if (gateways.length > 0) {
            turn = turn + 1 < gateways.length ? turn + 1 : 0;
            gateways[turn].send(message, offset, length);
        }
        return true;
    }

    /** Where those trade that take part. */
    public Instrument instrument() {
        return state.instruments().get(MadeUpMarket.ID);
    }

    @Override
    public boolean offer(DirectBuffer message, int offset, int length, long receivedTime) {
        tell(market.told(message, offset, length));
        return true;
    }

    /** One event more: some microseconds. What is open is accepted and then executed before anything else happens. */
    public void step() {
        Order open = state.orders().first();
        if (open == null) {
            tell(market.next());
        } else if (open.venueOrderId() == 0) {
            tell(market.accepted(open));
        } else {
            tell(market.filled(open));
        }
    }

    /** How many orders came to be so far. */
    public long orders() {
        return state.tally().orders();
    }

    EngineState state() {
        return state;
    }
}
