package io.orrery.engine;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.CancelRequestedDecoder;
import io.orrery.codecs.sbe.FlattenRequestedDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.OrderRequestedDecoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.operator.Flattening;
import io.orrery.engine.order.Order;
import io.orrery.engine.position.Position;
import io.orrery.engine.risk.Wish;
import io.orrery.engine.state.EngineState;

/**
 * Does what operators ask for, past the same controls as everybody: one order; the end of one order, or of all of a scope; a
 * scope made flat. For that it may only reduce from here on; what is open there is ended, and then sold or bought back at once
 * and within the collar, piece by piece as one order may be, until nothing is left that a venue takes an order for.
 */
final class OperatorDesk {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final OrderRequestedDecoder orderRequested = new OrderRequestedDecoder();
    private final CancelRequestedDecoder cancelRequested = new CancelRequestedDecoder();
    private final FlattenRequestedDecoder flattenRequested = new FlattenRequestedDecoder();
    private final Wish wish = new Wish();
    private final EngineState state;
    private final OrderDesk desk;

    OperatorDesk(EngineState state, OrderDesk desk) {
        this.state = state;
        this.desk = desk;
    }

    /** Decides on an input that was applied. */
    void decide(EventRecord event) {
        switch (event.templateId()) {
            case OrderRequestedDecoder.TEMPLATE_ID -> order(event);
            case CancelRequestedDecoder.TEMPLATE_ID -> cancel(event);
            case FlattenRequestedDecoder.TEMPLATE_ID -> restrict(event);
            default -> { }
        }
        Flattening flattening = state.flattening();
        for (int i = 0; flattening.isDue() && i < flattening.size(); i++) {
            flatten(flattening.scope(i), flattening.id(i));
        }
    }

    private void order(EventRecord event) {
        orderRequested.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        int instrumentId = orderRequested.instrumentId();
        wish.by(0, orderRequested.accountId(), state.instruments().get(instrumentId)).order(
            orderRequested.side(), orderRequested.orderType(), orderRequested.timeInForce(), orderRequested.price(),
            orderRequested.quantity());
        if (orderRequested.reduceOnly() == Switch.ON) {
            wish.reduceOnly();
        }
        desk.submit(wish, instrumentId);
    }

    private void cancel(EventRecord event) {
        cancelRequested.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        if (cancelRequested.orderId() == 0) {
            desk.cancelAll(cancelRequested.scope(), cancelRequested.id());
            return;
        }
        Order order = state.orders().get(cancelRequested.orderId());
        if (order != null) {
            desk.cancel(order);
        }
    }

    /** Who makes it flat does not want anybody to go on building it up; only an operator takes that back. */
    private void restrict(EventRecord event) {
        flattenRequested.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        Scope scope = flattenRequested.scope();
        if (scope != Scope.NULL_VAL
            && state.risk().restriction(scope, flattenRequested.id(), StateReason.OPERATOR) == TradingState.ACTIVE) {
            desk.restrict(scope, flattenRequested.id(), StateReason.OPERATOR, TradingState.REDUCING, 0, 0);
        }
    }

    private void flatten(Scope scope, long id) {
        for (Order order = state.orders().first(); order != null; order = state.orders().after(order)) {
            boolean closing = order.strategyId() == 0 && order.timeInForce() == TimeInForce.IOC && !order.isAdopted();
            if (!closing && state.belongings().isWithin(order, scope, id)) {
                desk.cancel(order);
            }
        }
        for (int i = 0; i < state.portfolio().size(); i++) {
            Position position = state.portfolio().at(i);
            if (state.belongings().isWithin(position, scope, id) && state.belongings().isClosable(position)
                && !isAwaited(position)) {
                close(position);
            }
        }
    }

    /** Whatever is open there may still change the position. */
    private boolean isAwaited(Position position) {
        for (Order order = state.orders().first(); order != null; order = state.orders().after(order)) {
            if (!order.state().isTerminal() && order.accountId() == position.accountId()
                && order.instrumentId() == position.instrument().id()) {
                return true;
            }
        }
        return false;
    }

    private void close(Position position) {
        Instrument instrument = position.instrument();
        Side side = position.quantity() > 0 ? Side.SELL : Side.BUY;
        long most = state.risk().mostInOneOrder(instrument, state.prices().mid(instrument.id()));
        long quantity = Math.min(Math.abs(position.quantity()), most);
        wish.by(0, position.accountId(), instrument)
            .order(side, OrderType.MARKET, TimeInForce.IOC, 0, quantity - quantity % instrument.lotSize());
        if (!instrument.isSpot()) {
            wish.reduceOnly();
        }
        desk.submit(wish, instrument.id());
    }
}
