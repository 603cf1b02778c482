package io.orrery.connectors.kit.capture;

import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Parting;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/** Stands between a wire and its listener and writes down what passes, before it is handed on. */
final class CapturedWire implements Wire, WireListener {
    private final long number;
    private final Disclosure disclosure;
    private final CaptureWriter capture;
    private final EpochNanoClock clock;
    private final WireListener listener;
    private Wire wire;
    private String address = "";

    CapturedWire(
        long number, Disclosure disclosure, CaptureWriter capture, EpochNanoClock clock, WireListener listener) {
        this.number = number;
        this.disclosure = disclosure;
        this.capture = capture;
        this.clock = clock;
        this.listener = listener;
    }

    void begin(Wire captured) {
        wire = captured;
    }

    @Override
    public void connect(Endpoint endpoint) {
        address = endpoint.toString();
        wire.connect(endpoint);
    }

    @Override
    public boolean send(DirectBuffer buffer, int offset, int length) {
        boolean sent = wire.send(buffer, offset, length);
        if (sent && disclosure == Disclosure.ALL) {
            capture.write(EntryKind.SENT, clock.nanoTime(), number, 0, "", buffer, offset, length);
        } else if (sent) {
            capture.write(EntryKind.WITHHELD, clock.nanoTime(), number, 0, "sent");
        }
        return sent;
    }

    @Override
    public boolean ping(DirectBuffer payload, int offset, int length) {
        return wire.ping(payload, offset, length);
    }

    @Override
    public void close() {
        wire.close();
    }

    @Override
    public boolean isConnected() {
        return wire.isConnected();
    }

    @Override
    public void onConnected(long time) {
        capture.write(EntryKind.CONNECTED, time, number, 0, address);
        listener.onConnected(time);
    }

    @Override
    public void onFrame(DirectBuffer buffer, int offset, int length, long time) {
        if (disclosure == Disclosure.NOTHING) {
            capture.write(EntryKind.WITHHELD, time, number, 0, "received");
        } else {
            capture.write(EntryKind.FRAME, time, number, 0, "", buffer, offset, length);
        }
        listener.onFrame(buffer, offset, length, time);
    }

    @Override
    public void onControl(long time) {
        listener.onControl(time);
    }

    @Override
    public void onDisconnected(long time, Parting why, int code, String text) {
        UnsafeBuffer words = new UnsafeBuffer(text.getBytes(StandardCharsets.UTF_8));
        capture.write(EntryKind.DISCONNECTED, time, number, code, why.name(), words, 0, words.capacity());
        listener.onDisconnected(time, why, code, text);
    }
}
