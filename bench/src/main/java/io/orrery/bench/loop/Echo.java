package io.orrery.bench.loop;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What Netty takes by itself: frames are found by their lengths and not looked at; to each that is marked as many bytes go back
 * as an order has. Its thread never sleeps, as the engine's threads never do.
 */
final class Echo implements AutoCloseable {
    static final int FIN_BINARY = 0x82;
    /** Where the number of a mark stands in its frame, behind the head. */
    static final int NUMBER_AT = 4;
    private static final String HANDSHAKE = "GET /stream HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
        + "Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n";
    private static final int MEDIUM = 126;
    private static final int MASKED = 0x80;
    private static final int HEAD = 8;

    private final ManualIoEventLoop events = new ManualIoEventLoop(null, NioIoHandler.newFactory());
    private final Thread thread;
    private final int answer;
    private volatile boolean closed;
    private volatile int answered;

    /** @param answer bytes of each */
    Echo(int port, int answer) {
        this.answer = answer;
        thread = new Thread(() -> work(port), "echo");
        thread.setDaemon(true);
        thread.start();
    }

    private void work(int port) {
        events.setOwningThread(Thread.currentThread());
        new Bootstrap().group(events).channel(NioSocketChannel.class).option(ChannelOption.TCP_NODELAY, true)
            .handler(new ChannelInitializer<>() {
                @Override
                protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(new Frames());
                }
            }).connect(InetAddress.getLoopbackAddress(), port);
        while (!closed) {
            if (events.runNow() == 0) {
                Thread.yield();
            }
        }
        events.shutdownGracefully(0, 0, TimeUnit.NANOSECONDS);
        while (!events.isTerminated()) {
            events.runNow();
        }
    }

    private final class Frames extends ByteToMessageDecoder {
        private boolean greeted;

        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.writeAndFlush(context.alloc().buffer().writeBytes(HANDSHAKE.getBytes(StandardCharsets.US_ASCII)));
        }

        @Override
        protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
            if (!greeted) {
                int end = in.toString(StandardCharsets.US_ASCII).indexOf("\r\n\r\n");
                if (end < 0) {
                    return;
                }
                in.skipBytes(end + 4);
                greeted = true;
            }
            while (in.readableBytes() >= NUMBER_AT) {
                int at = in.readerIndex();
                int length = in.getByte(at + 1);
                int head = length == MEDIUM ? NUMBER_AT : 2;
                length = length == MEDIUM ? in.getUnsignedShort(at + 2) : length;
                if (in.readableBytes() < head + length) {
                    return;
                }
                if (in.getUnsignedByte(at) == FIN_BINARY) {
                    answer(context, in.getLong(at + head));
                }
                in.skipBytes(head + length);
            }
        }

        /** A frame as clients send it, by a mask of zeros. */
        private void answer(ChannelHandlerContext context, long number) {
            ByteBuf reply = context.alloc().directBuffer(HEAD + answer);
            reply.writeByte(FIN_BINARY).writeByte(MASKED | MEDIUM).writeShort(answer).writeInt(0);
            reply.writeLong(number).writeZero(answer - Long.BYTES);
            context.writeAndFlush(reply, context.voidPromise());
            answered++;
        }
    }

    /** How many answers it has sent. */
    int answered() {
        return answered;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
