package io.orrery.connectors.demo;

import io.orrery.codecs.sbe.AmendRejectedEncoder;
import io.orrery.codecs.sbe.CancelRejectedEncoder;
import io.orrery.codecs.sbe.FundingPaidEncoder;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.OrderAcceptedEncoder;
import io.orrery.codecs.sbe.OrderCanceledEncoder;
import io.orrery.codecs.sbe.OrderFilledEncoder;
import io.orrery.codecs.sbe.OrderRejectedEncoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.VenueReason;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes reports on own orders and payments and sends them on their way. */
final class OrderReports {
    private static final byte[] NONE = new byte[OrderAcceptedEncoder.venueOrderNameLength()];
    private static final int HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH;

    private final int accountId;
    private final DelayLine line;
    private final Latency latency;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[HEADER_LENGTH + OrderFilledEncoder.BLOCK_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final OrderAcceptedEncoder accepted = new OrderAcceptedEncoder();
    private final OrderRejectedEncoder rejected = new OrderRejectedEncoder();
    private final OrderFilledEncoder filled = new OrderFilledEncoder();
    private final OrderCanceledEncoder canceled = new OrderCanceledEncoder();
    private final CancelRejectedEncoder cancelRejected = new CancelRejectedEncoder();
    private final AmendRejectedEncoder amendRejected = new AmendRejectedEncoder();
    private final FundingPaidEncoder fundingPaid = new FundingPaidEncoder();
    private long time;

    OrderReports(int accountId, DelayLine line, Latency latency) {
        this.accountId = accountId;
        this.line = line;
        this.latency = latency;
    }

    /** Sets when what is reported next happened. */
    OrderReports at(long venueTime) {
        time = venueTime;
        return this;
    }

    void accepted(int instrumentId, long orderId, long venueOrderId) {
        accepted.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(time)
            .orderId(orderId)
            .venueOrderId(venueOrderId)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .putVenueOrderName(NONE, 0);
        send(accepted.encodedLength());
    }

    void rejected(int instrumentId, long orderId, VenueReason reason) {
        rejected.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(time)
            .orderId(orderId)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .reason(reason);
        send(rejected.encodedLength());
    }

    void filled(
        int instrumentId, long orderId, long tradeId, Side side, Liquidity liquidity,
        long price, long quantity, long leavesQuantity, long fee) {
        filled.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(time)
            .orderId(orderId)
            .tradeId(tradeId)
            .price(price)
            .quantity(quantity)
            .leavesQuantity(leavesQuantity)
            .fee(fee)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .side(side)
            .liquidity(liquidity)
            .putFeeAsset(NONE, 0)
            .feeScale((byte) 0)
            .closes(Switch.OFF);
        send(filled.encodedLength());
    }

    void canceled(int instrumentId, long orderId, long leavesQuantity, VenueReason reason) {
        canceled.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(time)
            .orderId(orderId)
            .leavesQuantity(leavesQuantity)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .reason(reason);
        send(canceled.encodedLength());
    }

    void cancelRejected(int instrumentId, long orderId, VenueReason reason) {
        cancelRejected.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(time)
            .orderId(orderId)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .reason(reason);
        send(cancelRejected.encodedLength());
    }

    void amendRejected(int instrumentId, long orderId, VenueReason reason) {
        amendRejected.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(time)
            .orderId(orderId)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .reason(reason);
        send(amendRejected.encodedLength());
    }

    /** No two payments of an instrument happen at one time, in all sessions: so the time names it. */
    void fundingPaid(int instrumentId, long amount, byte[] asset, int scale) {
        fundingPaid.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(time)
            .paymentId(time)
            .amount(amount)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .putAsset(asset, 0)
            .scale((byte) scale);
        send(fundingPaid.encodedLength());
    }

    private void send(int bodyLength) {
        line.add(time + latency.draw(), buffer, 0, HEADER_LENGTH + bodyLength);
    }
}
