package io.orrery.connectors.binance.order;

import io.orrery.codecs.Decimal;
import io.orrery.connectors.binance.wire.BinanceSigning;
import io.orrery.connectors.kit.order.ClientIds;
import java.nio.charset.StandardCharsets;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * The parameters of one request, written twice at once: as the text that is signed, and as members of a JSON object. They must be
 * added in the order of their names, which is the order that is signed. Allocates nothing.
 */
final class Parameters {
    private static final int ROOM = 1_024;
    private static final byte[] SIGNATURE = ascii("signature");
    private static final byte QUOTE = '"';

    private final UnsafeBuffer signed = new UnsafeBuffer(new byte[ROOM]);
    private final BinanceSigning signing;
    private MutableDirectBuffer json;
    private int at;
    private int length;

    Parameters(BinanceSigning signing) {
        this.signing = signing;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Begins anew, with a JSON object here. */
    void begin(MutableDirectBuffer to, int offset) {
        json = to;
        at = offset;
        length = 0;
        json.putByte(at++, (byte) '{');
    }

    void text(byte[] name, byte[] value) {
        name(name);
        json.putByte(at++, QUOTE);
        json.putBytes(at, value);
        valueIs(value.length);
        json.putByte(at++, QUOTE);
    }

    /** One of our order ids. */
    void clientId(byte[] name, long orderId) {
        name(name);
        json.putByte(at++, QUOTE);
        ClientIds.write(orderId, json, at);
        valueIs(ClientIds.LENGTH);
        json.putByte(at++, QUOTE);
    }

    /** A decimal in plain digits, without zeros at its end. */
    void decimal(byte[] name, long value, int scale) {
        long mantissa = value;
        int decimals = scale;
        while (decimals > 0 && mantissa % 10 == 0) {
            mantissa /= 10;
            decimals--;
        }
        name(name);
        json.putByte(at++, QUOTE);
        valueIs(Decimal.put(json, at, mantissa, decimals));
        json.putByte(at++, QUOTE);
    }

    void number(byte[] name, long value) {
        name(name);
        valueIs(json.putLongAscii(at, value));
    }

    /** Adds the signature of all before it. */
    void sign() {
        json.putByte(at++, (byte) ',');
        quoted(SIGNATURE);
        json.putByte(at++, (byte) ':');
        json.putByte(at++, QUOTE);
        at += signing.sign(signed, 0, length, json, at);
        json.putByte(at++, QUOTE);
    }

    /** Closes the object and returns where it ends. */
    int end() {
        json.putByte(at++, (byte) '}');
        return at;
    }

    private void name(byte[] name) {
        if (length > 0) {
            json.putByte(at++, (byte) ',');
            signed.putByte(length++, (byte) '&');
        }
        quoted(name);
        json.putByte(at++, (byte) ':');
        signed.putBytes(length, name);
        length += name.length;
        signed.putByte(length++, (byte) '=');
    }

    private void quoted(byte[] name) {
        json.putByte(at++, QUOTE);
        json.putBytes(at, name);
        at += name.length;
        json.putByte(at++, QUOTE);
    }

    /** What was just written at this place is the value. */
    private void valueIs(int bytes) {
        signed.putBytes(length, json, at, bytes);
        length += bytes;
        at += bytes;
    }
}
