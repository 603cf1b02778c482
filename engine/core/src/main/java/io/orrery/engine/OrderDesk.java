package io.orrery.engine;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.CancelOrderEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderDeniedEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.SignalEncoder;
import io.orrery.codecs.sbe.StopPolicy;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.state.EngineState;
import io.orrery.engine.strategy.Orders;

/** Turns what strategies wish into outputs, past the risk gate. Nothing else makes an output. */
final class OrderDesk implements Orders {
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final NewOrderEncoder newOrder = new NewOrderEncoder();
    private final CancelOrderEncoder cancelOrder = new CancelOrderEncoder();
    private final OrderDeniedEncoder denied = new OrderDeniedEncoder();
    private final SignalEncoder signal = new SignalEncoder();
    private final EventRecord output = EventRecord.allocate();
    private final EngineState state;
    private final Outputs outputs;

    OrderDesk(EngineState state, Outputs outputs) {
        this.state = state;
        this.outputs = outputs;
    }

    @Override
    public long submit(
        int strategyId, int accountId, int instrumentId, Side side, OrderType type, TimeInForce tif, long price, long quantity) {
        Instrument instrument = state.instruments().get(instrumentId);
        RiskControl control = state.risk().check(instrument, accountId, side, price, quantity);
        if (control != null) {
            deny(strategyId, accountId, instrumentId, side, price, quantity, control);
            return 0;
        }
        long orderId = state.nextOrderId();
        newOrder.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .orderId(orderId)
            .price(price)
            .quantity(quantity)
            .accountId(accountId)
            .strategyId(strategyId)
            .instrumentId(instrumentId)
            .side(side)
            .orderType(type)
            .timeInForce(tif)
            .triggerPrice(0)
            .trailingOffset(0)
            .displayQuantity(0)
            .expireTime(0)
            .trigger(Trigger.USUAL)
            .reduceOnly(Switch.OFF);
        emit(newOrder.encodedLength());
        return orderId;
    }

    @Override
    public void cancel(Order order) {
        if (order.state() != OrderState.PENDING_NEW && order.state() != OrderState.WORKING) {
            return;
        }
        cancelOrder.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .orderId(order.id())
            .accountId(order.accountId())
            .strategyId(order.strategyId())
            .instrumentId(order.instrumentId());
        emit(cancelOrder.encodedLength());
    }

    @Override
    public void stop(StopPolicy policy) {
        if (policy == StopPolicy.CANCEL) {
            for (Order order = state.orders().first(); order != null; order = state.orders().after(order)) {
                cancel(order);
            }
        }
    }

    @Override
    public void cancelEarlier(int instrumentId) {
        for (Order order = state.orders().first(); order != null; order = state.orders().after(order)) {
            if (order.instrumentId() == instrumentId && state.isEarlier(order)) {
                cancel(order);
            }
        }
    }

    @Override
    public void signal(int strategyId, int instrumentId, byte[] name, long value) {
        signal.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .value(value)
            .strategyId(strategyId)
            .instrumentId(instrumentId)
            .putName(name, 0);
        emit(signal.encodedLength());
    }

    private void deny(
        int strategyId, int accountId, int instrumentId, Side side, long price, long quantity, RiskControl control) {
        denied.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .price(price)
            .quantity(quantity)
            .bound(state.risk().bound())
            .value(state.risk().value())
            .accountId(accountId)
            .strategyId(strategyId)
            .instrumentId(instrumentId)
            .side(side)
            .control(control);
        emit(denied.encodedLength());
    }

    private void emit(int bodyLength) {
        output.describe(EventClass.OUTPUT, state.time(), MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
        outputs.onOutput(output);
    }
}
