package io.orrery.connectors.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Parting;
import io.orrery.connectors.kit.wire.TlsTrust;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireOptions;
import java.lang.management.ManagementFactory;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class ReconnectTest {
    private static final int RECONNECTS = 1_000;
    private static final int BEFORE = 200;
    private static final long HEAP_SLACK = 1 << 20;
    private static final long DESCRIPTOR_SLACK = 4;

    /** Answers once, then closes: orderly, or not. */
    @ChannelHandler.Sharable
    private static final class Fickle extends SimpleChannelInboundHandler<TextWebSocketFrame> {
        private int talks;

        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            context.writeAndFlush(new TextWebSocketFrame(frame.text()));
            if (talks++ % 2 == 0) {
                context.pipeline().firstContext().close();
            } else {
                context.writeAndFlush(new CloseWebSocketFrame(1001, "later"));
            }
        }
    }

    private static final class Persistent extends HeardWire {
        private final UnsafeBuffer hello = HeardWire.buffer("hello");
        private Wire wire;
        private Endpoint endpoint;
        private int connects;
        private int heard;
        private int parted;

        @Override
        public void onConnected(long time) {
            connects++;
            wire.send(hello, 0, hello.capacity());
        }

        @Override
        public void onFrame(DirectBuffer buffer, int offset, int length, long time) {
            heard++;
        }

        @Override
        public void onDisconnected(long time, Parting why, int code, String text) {
            if (why == Parting.LOST || why == Parting.CLOSED_THERE) {
                parted++;
                wire.connect(endpoint);
            }
        }
    }

    @Test
    void aThousandReconnectsLeaveNothingBehind() {
        try (Peer peer = Peer.webSocket(null, true, new Fickle()); Driven driven = new Driven(TlsTrust.OF_JDK)) {
            Persistent persistent = new Persistent();
            persistent.wire = driven.driver().wire(WireOptions.DEFAULTS, persistent);
            persistent.endpoint = peer.endpoint("/ws");
            persistent.wire.connect(persistent.endpoint);
            driven.until(() -> persistent.parted >= BEFORE);
            long descriptors = descriptors();
            long heap = heap();
            driven.until(() -> persistent.parted >= BEFORE + RECONNECTS);
            driven.pollFor(200);
            assertTrue(persistent.connects >= BEFORE + RECONNECTS);
            assertEquals(persistent.connects, persistent.heard + (persistent.wire.isConnected() ? 1 : 0), 1);
            long descriptorsNow = descriptors();
            long heapNow = heap();
            System.out.println("reconnects over loopback: " + (persistent.parted - BEFORE) + ", frames " + persistent.heard
                + " of " + persistent.connects + ", descriptors more " + (descriptorsNow - descriptors) + ", heap more "
                + (heapNow - heap));
            assertTrue(descriptorsNow <= descriptors + DESCRIPTOR_SLACK, descriptors + " became " + descriptorsNow);
            assertTrue(heapNow <= heap + HEAP_SLACK, heap + " became " + heapNow);
        }
    }

    private static long descriptors() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
