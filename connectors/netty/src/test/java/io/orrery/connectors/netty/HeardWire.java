package io.orrery.connectors.netty;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.wire.Parting;
import io.orrery.connectors.kit.wire.WireListener;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes down what a wire tells: a line each. */
class HeardWire implements WireListener {
    final List<String> frames = new ArrayList<>();
    final List<String> events = new ArrayList<>();
    final List<String> words = new ArrayList<>();
    int controls;
    private long lastTime;

    static UnsafeBuffer buffer(String text) {
        return new UnsafeBuffer(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void onConnected(long time) {
        timed(time);
        events.add("connected");
    }

    @Override
    public void onFrame(DirectBuffer buffer, int offset, int length, long time) {
        timed(time);
        assertTrue(buffer.capacity() >= offset + length + Long.BYTES, "no room behind");
        frames.add(buffer.getStringWithoutLengthUtf8(offset, length));
    }

    @Override
    public void onControl(long time) {
        timed(time);
        controls++;
    }

    @Override
    public void onDisconnected(long time, Parting why, int code, String text) {
        timed(time);
        events.add(why + " " + code);
        words.add(text);
    }

    private void timed(long time) {
        assertTrue(time >= lastTime && time > 0, "time went backwards");
        lastTime = time;
    }
}
