package io.orrery.connectors.kit.order;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.BalanceStatedEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.OrderStatedEncoder;
import io.orrery.codecs.sbe.PositionStatedEncoder;
import io.orrery.codecs.sbe.StatementClosedEncoder;
import io.orrery.codecs.sbe.StatementOpenedEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TradeStatedEncoder;
import io.orrery.engine.ring.Inlet;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Writes what a venue states of an account. What is written between {@link #open} and {@link #close} belongs to that statement,
 * anything else stands by itself. Not on the hot path: texts are Strings.
 */
public final class StatementWriter {
    private static final int HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH;

    private final Inlet inlet;
    private final int accountId;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[EventRecord.MAX_MESSAGE_LENGTH]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();
    private final BalanceStatedEncoder balance = new BalanceStatedEncoder();
    private final PositionStatedEncoder position = new PositionStatedEncoder();
    private final OrderStatedEncoder order = new OrderStatedEncoder();
    private final TradeStatedEncoder trade = new TradeStatedEncoder();
    private long statement;
    private long lines;
    private long received;
    private long happened;

    public StatementWriter(Inlet inlet, int accountId) {
        this.inlet = inlet;
        this.accountId = accountId;
    }

    /** Sets the times of what is written next: when it was received, and when it was so by the venue's clock. */
    public StatementWriter at(long receivedTime, long venueTime) {
        received = receivedTime;
        happened = venueTime;
        return this;
    }

    /** @param number of the statement, not 0 */
    public void open(long number) {
        statement = number;
        lines = 0;
        send(new StatementOpenedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .statement(number)
            .accountId(accountId)
            .encodedLength());
    }

    /** @param whole false if a part could not be had: what is missing then says nothing */
    public void close(boolean whole) {
        send(new StatementClosedEncoder().wrapAndApplyHeader(buffer, 0, header)
            .statement(statement)
            .lines(lines)
            .accountId(accountId)
            .whole(whole ? Switch.ON : Switch.OFF)
            .encodedLength());
        statement = 0;
    }

    public boolean isOpen() {
        return statement != 0;
    }

    public void balance(String asset, long total, long available, int scale) {
        line(balance.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(happened)
            .statement(statement)
            .total(total)
            .available(available)
            .accountId(accountId)
            .asset(asset)
            .scale((byte) scale)
            .encodedLength());
    }

    /** @param quantity negative if short */
    public void position(int instrumentId, long quantity, long averagePrice) {
        line(position.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(happened)
            .statement(statement)
            .quantity(quantity)
            .averagePrice(averagePrice)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .encodedLength());
    }

    public void order(int instrumentId, OpenOrder open) {
        line(order.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(happened)
            .statement(statement)
            .orderId(open.orderId())
            .venueOrderId(open.venueOrderId())
            .price(open.price())
            .quantity(open.quantity())
            .filled(open.filled())
            .accountId(accountId)
            .instrumentId(instrumentId)
            .side(open.side())
            .orderType(open.type())
            .timeInForce(open.timeInForce())
            .venueOrderName(open.name())
            .clientId(open.clientId())
            .encodedLength());
    }

    public void trade(int instrumentId, long venueOrderId, Execution execution) {
        line(trade.wrapAndApplyHeader(buffer, 0, header)
            .venueTime(happened)
            .statement(statement)
            .orderId(execution.orderId())
            .venueOrderId(venueOrderId)
            .tradeId(execution.tradeId())
            .price(execution.price())
            .quantity(execution.quantity())
            .fee(execution.fee())
            .accountId(accountId)
            .instrumentId(instrumentId)
            .side(execution.side())
            .liquidity(execution.liquidity())
            .putFeeAsset(execution.feeAsset(), 0)
            .feeScale((byte) execution.feeScale())
            .closes(Switch.OFF)
            .encodedLength());
    }

    private void line(int bodyLength) {
        lines += statement == 0 ? 0 : 1;
        send(bodyLength);
    }

    private void send(int bodyLength) {
        inlet.offer(buffer, 0, HEADER_LENGTH + bodyLength, received);
    }
}
