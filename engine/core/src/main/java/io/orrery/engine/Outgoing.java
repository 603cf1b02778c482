package io.orrery.engine;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.AmendOrderEncoder;
import io.orrery.codecs.sbe.CancelOrderEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderDeniedEncoder;
import io.orrery.codecs.sbe.PatchChangedEncoder;
import io.orrery.codecs.sbe.RiskControl;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.SignalEncoder;
import io.orrery.codecs.sbe.StateChangedEncoder;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.StrategyChangedEncoder;
import io.orrery.codecs.sbe.StrategyStatus;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.engine.order.Order;
import io.orrery.engine.risk.Wish;
import io.orrery.engine.state.EngineState;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes what was decided as outputs, and hands them over. It decides nothing. */
final class Outgoing {
    private static final int LONGEST_TEXT = 400;

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final NewOrderEncoder newOrder = new NewOrderEncoder();
    private final CancelOrderEncoder cancelOrder = new CancelOrderEncoder();
    private final AmendOrderEncoder amendOrder = new AmendOrderEncoder();
    private final OrderDeniedEncoder denied = new OrderDeniedEncoder();
    private final SignalEncoder signal = new SignalEncoder();
    private final StateChangedEncoder stateChanged = new StateChangedEncoder();
    private final StrategyChangedEncoder strategyChanged = new StrategyChangedEncoder();
    private final PatchChangedEncoder patchChanged = new PatchChangedEncoder();
    private final EventRecord output = EventRecord.allocate();
    private final EngineState state;
    private final Outputs outputs;
    private boolean broken;

    Outgoing(EngineState state, Outputs outputs) {
        this.state = state;
        this.outputs = outputs;
    }

    void newOrder(Wish wish, long orderId) {
        emit(newOrder.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .orderId(orderId)
            .price(wish.price())
            .quantity(wish.quantity())
            .accountId(wish.accountId())
            .strategyId(wish.strategyId())
            .instrumentId(wish.instrument().id())
            .side(wish.side())
            .orderType(wish.type())
            .timeInForce(wish.timeInForce())
            .triggerPrice(0)
            .trailingOffset(0)
            .displayQuantity(0)
            .expireTime(0)
            .trigger(Trigger.USUAL)
            .reduceOnly(wish.isReduceOnly() ? Switch.ON : Switch.OFF)
            .parentId(wish.parentId())
            .encodedLength());
    }

    void cancelOrder(Order order) {
        emit(cancelOrder.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .orderId(order.id())
            .accountId(order.accountId())
            .strategyId(order.strategyId())
            .instrumentId(order.instrumentId())
            .venueOrderId(order.isAdopted() ? order.venueOrderId() : 0)
            .putVenueOrderName(order.venueOrderName(), 0)
            .encodedLength());
    }

    void amendOrder(Order order, Wish wish) {
        emit(amendOrder.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .orderId(order.id())
            .price(wish.price())
            .quantity(wish.quantity())
            .accountId(order.accountId())
            .strategyId(order.strategyId())
            .instrumentId(order.instrumentId())
            .encodedLength());
    }

    void denied(Wish wish, int instrumentId, RiskControl control) {
        emit(denied.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .price(wish.price())
            .quantity(wish.quantity())
            .bound(wish.bound())
            .value(wish.reached())
            .accountId(wish.accountId())
            .strategyId(wish.strategyId())
            .instrumentId(instrumentId)
            .side(wish.side())
            .control(control)
            .encodedLength());
    }

    void signal(int strategyId, int instrumentId, byte[] name, long value) {
        emit(signal.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .value(value)
            .strategyId(strategyId)
            .instrumentId(instrumentId)
            .putName(name, 0)
            .encodedLength());
    }

    void stateChanged(Scope scope, long id, StateReason reason, TradingState to, long bound, long value) {
        emit(stateChanged.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .id(id)
            .bound(bound)
            .value(value)
            .scope(scope)
            .reason(reason)
            .state(to)
            .encodedLength());
    }

    void strategyChanged(int strategyId, StrategyStatus status, String why) {
        byte[] text = ascii(why);
        emit(strategyChanged.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .strategyId(strategyId)
            .status(status)
            .putWhy(text, 0, text.length)
            .encodedLength());
    }

    void patchChanged(int strategyId, long change, long revision, long active, String refusal) {
        byte[] text = ascii(refusal);
        emit(patchChanged.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .change(change)
            .revision(revision)
            .active(active)
            .strategyId(strategyId)
            .putRefusal(text, 0, text.length)
            .encodedLength());
    }

    /** As much of it as fits into a message. */
    private static byte[] ascii(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return bytes.length <= LONGEST_TEXT ? bytes : Arrays.copyOf(bytes, LONGEST_TEXT);
    }

    /** True if something was not taken over: it is not known what of it was recorded. */
    boolean isBroken() {
        return broken;
    }

    private void emit(int bodyLength) {
        output.describe(EventClass.OUTPUT, state.time(), MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
        broken = true;
        outputs.onOutput(output);
        broken = false;
    }
}
