package io.orrery.engine.account;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.DifferenceFoundEncoder;
import io.orrery.codecs.sbe.DifferenceKind;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.OrderAdoptedEncoder;
import io.orrery.codecs.sbe.OrderResolvedEncoder;
import io.orrery.codecs.sbe.OrderStatedDecoder;
import io.orrery.codecs.sbe.RequestStatementEncoder;
import io.orrery.codecs.sbe.Resolution;
import io.orrery.codecs.sbe.Scope;
import io.orrery.codecs.sbe.StateChangedEncoder;
import io.orrery.codecs.sbe.StateReason;
import io.orrery.codecs.sbe.TradingState;
import io.orrery.engine.Outputs;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Order;
import io.orrery.engine.state.EngineState;

/** Turns what was concluded into outputs. */
final class Findings {
    private static final byte[] NO_ASSET = new byte[Execution.ASSET_LENGTH];

    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final RequestStatementEncoder request = new RequestStatementEncoder();
    private final OrderResolvedEncoder resolved = new OrderResolvedEncoder();
    private final OrderAdoptedEncoder adopted = new OrderAdoptedEncoder();
    private final DifferenceFoundEncoder difference = new DifferenceFoundEncoder();
    private final StateChangedEncoder changed = new StateChangedEncoder();
    private final byte[] name = new byte[OrderAdoptedEncoder.venueOrderNameLength()];
    private final EventRecord output = EventRecord.allocate();
    private final EngineState state;
    private final Outputs outputs;

    Findings(EngineState state, Outputs outputs) {
        this.state = state;
        this.outputs = outputs;
    }

    void request(Account account) {
        emit(request.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .statement(account.asking().next())
            .since(account.since())
            .accountId(account.id())
            .encodedLength());
    }

    void resolved(Order order, long statement, Resolution resolution) {
        emit(resolved.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .orderId(order.id())
            .statement(statement)
            .accountId(order.accountId())
            .instrumentId(order.instrumentId())
            .resolution(resolution)
            .encodedLength());
    }

    void adopted(OrderStatedDecoder found, long orderId) {
        found.getVenueOrderName(name, 0);
        emit(adopted.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .orderId(orderId)
            .statement(found.statement())
            .venueOrderId(found.venueOrderId())
            .price(found.price())
            .quantity(found.quantity())
            .filled(found.filled())
            .accountId(found.accountId())
            .instrumentId(found.instrumentId())
            .side(found.side())
            .orderType(found.orderType())
            .timeInForce(found.timeInForce())
            .putVenueOrderName(name, 0)
            .encodedLength());
    }

    void difference(Account account, Look look) {
        DifferenceKind kind = look.instrumentId() == 0 ? DifferenceKind.BALANCE : DifferenceKind.POSITION;
        difference(kind, account.id(), look.instrumentId(), 0, look.ours(), look.theirs(), account.statement().number(),
            look.scale(), look.asset());
    }

    /** Of an order or a trade of it, in quantities of its instrument. */
    void difference(DifferenceKind kind, int accountId, int instrumentId, long orderId, long ours, long theirs, long statement) {
        int scale = state.instruments().get(instrumentId).quantityScale();
        difference(kind, accountId, instrumentId, orderId, ours, theirs, statement, scale, NO_ASSET);
    }

    private void difference(DifferenceKind kind, int accountId, int instrumentId, long orderId, long ours, long theirs,
        long statement, int scale, byte[] asset) {
        emit(difference.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .ours(ours)
            .theirs(theirs)
            .statement(statement)
            .orderId(orderId)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .kind(kind)
            .scale((byte) scale)
            .putAsset(asset, 0)
            .encodedLength());
    }

    void state(Account account, StateReason reason, TradingState restricted, long value) {
        emit(changed.wrapAndApplyHeader(output.buffer(), output.messageOffset(), header)
            .id(account.id())
            .bound(0)
            .value(value)
            .scope(Scope.ACCOUNT)
            .reason(reason)
            .state(restricted)
            .encodedLength());
    }

    private void emit(int bodyLength) {
        output.describe(EventClass.OUTPUT, state.time(), MessageHeaderEncoder.ENCODED_LENGTH + bodyLength);
        outputs.onOutput(output);
    }
}
