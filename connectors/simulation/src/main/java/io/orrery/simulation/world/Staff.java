package io.orrery.simulation.world;

import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.Scope;
import io.orrery.engine.ring.Inlet;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/**
 * The way in for all venues' definitions and reports of a process: behind each instrument come its traders and a version of
 * limits that holds for all that is known by then. Limits are such that traders run into them now and then, and trade on.
 */
final class Staff implements Inlet {
    private static final long SECOND = 1_000_000_000L;
    private static final long MANY_LOTS = 100;
    private static final long LEAST_ORDERS = 25;
    private static final long AMPLE = 1L << 50;
    private static final int COLLAR = 20_000;
    /** Of a hundred orders that take. */
    private static final int SWEEPS = 50;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InstrumentDefinitionDecoder definition = new InstrumentDefinitionDecoder();
    private final Inlet inlet;
    private final Papers papers;
    private final Plan plan;
    private final long calmFrom;
    private final long restFrom;
    private final List<LimitLine> lines = new ArrayList<>();
    private int strategies;
    private long version;

    Staff(Inlet inlet, Papers papers, Plan plan, long calmFrom, long restFrom) {
        this.inlet = inlet;
        this.papers = papers;
        this.plan = plan;
        this.calmFrom = calmFrom;
        this.restFrom = restFrom;
        limit(Scope.FIRM, 0, Limit.NOTIONAL, AMPLE);
        limit(Scope.FIRM, 0, Limit.LOSS, AMPLE);
        limit(Scope.FIRM, 0, Limit.DRAWDOWN, AMPLE);
        for (int venue = 1; venue <= plan.venues().size(); venue++) {
            limit(Scope.VENUE, venue, Limit.MESSAGES, 60);
            limit(Scope.VENUE, venue, Limit.MESSAGE_WINDOW, SECOND);
            limit(Scope.VENUE, venue, Limit.OPEN_ORDERS, 10);
            limit(Scope.VENUE, venue, Limit.RATIO, 1_000);
            limit(Scope.VENUE, venue, Limit.CLOCK_OFFSET, SECOND / 2);
            limit(Scope.ACCOUNT, venue, Limit.NOTIONAL, AMPLE);
        }
    }

    @Override
    public boolean offer(DirectBuffer message, int offset, int length, long receivedTime) {
        boolean admitted = inlet.offer(message, offset, length, receivedTime);
        if (header.wrap(message, offset).templateId() == InstrumentDefinitionDecoder.TEMPLATE_ID) {
            definition.wrapAndApplyHeader(message, offset, header);
            guard(definition.instrumentId());
            hire(definition.instrumentId(), definition.venueId());
            if (plan.strict()) {
                papers.limitsChanged(++version, lines);
            }
        }
        return admitted;
    }

    private void guard(int instrument) {
        if (!plan.strict()) {
            papers.limitsSet(instrument, AMPLE, AMPLE, COLLAR);
            return;
        }
        limit(Scope.INSTRUMENT, instrument, Limit.MAX_QUANTITY, AMPLE);
        limit(Scope.INSTRUMENT, instrument, Limit.MAX_VALUE, AMPLE);
        limit(Scope.INSTRUMENT, instrument, Limit.COLLAR, COLLAR);
        limit(Scope.INSTRUMENT, instrument, Limit.DRIFT, COLLAR);
        limit(Scope.INSTRUMENT, instrument, Limit.REFERENCE_AGE, 10 * SECOND);
        limit(Scope.INSTRUMENT, instrument, Limit.MARKET_COLLAR, COLLAR);
        limit(Scope.INSTRUMENT, instrument, Limit.LONG, held());
        limit(Scope.INSTRUMENT, instrument, Limit.SHORT, held());
        limit(Scope.INSTRUMENT, instrument, Limit.REJECTS, 40);
        limit(Scope.INSTRUMENT, instrument, Limit.ALLOWED, 1);
    }

    /** Some orders of the least size, where it is known without a price. */
    private long held() {
        boolean known = definition.minNotional() == 0 || definition.minQuantity() >= MANY_LOTS * definition.lotSize();
        return known ? LEAST_ORDERS * definition.minQuantity() : AMPLE;
    }

    private void hire(int instrument, int venue) {
        for (int i = 0; i < plan.traders(); i++) {
            int id = ++strategies;
            papers.strategyStarted(id, venue, instrument, Trader.NAME,
                "pace=" + plan.paceMillis() + ";stumbles=" + plan.chance(Mishap.D12) + ";until=" + calmFrom + ";ends=" + restFrom
                    + ";sweeps=" + SWEEPS);
            if (plan.strict()) {
                limit(Scope.STRATEGY, id, Limit.MESSAGES, 6);
                limit(Scope.STRATEGY, id, Limit.MESSAGE_WINDOW, SECOND);
                limit(Scope.STRATEGY, id, Limit.EXECUTIONS, 400);
                limit(Scope.STRATEGY, id, Limit.EXECUTION_WINDOW, SECOND);
                limit(Scope.STRATEGY, id, Limit.DUPLICATES, 10);
                limit(Scope.STRATEGY, id, Limit.DUPLICATE_WINDOW, SECOND);
                limit(Scope.STRATEGY, id, Limit.BASKET, AMPLE);
                limit(Scope.STRATEGY, id, Limit.NOTIONAL, AMPLE);
            }
        }
    }

    private void limit(Scope scope, long id, Limit limit, long value) {
        lines.add(new LimitLine(scope, id, limit, value));
    }
}
