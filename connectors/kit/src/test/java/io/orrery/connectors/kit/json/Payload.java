package io.orrery.connectors.kit.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;

/** A text in memory of which nothing can be read but the text and the padding behind it. */
final class Payload {
    private Payload() {
    }

    static JsonCursor cursor(String text, char padding) {
        JsonCursor cursor = new JsonCursor();
        wrap(cursor, text, padding);
        return cursor;
    }

    static void wrap(JsonCursor cursor, String text, char padding) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + JsonCursor.PADDING);
        Arrays.fill(padded, bytes.length, padded.length, (byte) padding);
        cursor.wrap(new UnsafeBuffer(padded), 0, bytes.length);
    }
}
