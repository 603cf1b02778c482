package io.orrery.connectors.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelPromise;
import io.orrery.connectors.kit.wire.Parting;
import io.orrery.connectors.kit.wire.WireListener;
import io.orrery.connectors.kit.ws.DeflateTerms;
import io.orrery.connectors.kit.ws.FrameHandler;
import io.orrery.connectors.kit.ws.FrameReader;
import io.orrery.connectors.kit.ws.FrameWriter;
import io.orrery.connectors.kit.ws.Opcode;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The frames of a wire, both ways, for one connection after the other. */
final class FrameStream implements FrameHandler {
    private static final int MOST_CONTROL_BYTES = 125;

    private final DriverLoop loop;
    private final WireListener listener;
    private final FrameReader reader;
    private final FrameWriter writer;
    private final SendBuffer sendBuffer = new SendBuffer();
    private final UnsafeBuffer incoming = new UnsafeBuffer(0, 0);
    private final UnsafeBuffer outgoing = new UnsafeBuffer(0, 0);
    private final UnsafeBuffer closeCode = new UnsafeBuffer(new byte[Short.BYTES]);
    private WireConnection connection;
    private Channel channel;

    FrameStream(DriverLoop loop, int messageCap, WireListener listener, long seed) {
        this.loop = loop;
        this.listener = listener;
        reader = new FrameReader(messageCap, this);
        writer = new FrameWriter(seed);
    }

    void open(WireConnection opened, Channel over, DeflateTerms deflate) {
        connection = opened;
        channel = over;
        reader.open(deflate);
        try {
            listener.onConnected(loop.readTime());
        } catch (Throwable failure) {
            connection.failed(failure);
        }
    }

    boolean isOpen() {
        return channel != null;
    }

    void read(ByteBuf bytes) {
        Bytes.wrap(incoming, bytes);
        reader.read(incoming, bytes.readerIndex(), bytes.readableBytes());
    }

    /** False if it is closed, or if more waits to go out than may. */
    boolean send(int opcode, DirectBuffer payload, int offset, int length) {
        if (channel == null || channel.bytesBeforeUnwritable() < FrameWriter.frameLength(length)) {
            return false;
        }
        if (opcode != Opcode.TEXT && length > MOST_CONTROL_BYTES) {
            throw new IllegalArgumentException("length=" + length + ": a ping holds at most " + MOST_CONTROL_BYTES + " bytes");
        }
        write(opcode, payload, offset, length, channel.voidPromise());
        return true;
    }

    private void write(int opcode, DirectBuffer payload, int offset, int length, ChannelPromise promise) {
        int size = FrameWriter.frameLength(length);
        ByteBuf frame = sendBuffer.take(channel.alloc(), size);
        Bytes.wrap(outgoing, frame);
        writer.write(opcode, payload, offset, length, outgoing, 0);
        channel.writeAndFlush(frame.writerIndex(size), promise);
    }

    /** Sends the last frame. Nothing is heard or sent any more. */
    ChannelFuture close(int code) {
        closeCode.putShort(0, (short) code, ByteOrder.BIG_ENDIAN);
        ChannelPromise sent = channel.newPromise();
        write(Opcode.CLOSE, closeCode, 0, code == 0 ? 0 : Short.BYTES, sent);
        stop(connection);
        return sent;
    }

    /** Nothing is heard or sent any more. */
    void stop(WireConnection stopped) {
        if (connection == stopped) {
            reader.stop();
            connection = null;
            channel = null;
        }
    }

    @Override
    public void onMessage(DirectBuffer buffer, int offset, int length) {
        listener.onFrame(buffer, offset, length, loop.readTime());
    }

    @Override
    public void onPing(DirectBuffer buffer, int offset, int length) {
        send(Opcode.PONG, buffer, offset, length);
        listener.onControl(loop.readTime());
    }

    @Override
    public void onPong(DirectBuffer buffer, int offset, int length) {
        listener.onControl(loop.readTime());
    }

    @Override
    public void onClose(int code, String text) {
        connection.part(Parting.CLOSED_THERE, code, text);
    }

    void free() {
        reader.close();
        sendBuffer.free();
    }
}
