package io.orrery.connectors.kit.order;

import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.Trigger;
import org.agrona.concurrent.UnsafeBuffer;

/** An order that nobody wants, for those who exercise: limited, one side and then the other, with numbers of a usual length. */
public final class MadeUpOrder {
    private static final long ID = (1L << 40) + 12_345;
    private static final long PRICE = 6_123_456;
    private static final long QUANTITY = 12_345;
    private static final int ROOM = 256;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[ROOM]);
    private final NewOrderEncoder encoder = new NewOrderEncoder();
    private final NewOrderDecoder decoder = new NewOrderDecoder();

    public MadeUpOrder() {
        encoder.wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
            .orderId(ID).price(PRICE).quantity(QUANTITY).accountId(1).strategyId(1).instrumentId(0).side(Side.SELL)
            .orderType(OrderType.LIMIT).timeInForce(TimeInForce.IOC).triggerPrice(0).trailingOffset(0).displayQuantity(0)
            .expireTime(0).trigger(Trigger.USUAL).reduceOnly(Switch.OFF).parentId(0);
        decoder.wrapAndApplyHeader(buffer, 0, new MessageHeaderDecoder());
    }

    /** The next one, valid until the one behind it. */
    public NewOrderDecoder next(int instrumentId) {
        encoder.instrumentId(instrumentId).side(decoder.side() == Side.BUY ? Side.SELL : Side.BUY);
        return decoder;
    }
}
