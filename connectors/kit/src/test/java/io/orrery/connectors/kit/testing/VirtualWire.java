package io.orrery.connectors.kit.testing;

import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Parting;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** A wire of a {@link VirtualNetwork}, with both of its ends. Parting takes a while, in which frames still come. */
public final class VirtualWire implements Wire {
    private static final long CONNECT = 5 * VirtualNetwork.MILLIS;
    private static final long CLOSING = 500 * VirtualNetwork.MILLIS;

    /** The venue's end of one connection. */
    public interface Peer {
        void onText(String text);

        void onPing();

        /** The connection is no more. */
        void onGone();
    }

    private final VirtualNetwork network;
    private final WireListener listener;
    private boolean busy;
    private Peer coming;
    private Peer peer;

    VirtualWire(VirtualNetwork network, WireListener listener) {
        this.network = network;
        this.listener = listener;
    }

    @Override
    public void connect(Endpoint endpoint) {
        if (busy) {
            throw new IllegalStateException("connected or connecting");
        }
        busy = true;
        network.venue().onKnock(endpoint, this);
    }

    @Override
    public boolean send(DirectBuffer buffer, int offset, int length) {
        Peer to = peer;
        if (to == null) {
            return false;
        }
        String text = buffer.getStringWithoutLengthUtf8(offset, length);
        network.lastSent(text);
        network.after(VirtualNetwork.LATENCY, () -> to.onText(text));
        return true;
    }

    @Override
    public boolean ping(DirectBuffer payload, int offset, int length) {
        Peer to = peer;
        if (to == null) {
            return false;
        }
        network.after(VirtualNetwork.LATENCY, to::onPing);
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

    /** The venue lets the connection in. */
    public void admit(Peer admitted) {
        coming = admitted;
        network.after(CONNECT, () -> {
            if (coming == admitted) {
                coming = null;
                peer = admitted;
                listener.onConnected(network.now());
            }
        });
    }

    /** The connection ends, for the listener after what was sent before. Closed here, the venue learns of it a while later. */
    public void part(Parting why, int code) {
        Peer was = peer;
        if (coming != null) {
            coming.onGone();
            coming = null;
        }
        network.after(why == Parting.CLOSED_HERE ? CLOSING : VirtualNetwork.LATENCY, () -> {
            if (busy && peer == was) {
                busy = false;
                peer = null;
                if (was != null) {
                    was.onGone();
                }
                listener.onDisconnected(network.now(), why, code, "");
            }
        });
    }

    /** The venue sends a message on the connection that it has as that peer. */
    public void deliver(Peer from, String text) {
        UnsafeBuffer frame = Payloads.padded(text);
        network.after(VirtualNetwork.LATENCY, () -> {
            if (peer == from) {
                listener.onFrame(frame, 0, Payloads.length(frame), network.now());
            }
        });
    }

    /** The venue sends a ping or a pong. */
    public void deliverControl(Peer from) {
        network.after(VirtualNetwork.LATENCY, () -> {
            if (peer == from) {
                listener.onControl(network.now());
            }
        });
    }
}
