package io.orrery.connectors.netty;

import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Parting;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import io.orrery.connectors.kit.wire.WireOptions;
import io.orrery.connectors.kit.ws.Opcode;
import io.orrery.connectors.kit.ws.Upgrade;
import java.security.SecureRandom;
import org.agrona.DirectBuffer;

/** A wire: one connection after the other, over the same buffers. */
final class NettyWire implements Wire {
    private static final int NONCE_BYTES = 16;

    private final DriverLoop loop;
    private final WireOptions options;
    private final WireListener listener;
    private final SecureRandom random = new SecureRandom();
    private final FrameStream frames;
    private WireConnection connection;
    private boolean abandoned;

    NettyWire(DriverLoop loop, WireOptions options, WireListener listener) {
        this.loop = loop;
        this.options = options;
        this.listener = listener;
        frames = new FrameStream(loop, options.messageCap(), listener, random.nextLong());
    }

    @Override
    public void connect(Endpoint endpoint) {
        if (connection != null) {
            throw new IllegalStateException("the wire to " + endpoint + " is connected or connecting");
        }
        if (!abandoned) {
            loop.own();
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            connection = new WireConnection(
                loop, options, endpoint, new Upgrade(nonce, options.deflate()), frames, this::disconnected);
        }
    }

    private void disconnected(Parting why, int code, String text) {
        connection = null;
        try {
            listener.onDisconnected(loop.now(), why, code, text);
        } catch (Throwable failure) {
            loop.failed(failure);
        }
    }

    @Override
    public boolean send(DirectBuffer buffer, int offset, int length) {
        return frames.send(Opcode.TEXT, buffer, offset, length);
    }

    @Override
    public boolean ping(DirectBuffer payload, int offset, int length) {
        return frames.send(Opcode.PING, payload, offset, length);
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.part(Parting.CLOSED_HERE, 0, "");
        }
    }

    @Override
    public boolean isConnected() {
        return frames.isOpen();
    }

    /** Parts without the courtesies, for good. */
    void abandon() {
        abandoned = true;
        if (connection != null) {
            connection.part(Parting.CLOSED_HERE, 0, "the driver was closed");
            connection.drop();
        }
    }

    void free() {
        frames.free();
    }
}
