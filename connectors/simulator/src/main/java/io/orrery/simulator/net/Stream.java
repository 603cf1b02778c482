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

/** One client's WebSocket, and its outbox. Who reads too slowly for the outbox to hold it is closed. */
public final class Stream {
    /** What may wait to be sent. */
    static final long OUTBOX_BYTES = 8L << 20;

    private final Channel channel;
    private final Queue<WebSocketFrame> held = new ArrayDeque<>();
    private long waitingBytes;
    private boolean holding;

    Stream(Channel channel) {
        this.channel = channel;
    }

    public void send(String text) {
        put(new TextWebSocketFrame(utf8(text)));
    }

    public void sendBinary(byte[] bytes) {
        put(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(bytes)));
    }

    /** A text frame whose bytes need not be text. */
    public void sendRaw(byte[] bytes) {
        put(new TextWebSocketFrame(Unpooled.wrappedBuffer(bytes)));
    }

    /** A text frame of that many blanks; compressed, it is a thousandth of it. */
    public void sendGiant(int bytes) {
        byte[] blanks = new byte[bytes];
        Arrays.fill(blanks, (byte) ' ');
        waitingBytes += bytes;
        write(new TextWebSocketFrame(Unpooled.wrappedBuffer(blanks)));
    }

    public void ping() {
        put(new PingWebSocketFrame(utf8(Long.toString(System.nanoTime()))));
    }

    /** Says good-bye, then closes. */
    public void close(int code, String reason) {
        if (isOpen()) {
            channel.writeAndFlush(new CloseWebSocketFrame(code, reason)).addListener(sent -> channel.close());
        }
    }

    /** Closes without a word. */
    public void drop() {
        channel.close();
    }

    /** What is sent from now on waits, in order, and then goes at once. */
    public void hold(long nanos) {
        if (!holding) {
            holding = true;
            channel.eventLoop().schedule(this::release, nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** Does it now, or when that time has passed if the stream is open then. */
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

    public boolean isOpen() {
        return channel.isActive();
    }

    /** What was given to be sent and has not left yet. */
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
