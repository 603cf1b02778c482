package io.orrery.connectors.kit.capture;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** One line of a cryptofeed capture: an object whose payload is a string with escapes. */
final class CryptofeedEntry {
    private static final int TIME_SCALE = 9;
    private static final long TYPE = Name.word("t");
    private static final long TIME = Name.word("ts");
    private static final long CONNECTION = Name.word("conn");
    private static final long ADDRESS = Name.word("url");
    private static final long DATA = Name.word("data");

    private final JsonCursor cursor = new JsonCursor();
    private final UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
    private byte[] payload = new byte[1 << 16];
    private int length;
    String type;
    String connection;
    String address;
    long time;

    CryptofeedEntry() {
        buffer.wrap(payload);
    }

    /** @throws io.orrery.connectors.kit.json.PayloadRefusal if the line is not such an object */
    void read(DirectBuffer line, int offset, int lineLength) {
        type = "";
        connection = "";
        address = "";
        time = 0;
        length = 0;
        cursor.wrap(line, offset, lineLength);
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == TYPE) {
                type = text();
            } else if (key == TIME) {
                time = cursor.decimal(TIME_SCALE);
            } else if (key == CONNECTION) {
                connection = text();
            } else if (key == ADDRESS) {
                address = text();
            } else if (key == DATA && cursor.isText()) {
                int from = cursor.position();
                cursor.skip();
                unescape(line, offset + from + 1, offset + cursor.position() - 1);
            } else {
                cursor.skip();
            }
        }
        cursor.finish();
    }

    private String text() {
        cursor.text();
        return cursor.textString();
    }

    /** The cursor has proved the escapes to be whole. */
    private void unescape(DirectBuffer line, int from, int to) {
        if (to - from + JsonCursor.PADDING > payload.length) {
            payload = Arrays.copyOf(payload, 2 * (to - from) + JsonCursor.PADDING);
            buffer.wrap(payload);
        }
        int at = from;
        while (at < to) {
            byte character = line.getByte(at++);
            if (character != '\\') {
                payload[length++] = character;
                continue;
            }
            byte mark = line.getByte(at++);
            if (mark == 'u') {
                at = unicode(line, at, to);
            } else {
                int index = "bfnrt".indexOf(mark);
                payload[length++] = index < 0 ? mark : (byte) "\b\f\n\r\t".charAt(index);
            }
        }
    }

    private int unicode(DirectBuffer line, int from, int to) {
        StringBuilder text = new StringBuilder(2);
        int at = from;
        boolean more;
        do {
            text.append((char) Integer.parseInt(line.getStringWithoutLengthAscii(at, 4), 16));
            at += 4;
            more = text.length() == 1 && Character.isHighSurrogate(text.charAt(0)) && at + 6 <= to
                && line.getByte(at) == '\\' && line.getByte(at + 1) == 'u';
            at += more ? 2 : 0;
        } while (more);
        byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
        System.arraycopy(utf8, 0, payload, length, utf8.length);
        length += utf8.length;
        return at;
    }

    DirectBuffer buffer() {
        return buffer;
    }

    int length() {
        return length;
    }

    /** A copy of the payload, with room to read behind it. */
    byte[] copy() {
        return Arrays.copyOf(payload, length + JsonCursor.PADDING);
    }
}
