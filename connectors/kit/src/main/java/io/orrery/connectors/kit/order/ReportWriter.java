package io.orrery.connectors.kit.order;

import io.orrery.codecs.sbe.AccountStatusEncoder;
import io.orrery.codecs.sbe.AmendRejectedEncoder;
import io.orrery.codecs.sbe.CancelRejectedEncoder;
import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.CommandUnansweredEncoder;
import io.orrery.codecs.sbe.Doubt;
import io.orrery.codecs.sbe.FeedState;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.OrderAcceptedEncoder;
import io.orrery.codecs.sbe.OrderAmendedEncoder;
import io.orrery.codecs.sbe.OrderCanceledEncoder;
import io.orrery.codecs.sbe.OrderFilledEncoder;
import io.orrery.codecs.sbe.OrderRejectedEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.ring.Inlet;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes what became of commands into the inlet of an account's orders, which refuses nothing while the engine lives. */
public final class ReportWriter {
    private static final int HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH;

    private final Inlet inlet;
    private final int accountId;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[HEADER_LENGTH + OrderFilledEncoder.BLOCK_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final OrderAcceptedEncoder accepted = new OrderAcceptedEncoder();
    private final OrderRejectedEncoder rejected = new OrderRejectedEncoder();
    private final OrderFilledEncoder filled = new OrderFilledEncoder();
    private final OrderCanceledEncoder canceled = new OrderCanceledEncoder();
    private final CancelRejectedEncoder cancelRejected = new CancelRejectedEncoder();
    private final OrderAmendedEncoder amended = new OrderAmendedEncoder();
    private final AmendRejectedEncoder amendRejected = new AmendRejectedEncoder();
    private final CommandUnansweredEncoder unanswered = new CommandUnansweredEncoder();
    private final AccountStatusEncoder accountStatus = new AccountStatusEncoder();
    private long received;
    private long happened;

    public ReportWriter(Inlet inlet, int accountId) {
        this.inlet = inlet;
        this.accountId = accountId;
    }

    /** Sets the times of what is reported next: when it was received, and when it happened by the venue's clock. */
    public ReportWriter at(long receivedTime, long venueTime) {
        received = receivedTime;
        happened = venueTime;
        return this;
    }

    /** @param name the venue's id as it writes it if that is no number, else empty; see {@link VenueOrderIds} */
    public void accepted(int instrumentId, long orderId, long venueOrderId, byte[] name) {
        accepted.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(happened)
            .orderId(orderId)
            .venueOrderId(venueOrderId)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .putVenueOrderName(name, 0);
        send(accepted.encodedLength());
    }

    public void rejected(int instrumentId, long orderId, VenueReason reason) {
        rejected.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(happened)
            .orderId(orderId)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .reason(reason);
        send(rejected.encodedLength());
    }

    public void filled(int instrumentId, Execution execution) {
        filled.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(happened)
            .orderId(execution.orderId())
            .tradeId(execution.tradeId())
            .price(execution.price())
            .quantity(execution.quantity())
            .leavesQuantity(execution.leavesQuantity())
            .fee(execution.fee())
            .accountId(accountId)
            .instrumentId(instrumentId)
            .side(execution.side())
            .liquidity(execution.liquidity())
            .putFeeAsset(execution.feeAsset(), 0)
            .feeScale((byte) execution.feeScale())
            .closes(Switch.OFF);
        send(filled.encodedLength());
    }

    public void canceled(int instrumentId, long orderId, long leavesQuantity, VenueReason reason) {
        canceled.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(happened)
            .orderId(orderId)
            .leavesQuantity(leavesQuantity)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .reason(reason);
        send(canceled.encodedLength());
    }

    public void cancelRejected(int instrumentId, long orderId, VenueReason reason) {
        cancelRejected.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(happened)
            .orderId(orderId)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .reason(reason);
        send(cancelRejected.encodedLength());
    }

    /** @param quantity in all, with what is filled */
    public void amended(int instrumentId, long orderId, long price, long quantity) {
        amended.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(happened)
            .orderId(orderId)
            .price(price)
            .quantity(quantity)
            .accountId(accountId)
            .instrumentId(instrumentId);
        send(amended.encodedLength());
    }

    public void amendRejected(int instrumentId, long orderId, VenueReason reason) {
        amendRejected.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(happened)
            .orderId(orderId)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .reason(reason);
        send(amendRejected.encodedLength());
    }

    /** Nobody knows what became of a command. */
    public void unanswered(int instrumentId, long orderId, Command command, Doubt doubt) {
        unanswered.wrapAndApplyHeader(buffer, 0, header)
            .orderId(orderId)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .command(command)
            .doubt(doubt);
        send(unanswered.encodedLength());
    }

    /** Whether the venue tells of the account as things happen. */
    public void accountStatus(FeedState state) {
        accountStatus.wrapAndApplyHeader(buffer, 0, header).accountId(accountId).state(state);
        send(accountStatus.encodedLength());
    }

    private void send(int bodyLength) {
        inlet.offer(buffer, 0, HEADER_LENGTH + bodyLength, received);
    }
}
