package io.orrery.connectors.netty;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireOptions;
import java.lang.management.ManagementFactory;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** What a frame costs on the thread that polls: bytes allocated, frames in and one frame out a batch. */
final class WireAllocationTest {
    private static final int BATCH = 500;
    private static final int BATCHES = 20;
    private static final int ROUNDS = 4;
    /**
     * A text asks for a batch, a pong answers its end. What each costs is Netty's: an entry of its outbound buffer, 64 bytes, and
     * more until the way out is compiled. All frames that come may together cost no more than that.
     */
    private static final long SENT = 2L * BATCHES * 256;
    private static final Certificates LOCALHOST = Certificates.of("localhost");

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** A batch for each text that comes. */
    @ChannelHandler.Sharable
    private static final class Flood extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        private final ByteBuf text = Unpooled.wrappedBuffer("{\"e\":\"trade\",\"p\":\"12345.67\"}".repeat(7).getBytes());

        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            for (int i = 0; i < BATCH; i++) {
                context.write(new TextWebSocketFrame(text.retainedDuplicate()));
            }
            context.writeAndFlush(new PingWebSocketFrame(Unpooled.wrappedBuffer(new byte[] {1})));
        }
    }

    private static final class Counter extends HeardWire {
        private int heard;

        @Override
        public void onFrame(DirectBuffer buffer, int offset, int length, long time) {
            heard++;
        }
    }

    private long allocatedOfFrames(Certificates tls, boolean deflate) {
        Counter counter = new Counter();
        try (Peer peer = Peer.webSocket(tls == null ? null : tls.server(), deflate, new Flood());
            Driven driven = new Driven(LOCALHOST.trust())) {
            Wire wire = driven.driver().wire(WireOptions.DEFAULTS.withDeflate(deflate), counter);
            wire.connect(peer.endpoint("/ws"));
            driven.until(wire::isConnected);
            UnsafeBuffer go = HeardWire.buffer("go");
            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long before = allocated();
                for (int batch = 0; batch < BATCHES; batch++) {
                    int wanted = counter.heard + BATCH;
                    assertTrue(wire.send(go, 0, go.capacity()));
                    while (counter.heard < wanted) {
                        if (driven.driver().poll(0) == 0) {
                            Thread.yield();
                        }
                    }
                }
                least = Math.min(least, allocated() - before);
            }
            return least;
        }
    }

    @Test
    void framesThatComeCostNothing() {
        assertAtMost(SENT, allocatedOfFrames(null, false));
    }

    @Test
    void inflatedFramesCostNothingMore() {
        assertAtMost(SENT, allocatedOfFrames(null, true));
    }

    /** The cipher of the JDK allocates for each record, and so does Netty's handler of it. */
    @Test
    void encryptedFramesCostWhatTheirRecordsDo() {
        assertAtMost(100L * BATCH * BATCHES, allocatedOfFrames(LOCALHOST, false));
    }

    private static void assertAtMost(long most, long bytes) {
        assertTrue(bytes <= most, bytes + " bytes for " + BATCH * BATCHES + " frames, at most " + most);
    }

    private long allocated() {
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
