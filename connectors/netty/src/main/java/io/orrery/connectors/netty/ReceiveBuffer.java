package io.orrery.connectors.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.DefaultMaxMessagesRecvByteBufAllocator;

/** One buffer that all connections of a loop read into, one after the other; if one keeps it, the next read takes another. */
final class ReceiveBuffer extends DefaultMaxMessagesRecvByteBufAllocator {
    private static final int BYTES = 128 << 10;

    private final ByteBuf buffer = Unpooled.directBuffer(BYTES, BYTES);

    @Override
    public MaxMessageHandle newHandle() {
        return new MaxMessageHandle() {
            @Override
            public int guess() {
                return BYTES;
            }

            @Override
            public ByteBuf allocate(ByteBufAllocator others) {
                return buffer.refCnt() == 1 ? buffer.clear().retain() : others.ioBuffer(BYTES);
            }
        };
    }

    void free() {
        buffer.release();
    }
}
