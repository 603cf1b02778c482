package io.orrery.connectors.kit.session;

import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Parting;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A wire of the {@link World}: what is sent arrives a little later, in order, unless the connection is lost before. */
final class MemoryWire implements Wire {
    private static final long LATENCY = World.MILLIS;
    private static final long CLOSING = 500 * World.MILLIS;

    private final World world;
    private final WireListener listener;
    private boolean busy;
    private TextVenue.Peer coming;
    private TextVenue.Peer peer;

    MemoryWire(World world, WireListener listener) {
        this.world = world;
        this.listener = listener;
    }

    @Override
    public void connect(Endpoint endpoint) {
        if (busy) {
            throw new IllegalStateException("connected already");
        }
        busy = true;
        world.venue.onKnock(endpoint, this);
    }

    /** The venue lets it in, or not; later. */
    void admit(TextVenue.Peer admitted, long delay) {
        coming = admitted;
        world.after(delay, () -> {
            if (coming == admitted) {
                coming = null;
                peer = admitted;
                listener.onConnected(world.now());
            }
        });
    }

    @Override
    public boolean send(DirectBuffer buffer, int offset, int length) {
        TextVenue.Peer to = peer;
        if (to == null) {
            return false;
        }
        String text = buffer.getStringWithoutLengthAscii(offset, length);
        to.onSent();
        world.after(LATENCY, () -> to.onText(text));
        return true;
    }

    @Override
    public boolean ping(DirectBuffer payload, int offset, int length) {
        TextVenue.Peer to = peer;
        if (to == null) {
            return false;
        }
        to.onSent();
        world.after(LATENCY, to::onPing);
        return true;
    }

    @Override
    public void close() {
        if (busy) {
            part(Parting.CLOSED_HERE, 0);
        }
    }

    @Override
    public boolean isConnected() {
        return peer != null;
    }

    /** The connection ends, for the listener after what was sent before. Closed here, the venue learns of it a while later. */
    void part(Parting why, int code) {
        TextVenue.Peer was = peer;
        if (coming != null) {
            coming.gone();
            coming = null;
        }
        world.after(why == Parting.CLOSED_HERE ? CLOSING : LATENCY, () -> {
            if (busy && peer == was) {
                busy = false;
                peer = null;
                if (was != null) {
                    was.gone();
                }
                listener.onDisconnected(world.now(), why, code, "");
            }
        });
    }

    void deliver(TextVenue.Peer from, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        UnsafeBuffer frame = new UnsafeBuffer(Arrays.copyOf(bytes, bytes.length + Long.BYTES));
        world.after(LATENCY, () -> {
            if (peer == from) {
                listener.onFrame(frame, 0, bytes.length, world.now());
            }
        });
    }

    void deliverControl(TextVenue.Peer from) {
        world.after(LATENCY, () -> {
            if (peer == from) {
                listener.onControl(world.now());
            }
        });
    }
}
