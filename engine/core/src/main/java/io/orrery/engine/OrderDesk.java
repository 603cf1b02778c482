package io.orrery.engine;

import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.StrategyStatus;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.account.Account;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.order.Reports;
import io.orrery.engine.risk.Interventions;
import io.orrery.engine.risk.Wish;
import io.orrery.engine.state.EngineState;
import io.orrery.engine.strategy.Basket;
import io.orrery.engine.strategy.Orders;

/** Turns what strategies and operators wish into outputs, past the risk gate, and what was concluded of trading states too. */
final class OrderDesk implements Orders, Interventions {
    private final Wish wish = new Wish();
    private final EngineState state;
    private final Outgoing outgoing;

    OrderDesk(EngineState state, Outputs outputs) {
        this.state = state;
        outgoing = new Outgoing(state, outputs);
    }

    @Override
    public long submit(
        int strategyId, int accountId, int instrumentId, Side side, OrderType type, TimeInForce tif, long price, long quantity,
        long parentId) {
        wish.by(strategyId, accountId, state.instruments().get(instrumentId)).order(side, type, tif, price, quantity)
            .partOf(parentId);
        return submit(wish, instrumentId);
    }

    /** Returns the id of the order, or 0 if risk denied it. */
    long submit(Wish wanted, int instrumentId) {
        RiskControl control = state.risk().check(wanted, state.time());
        if (control != null) {
            outgoing.denied(wanted, instrumentId, control);
            return 0;
        }
        long orderId = state.nextOrderId();
        outgoing.newOrder(wanted, orderId);
        return orderId;
    }

    /** All of it is weighed before the first leaves. */
    @Override
    public void submit(int strategyId, int accountId, int instrumentId, Basket basket) {
        wish.by(strategyId, accountId, state.instruments().get(instrumentId));
        RiskControl control = null;
        state.risk().beginBasket();
        for (int i = 0; i < basket.size() && control == null; i++) {
            basket.put(i, wish);
            control = state.risk().weighBasket(wish, state.time());
        }
        if (control != null) {
            outgoing.denied(wish, instrumentId, control);
        }
        for (int i = 0; i < basket.size(); i++) {
            basket.sent(i, control != null ? 0 : submit(strategyId, accountId, instrumentId, basket.side(i), OrderType.LIMIT,
                basket.timeInForce(i), basket.price(i), basket.quantity(i), 0));
        }
    }

    @Override
    public boolean amend(Order order, long price, long quantity) {
        if (order.state() != OrderState.WORKING || state.replacements().isAwaited(order.id())) {
            return false;
        }
        wish.amend(order, state.instruments().get(order.instrumentId()), price, quantity);
        RiskControl control = state.risk().check(wish, state.time());
        if (control != null) {
            outgoing.denied(wish, order.instrumentId(), control);
            return false;
        }
        outgoing.amendOrder(order, wish);
        return true;
    }

    @Override
    public void cancel(Order order) {
        if (!order.state().isTerminal() && !order.isCancelOut() && !mustAsk(order)) {
            outgoing.cancelOrder(order);
        }
    }

    /** Cancels that were refused again and again wait until the venue has stated the truth. */
    private boolean mustAsk(Order order) {
        return order.cancelRefusals() >= Reports.ENOUGH_REFUSALS && state.accounts().isWatched(order.accountId());
    }

    @Override
    public void stop(StopPolicy policy) {
        if (policy == StopPolicy.CANCEL) {
            cancelAll(Scope.FIRM, 0);
        }
    }

    @Override
    public void cancelEarlier(int instrumentId) {
        for (Order order = state.orders().first(); order != null; order = state.orders().after(order)) {
            if (order.instrumentId() == instrumentId && state.isEarlier(order) && isHeard(order.accountId())) {
                cancel(order);
            }
        }
    }

    @Override
    public void cancelEarlierOf(int accountId) {
        for (Order order = state.orders().first(); order != null; order = state.orders().after(order)) {
            boolean defined = state.books().get(order.instrumentId()) != null;
            if (order.accountId() == accountId && state.isEarlier(order) && defined && isHeard(accountId)) {
                cancel(order);
            }
        }
    }

    /** A venue that does not tell of an account yet takes no commands of it. One that never does is not waited for. */
    private boolean isHeard(int accountId) {
        Account account = state.accounts().get(accountId);
        return account == null || !account.isWatched() || account.isLive();
    }

    @Override
    public void signal(int strategyId, int instrumentId, byte[] name, long value) {
        outgoing.signal(strategyId, instrumentId, name, value);
    }

    @Override
    public void strategyChanged(int strategyId, StrategyStatus status, String why) {
        outgoing.strategyChanged(strategyId, status, why);
    }

    @Override
    public void suspend(int strategyId) {
        outgoing.stateChanged(Scope.STRATEGY, strategyId, StateReason.STRATEGY_FAILED, TradingState.CANCEL_ONLY, 0, 0);
        cancelAll(Scope.STRATEGY, strategyId);
    }

    @Override
    public void patchChanged(int strategyId, long change, long revision, long active, String refusal) {
        outgoing.patchChanged(strategyId, change, revision, active, refusal);
    }

    @Override
    public boolean isBroken() {
        return outgoing.isBroken();
    }

    @Override
    public void restrict(Scope scope, long id, StateReason reason, TradingState to, long bound, long value) {
        outgoing.stateChanged(scope, id, reason, to, bound, value);
    }

    @Override
    public void cancelAll(Scope scope, long id) {
        for (Order order = state.orders().first(); order != null; order = state.orders().after(order)) {
            if (state.belongings().isWithin(order, scope, id)) {
                cancel(order);
            }
        }
    }
}
