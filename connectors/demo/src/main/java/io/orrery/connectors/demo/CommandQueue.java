package io.orrery.connectors.demo;

import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.engine.venue.OrderGateway;
import java.nio.ByteBuffer;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.MessageHandler;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;

/** Takes commands from the engine's thread to the venue's, and there sends them on their way. Full, it refuses. */
final class CommandQueue implements OrderGateway, MessageHandler {
    static final int MAX_MESSAGE_LENGTH =
        MessageHeaderDecoder.ENCODED_LENGTH + Math.max(NewOrderDecoder.BLOCK_LENGTH, CancelOrderDecoder.BLOCK_LENGTH);

    private static final int CAPACITY = 1 << 17;
    private static final int COMMAND = 1;

    private final OneToOneRingBuffer ring =
        new OneToOneRingBuffer(new UnsafeBuffer(ByteBuffer.allocateDirect(CAPACITY + RingBufferDescriptor.TRAILER_LENGTH)));
    private final DelayLine line;
    private final Latency latency;
    private long now;

    CommandQueue(DelayLine line, Latency latency) {
        this.line = line;
        this.latency = latency;
    }

    @Override
    public boolean send(DirectBuffer message, int offset, int length) {
        return ring.write(COMMAND, message, offset, length);
    }

    boolean isEmpty() {
        return ring.size() == 0;
    }

    /** Puts what was sent on the line, as far as it has room. */
    int drain(long time) {
        now = time;
        return ring.read(this, line.room());
    }

    @Override
    public void onMessage(int messageType, MutableDirectBuffer buffer, int offset, int length) {
        line.add(now + latency.draw(), buffer, offset, length);
    }
}
