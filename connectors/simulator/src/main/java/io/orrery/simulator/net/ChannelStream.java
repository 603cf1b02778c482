package io.orrery.simulator.net;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/** A stream over a socket, and its outbox. Who reads too slowly for the outbox to hold it is closed. */
final class ChannelStream implements Stream {
    /** What may wait to be sent. */
    static final long OUTBOX_BYTES = 8L << 20;
    /** So long the other has to say good-bye too: a socket closed before all was read takes with it what was just sent. */
    private static final long LINGER_MILLIS = 1_000;

    private final Channel channel;
    private final Queue<WebSocketFrame> held = new ArrayDeque<>();
    private long waitingBytes;
    private boolean holding;
    private boolean closing;

    ChannelStream(Channel channel) {
        this.channel = channel;
    }

    @Override
    public void send(String text) {
        put(new TextWebSocketFrame(utf8(text)));
    }

    @Override
    public void sendBinary(byte[] bytes) {
        put(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(bytes)));
    }

    @Override
    public void sendRaw(byte[] bytes) {
        put(new TextWebSocketFrame(Unpooled.wrappedBuffer(bytes)));
    }

    @Override
    public void sendGiant(int bytes) {
        byte[] blanks = new byte[bytes];
        Arrays.fill(blanks, (byte) ' ');
        waitingBytes += bytes;
        write(new TextWebSocketFrame(Unpooled.wrappedBuffer(blanks)));
    }

    @Override
    public void ping() {
        put(new PingWebSocketFrame(utf8(Long.toString(System.nanoTime()))));
    }

    @Override
    public void close(int code, String reason) {
        if (isOpen()) {
            closing = true;
            channel.writeAndFlush(new CloseWebSocketFrame(code, reason));
            channel.eventLoop().schedule(() -> channel.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void drop() {
        channel.close();
    }

    @Override
    public void hold(long nanos) {
        if (!holding) {
            holding = true;
            channel.eventLoop().schedule(this::release, nanos, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public void later(long nanos, Runnable work) {
        if (nanos == 0) {
            work.run();
        } else {
            channel.eventLoop().schedule(() -> {
                if (isOpen()) {
                    work.run();
                }
            }, nanos, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public boolean isOpen() {
        return !closing && channel.isActive();
    }

    /** Good-bye was said, the other's is awaited. */
    boolean isClosing() {
        return closing;
    }

    @Override
    public long waitingBytes() {
        return waitingBytes;
    }

    void release() {
        holding = false;
        for (WebSocketFrame frame = held.poll(); frame != null; frame = held.poll()) {
            write(frame);
        }
    }

    void discard() {
        held.forEach(WebSocketFrame::release);
        held.clear();
    }

    private void put(WebSocketFrame frame) {
        int bytes = frame.content().readableBytes();
        if (closing) {
            frame.release();
            return;
        }
        if (!isOpen() || waitingBytes + bytes > OUTBOX_BYTES) {
            frame.release();
            drop();
            return;
        }
        waitingBytes += bytes;
        if (holding) {
            held.add(frame);
        } else {
            write(frame);
        }
    }

    private void write(WebSocketFrame frame) {
        int bytes = frame.content().readableBytes();
        channel.writeAndFlush(frame).addListener(sent -> waitingBytes -= bytes);
    }

    private static ByteBuf utf8(String text) {
        return Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8));
    }
}
