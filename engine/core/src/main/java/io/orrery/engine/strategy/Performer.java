package io.orrery.engine.strategy;

import io.orrery.codecs.sbe.PatchEditedDecoder;
import io.orrery.codecs.sbe.StrategyStatus;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.history.History;
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
    /** What it is called for happens here: in the session, or before it. */
    private EngineState scene;
    private boolean failed;
    private Performing performing = new Performing();

    Performer(Seat seat, StrategyCatalogue catalogue, EngineState state, Orders orders, TimerQueue timers) {
        this.seat = seat;
        this.catalogue = catalogue;
        this.state = state;
        scene = state;
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
            case BOOK -> strategy.onBook(context, scene.changedBook());
            case TRADE -> {
                TradeDecoder trade = scene.trade();
                context.onTrade(strategy, trade.instrumentId(), trade.price(), trade.quantity());
                strategy.onTrade(context, trade);
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
        if (!context.permit().isGiven() && scene == state) {
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
            succeed();
            call(Hearing.START);
            if (context.permit().isGiven() && !failed) {
                orders.strategyChanged(seat.strategyId(), StrategyStatus.LIVE, "");
            }
        }
    }

    /**
     * Begins anew with what was recorded before it began, if it is not warm and wants that; and says how far it is then.
     *
     * @param until when the last of it happened
     */
    void remember(History history, long until) {
        if (failed || context.permit().isGiven() || strategy.history() <= 0) {
            return;
        }
        Past past = new Past(history, seat, state.instruments());
        int begin = past.usableFrom(Math.max(0, until - strategy.history()));
        if (begin < 0) {
            orders.strategyChanged(seat.strategyId(), StrategyStatus.WARMING, "nothing of the history is of use");
            return;
        }
        succeed();
        scene = past.state();
        context.turnTo(scene, Unheard.ALL, past.timers());
        try {
            past.play(begin, this);
        } finally {
            scene = state;
            context.turnTo(state, orders, timers);
        }
        if (!failed) {
            timers.take(past.timers());
            warmUp(past.words());
        }
    }

    private void warmUp(String words) {
        boolean warm = strategy.isWarm();
        if (warm) {
            context.permit().give();
        }
        orders.strategyChanged(seat.strategyId(), warm ? StrategyStatus.LIVE : StrategyStatus.WARMING, words);
    }

    private void succeed() {
        timers.forget(seat.strategyId());
        strategy = strategy.successor(catalogue.create(seat.name(), seat.parameters()));
        context = new Context(seat, state, orders, timers);
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
