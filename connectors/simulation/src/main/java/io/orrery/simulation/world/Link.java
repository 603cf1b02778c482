package io.orrery.simulation.world;

import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Parting;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import io.orrery.connectors.kit.wire.WireOptions;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A connector's end of its connections, one after the other. */
final class Link implements Wire {
    private final Network network;
    private final WireOptions options;
    private final WireListener listener;
    private final UnsafeBuffer frame = new UnsafeBuffer(0, 0);
    private Pipe pipe;
    private boolean connected;

    Link(Network network, WireOptions options, WireListener listener) {
        this.network = network;
        this.options = options;
        this.listener = listener;
    }

    @Override
    public void connect(Endpoint endpoint) {
        if (pipe != null) {
            throw new IllegalStateException("is connected or connecting");
        }
        Pipe attempt = new Pipe(network, this, options.messageCap());
        pipe = attempt;
        attempt.connect(endpoint, options.headers());
        network.time().later(options.connectNanos(), () -> {
            if (pipe == attempt && !connected) {
                network.deliver(() -> onParted(attempt, Parting.TIMED_OUT, 0, ""));
            }
        });
    }

    @Override
    public boolean send(DirectBuffer buffer, int offset, int length) {
        if (connected) {
            String text = buffer.getStringWithoutLengthUtf8(offset, length);
            network.count(text);
            pipe.say(text);
        }
        return connected;
    }

    @Override
    public boolean ping(DirectBuffer payload, int offset, int length) {
        if (connected) {
            pipe.pingFromClient();
        }
        return connected;
    }

    @Override
    public void close() {
        if (pipe != null) {
            Pipe left = pipe;
            connected = false;
            left.leave();
            network.time().later(0, () -> network.deliver(() -> onParted(left, Parting.CLOSED_HERE, 0, "")));
        }
    }

    @Override
    public boolean isConnected() {
        return connected;
    }

    /** The process is gone: its system closes what it had open. */
    void vanish() {
        if (pipe != null) {
            pipe.leave();
        }
    }

    void onConnected(Pipe from) {
        if (from == pipe) {
            connected = true;
            listener.onConnected(network.time().now());
        }
    }

    void onFrame(Pipe from, byte[] padded) {
        int length = padded.length - Pipe.PADDING;
        if (from == pipe && connected) {
            if (length > options.messageCap()) {
                throw new IllegalStateException("a frame of " + length + " bytes");
            }
            frame.wrap(padded);
            listener.onFrame(frame, 0, length, network.time().now());
        }
    }

    void onControl(Pipe from) {
        if (from == pipe && connected) {
            listener.onControl(network.time().now());
        }
    }

    void onParted(Pipe from, Parting why, int code, String text) {
        if (from == pipe) {
            pipe = null;
            connected = false;
            listener.onDisconnected(network.time().now(), why, code, text);
        }
    }
}
