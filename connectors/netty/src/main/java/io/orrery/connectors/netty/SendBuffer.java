package io.orrery.connectors.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;

/** One buffer that the frames of a wire go out from. While one of them has not gone out, the next takes another. */
final class SendBuffer {
    private static final int BYTES = 16 << 10;

    private final ByteBuf buffer = Unpooled.directBuffer(BYTES, BYTES);

    /** An empty buffer, to be written to a channel. */
    ByteBuf take(ByteBufAllocator others, int size) {
        return size <= BYTES && buffer.refCnt() == 1 ? buffer.clear().retain() : others.directBuffer(size);
    }

    void free() {
        buffer.release();
    }
}
