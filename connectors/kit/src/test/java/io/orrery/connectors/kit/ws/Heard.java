package io.orrery.connectors.kit.ws;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.json.JsonCursor;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Writes down what a reader hands on. */
class Heard implements FrameHandler {
    final List<String> all = new ArrayList<>();

    @Override
    public void onMessage(DirectBuffer buffer, int offset, int length) {
        assertTrue(buffer.capacity() >= offset + length + JsonCursor.PADDING, "no room behind");
        all.add(text(buffer, offset, length));
    }

    @Override
    public void onPing(DirectBuffer buffer, int offset, int length) {
        all.add("ping " + text(buffer, offset, length));
    }

    @Override
    public void onPong(DirectBuffer buffer, int offset, int length) {
        all.add("pong " + text(buffer, offset, length));
    }

    @Override
    public void onClose(int code, String text) {
        all.add("close " + code + " " + text);
    }

    private static String text(DirectBuffer buffer, int offset, int length) {
        byte[] bytes = new byte[length];
        buffer.getBytes(offset, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
