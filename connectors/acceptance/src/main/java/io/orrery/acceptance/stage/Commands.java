package io.orrery.acceptance.stage;

import io.orrery.codecs.sbe.AmendOrderEncoder;
import io.orrery.codecs.sbe.CancelAllEncoder;
import io.orrery.codecs.sbe.CancelOrderEncoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.RequestStatementEncoder;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.Trigger;
import io.orrery.engine.venue.OrderGateway;
import java.math.BigDecimal;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes commands as the engine does, and hands them to a venue's gateway. */
final class Commands {
    private static final int HEADER_LENGTH = MessageHeaderEncoder.ENCODED_LENGTH;
    private static final int STRATEGY = 1;

    private final OrderGateway gateway;
    private final int accountId;
    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[256]);
    private final MessageHeaderEncoder header = new MessageHeaderEncoder();

    Commands(OrderGateway gateway, int accountId) {
        this.gateway = gateway;
        this.accountId = accountId;
    }

    void place(long orderId, Ticket ticket) {
        Instrument of = ticket.instrument;
        send(new NewOrderEncoder().wrapAndApplyHeader(buffer, 0, header)
            .orderId(orderId)
            .price(of.scaledPrice(ticket.price))
            .quantity(of.scaledQuantity(ticket.quantity))
            .accountId(accountId)
            .strategyId(STRATEGY)
            .instrumentId(of.id())
            .side(ticket.side)
            .orderType(ticket.type)
            .timeInForce(ticket.timeInForce)
            .triggerPrice(of.scaledPrice(ticket.trigger))
            .trailingOffset(of.scaledPrice(ticket.trailingOffset))
            .displayQuantity(of.scaledQuantity(ticket.display))
            .expireTime(ticket.expireTime)
            .trigger(Trigger.USUAL)
            .reduceOnly(ticket.reduceOnly ? Switch.ON : Switch.OFF)
            .encodedLength());
    }

    void cancel(long orderId, Instrument of) {
        send(new CancelOrderEncoder().wrapAndApplyHeader(buffer, 0, header)
            .orderId(orderId)
            .accountId(accountId)
            .strategyId(STRATEGY)
            .instrumentId(of.id())
            .encodedLength());
    }

    void amend(long orderId, Instrument of, BigDecimal price, BigDecimal quantity) {
        send(new AmendOrderEncoder().wrapAndApplyHeader(buffer, 0, header)
            .orderId(orderId)
            .price(of.scaledPrice(price))
            .quantity(of.scaledQuantity(quantity))
            .accountId(accountId)
            .strategyId(STRATEGY)
            .instrumentId(of.id())
            .encodedLength());
    }

    /** @param instrumentId 0 for all */
    void cancelAll(int instrumentId) {
        send(new CancelAllEncoder().wrapAndApplyHeader(buffer, 0, header)
            .accountId(accountId)
            .instrumentId(instrumentId)
            .encodedLength());
    }

    void requestStatement(long statement, long since) {
        send(new RequestStatementEncoder().wrapAndApplyHeader(buffer, 0, header)
            .statement(statement)
            .since(since)
            .accountId(accountId)
            .encodedLength());
    }

    private void send(int bodyLength) {
        if (!gateway.send(buffer, 0, HEADER_LENGTH + bodyLength)) {
            throw new Failure("the gateway takes nothing more");
        }
    }
}
