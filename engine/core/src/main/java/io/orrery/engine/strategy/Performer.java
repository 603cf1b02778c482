package io.orrery.engine.strategy;

import io.orrery.codecs.sbe.PatchEditedDecoder;
import io.orrery.codecs.sbe.StrategyStatus;
import io.orrery.engine.order.Order;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.engine.state.EngineState;

/**
 * One strategy in its seat. What it throws ends it, and nothing else: it is not called again, its orders are cancelled, and
 * nothing new of it passes until an operator lets it begin anew.
 */
final class Performer {
    private final Seat seat;
    private final StrategyCatalogue catalogue;
    private final TimerQueue timers;
    private final EngineState state;
    private final Orders orders;
    private Strategy strategy;
    private Context context;
    private boolean failed;
    private Performing performing = new Performing();

    Performer(Seat seat, StrategyCatalogue catalogue, EngineState state, Orders orders, TimerQueue timers) {
        this.seat = seat;
        this.catalogue = catalogue;
        this.state = state;
        this.orders = orders;
        this.timers = timers;
        strategy = catalogue.create(seat.name(), seat.parameters());
        context = new Context(seat, state, orders, timers);
    }

    Strategy strategy() {
        return strategy;
    }

    Seat seat() {
        return seat;
    }

    /** Calls it for what the last event brought. */
    void call(Hearing what) {
        call(what, 0, null, null);
    }

    void call(Hearing what, int timer, Order order, Order successor) {
        if (failed) {
            return;
        }
        performing.begin(seat.strategyId());
        try {
            hear(what, timer, order, successor);
            warmUp(what);
        } catch (RuntimeException thrown) {
            if (orders.isBroken()) {
                throw thrown;
            }
            fail(thrown);
        } finally {
            performing.end();
        }
    }

    /** Says by this when it is called. */
    void tell(Performing watched) {
        performing = watched;
    }

    private void hear(Hearing what, int timer, Order order, Order successor) {
        switch (what) {
            case START -> strategy.onStart(context);
            case TIMER -> strategy.onTimer(context, timer);
            case BOOK -> strategy.onBook(context, state.changedBook());
            case TRADE -> {
                context.onTrade(strategy, state.trade().instrumentId(), state.trade().price(), state.trade().quantity());
                strategy.onTrade(context, state.trade());
            }
            case TIME -> {
                context.onTime(strategy);
                strategy.onTime(context);
            }
            case MARK -> strategy.onMark(context, timer);
            case FUNDING -> strategy.onFunding(context, timer);
            case FILL -> strategy.onFill(context, order, state.execution());
            case ORDER -> strategy.onOrder(context, order);
            case REPLACED -> strategy.onReplaced(context, order, successor);
            default -> throw new IllegalArgumentException(what.name());
        }
    }

    /** What has failed may be mended. */
    void edit(PatchEditedDecoder edit) {
        performing.begin(seat.strategyId());
        try {
            strategy.onEdit(context, edit);
            if (!failed) {
                warmUp(Hearing.EDIT);
            }
        } catch (RuntimeException thrown) {
            if (orders.isBroken()) {
                throw thrown;
            }
            fail(thrown);
        } finally {
            performing.end();
        }
    }

    private void warmUp(Hearing what) {
        if (!context.permit().isGiven()) {
            if (strategy.isWarm()) {
                context.permit().give();
                if (what != Hearing.START) {
                    orders.strategyChanged(seat.strategyId(), StrategyStatus.LIVE, "");
                }
            } else if (what == Hearing.START) {
                orders.strategyChanged(seat.strategyId(), StrategyStatus.WARMING, "");
            }
        }
    }

    /** Begins anew, if it has failed and nobody forbids it any more. */
    void resume() {
        if (failed) {
            failed = false;
            timers.forget(seat.strategyId());
            strategy = strategy.successor(catalogue.create(seat.name(), seat.parameters()));
            context = new Context(seat, state, orders, timers);
            call(Hearing.START);
            if (context.permit().isGiven() && !failed) {
                orders.strategyChanged(seat.strategyId(), StrategyStatus.LIVE, "");
            }
        }
    }

    private void fail(RuntimeException thrown) {
        failed = true;
        orders.strategyChanged(seat.strategyId(), StrategyStatus.FAILED, thrown.toString());
        orders.suspend(seat.strategyId());
    }

    void save(StateWriter out) {
        seat.save(out);
        out.putBoolean(failed);
        context.save(out);
        strategy.save(out);
    }

    void load(StateReader in) {
        failed = in.getBoolean();
        context.load(in);
        strategy.load(context, in);
    }
}
