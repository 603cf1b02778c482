package io.orrery.connectors.kit.order;

import io.orrery.connectors.kit.json.JsonCursor;
import org.agrona.MutableDirectBuffer;

/**
 * Our order ids as venues carry them: {@code or} and 16 hexadecimal digits. 18 letters and digits are what every venue takes, and
 * an id that is not of this form was not given by us.
 */
public final class ClientIds {
    /** Characters of each. */
    public static final int LENGTH = 18;

    /** What {@link #read} returns for an id that is not ours. */
    public static final long FOREIGN = 0;

    private static final int DIGITS = 16;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private ClientIds() {
    }

    /** Writes the id's 18 characters. */
    public static void write(long orderId, MutableDirectBuffer buffer, int offset) {
        buffer.putByte(offset, (byte) 'o');
        buffer.putByte(offset + 1, (byte) 'r');
        for (int i = 0; i < DIGITS; i++) {
            buffer.putByte(offset + 2 + i, HEX[(int) (orderId >>> (DIGITS - 1 - i) * 4) & 0xF]);
        }
    }

    /** The order id of the cursor's last text, or {@link #FOREIGN}. */
    public static long read(JsonCursor cursor) {
        if (cursor.textLength() != LENGTH || (cursor.textWord(0) & 0xFFFF) != ('o' | 'r' << 8)) {
            return FOREIGN;
        }
        long id = 0;
        for (int i = 2; i < LENGTH; i++) {
            int digit = digit((int) (cursor.textWord(i / Long.BYTES) >>> i % Long.BYTES * Byte.SIZE) & 0xFF);
            if (digit < 0) {
                return FOREIGN;
            }
            id = id << 4 | digit;
        }
        return id > 0 ? id : FOREIGN;
    }

    private static int digit(int character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        return character >= 'a' && character <= 'f' ? character - 'a' + 10 : -1;
    }
}
