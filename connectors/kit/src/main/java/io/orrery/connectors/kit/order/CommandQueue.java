package io.orrery.connectors.kit.order;

import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelAllDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.RequestStatementDecoder;
import io.orrery.engine.venue.OrderGateway;
import java.nio.ByteBuffer;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

/** Takes commands from the engine's thread to the venue's, and there tells them apart. Full, it refuses. */
public final class CommandQueue implements OrderGateway, MessageHandler {
    /** A cancel for each order that an engine may have open, and more. */
    private static final int CAPACITY = 1 << 20;
    private static final int COMMAND = 1;
    private static final int MOST_AT_ONCE = 64;

    private final OneToOneRingBuffer ring;
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final NewOrderDecoder newOrder = new NewOrderDecoder();
    private final CancelOrderDecoder cancelOrder = new CancelOrderDecoder();
    private final AmendOrderDecoder amendOrder = new AmendOrderDecoder();
    private final CancelAllDecoder cancelAll = new CancelAllDecoder();
    private final RequestStatementDecoder requestStatement = new RequestStatementDecoder();
    private final CommandListener listener;
    private long now;

    public CommandQueue(CommandListener listener) {
        this(listener, CAPACITY);
    }

    CommandQueue(CommandListener listener, int capacity) {
        this.listener = listener;
        ring = new OneToOneRingBuffer(
            new UnsafeBuffer(ByteBuffer.allocateDirect(capacity + RingBufferDescriptor.TRAILER_LENGTH)));
    }

    @Override
    public boolean send(DirectBuffer message, int offset, int length) {
        return ring.write(COMMAND, message, offset, length);
    }

    /** Carries out what was sent. Returns how many commands. */
    public int drain(long time) {
        now = time;
        return ring.read(this, MOST_AT_ONCE);
    }

    @Override
    public void onMessage(int type, MutableDirectBuffer buffer, int offset, int length) {
        int templateId = header.wrap(buffer, offset).templateId();
        switch (templateId) {
            case NewOrderDecoder.TEMPLATE_ID -> listener.onNewOrder(newOrder.wrapAndApplyHeader(buffer, offset, header), now);
            case CancelOrderDecoder.TEMPLATE_ID ->
                listener.onCancelOrder(cancelOrder.wrapAndApplyHeader(buffer, offset, header), now);
            case AmendOrderDecoder.TEMPLATE_ID ->
                listener.onAmendOrder(amendOrder.wrapAndApplyHeader(buffer, offset, header), now);
            case CancelAllDecoder.TEMPLATE_ID -> listener.onCancelAll(cancelAll.wrapAndApplyHeader(buffer, offset, header), now);
            case RequestStatementDecoder.TEMPLATE_ID ->
                listener.onRequestStatement(requestStatement.wrapAndApplyHeader(buffer, offset, header), now);
            default -> throw new IllegalArgumentException("not a command: templateId=" + templateId);
        }
    }
}
