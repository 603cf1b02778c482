package io.orrery.engine.exercise;

import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.Scope;
import io.orrery.engine.Engine;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Order;
import io.orrery.engine.ring.Inlet;
import io.orrery.engine.state.EngineState;
import io.orrery.engine.strategy.StrategyCatalogue;
import org.agrona.DirectBuffer;

/**
 * An engine that trades by itself while the one that matters waits. Orders come seldom: the code that makes one would be compiled
 * late, and be far from the processor when it is needed. Here it runs thousands of times a second, in an engine which shares
 * nothing with the other but its code, and of which nobody hears: an order is decided on, weighed, held for, accepted, executed
 * and booked, and then the next, the other way round. Strategies of a session may take part: they begin by the {@link Inlet}, as
 * they do there.
 */
public final class Exercise implements Inlet {
    /** The id of the first strategy that takes part, and how many may. */
    public static final int FIRST_PART = 2;
    public static final int MOST_PARTS = 4;

    private static final int SWING = 1;

    private final MadeUpMarket market = new MadeUpMarket();
    private final Engine engine;

    /** @param catalogue of those that may take part */
    public Exercise(StrategyCatalogue catalogue) {
        Swing swing = new Swing();
        engine = new Engine(catalogue.with(swing), output -> { });
        engine.execute(market.engineStarted());
        engine.execute(market.baseAsset());
        engine.execute(market.instrument());
        setAll(Scope.FIRM, 0);
        setAll(Scope.VENUE, MadeUpMarket.ID);
        setAll(Scope.ACCOUNT, MadeUpMarket.ID);
        setAll(Scope.INSTRUMENT, MadeUpMarket.ID);
        for (int strategy = SWING; strategy < FIRST_PART + MOST_PARTS; strategy++) {
            setAll(Scope.STRATEGY, strategy);
        }
        engine.execute(market.strategyStarted(SWING, swing.name()));
    }

    /** Every limit, so that every control has something to look at. */
    private void setAll(Scope scope, long id) {
        for (Limit limit : Limit.values()) {
            if (limit != Limit.NULL_VAL) {
                engine.execute(market.limit(scope, id, limit));
            }
        }
    }

    /** Where all of it happens. */
    public Instrument instrument() {
        return engine.state().instruments().get(MadeUpMarket.ID);
    }

    @Override
    public boolean offer(DirectBuffer message, int offset, int length, long receivedTime) {
        engine.execute(market.told(message, offset, length));
        return true;
    }

    /** One event more: some microseconds. What is open is accepted and then executed before anything else happens. */
    public void step() {
        Order open = engine.state().orders().first();
        if (open == null) {
            engine.execute(market.next());
        } else if (open.venueOrderId() == 0) {
            engine.execute(market.accepted(open.id()));
        } else {
            engine.execute(market.filled(open.id(), open.side(), open.leaves()));
        }
    }

    /** How many orders came to be so far. */
    public long orders() {
        return engine.state().tally().orders();
    }

    EngineState state() {
        return engine.state();
    }
}
