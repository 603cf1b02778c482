package io.orrery.connectors.netty;

import io.netty.buffer.ByteBuf;
import org.agrona.concurrent.UnsafeBuffer;

/** Netty's buffers as the house sees bytes. */
final class Bytes {
    private Bytes() {
    }

    /** Lets the view show all that the buffer has room for, from its index 0. */
    static void wrap(UnsafeBuffer view, ByteBuf bytes) {
        if (bytes.hasArray()) {
            view.wrap(bytes.array(), bytes.arrayOffset(), bytes.capacity());
        } else if (bytes.hasMemoryAddress()) {
            view.wrap(bytes.memoryAddress(), bytes.capacity());
        } else {
            view.wrap(bytes.nioBuffer(0, bytes.capacity()));
        }
    }
}
