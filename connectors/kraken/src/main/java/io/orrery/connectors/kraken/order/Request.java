package io.orrery.connectors.kraken.order;

import io.orrery.codecs.Decimal;
import io.orrery.connectors.kit.order.ClientIds;
import java.nio.charset.StandardCharsets;
import org.agrona.MutableDirectBuffer;

/** One request as it is written: a method, its parameters, and behind them the token and an id. Allocates nothing. */
final class Request {
    private static final byte QUOTE = '"';
    private static final byte[] METHOD = ascii("{\"method\":\"");
    private static final byte[] PARAMS = ascii("\",\"params\":{");
    private static final byte[] TOKEN = ascii("\"token\":\"");
    private static final byte[] ID = ascii("\"},\"req_id\":");
    private static final byte[] TRUE = ascii("true");

    private MutableDirectBuffer json;
    private int at;

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    void begin(byte[] method, MutableDirectBuffer to) {
        json = to;
        at = 0;
        put(METHOD);
        put(method);
        put(PARAMS);
    }

    /** Ends it and returns its length. */
    int end(byte[] token, long id) {
        put(TOKEN);
        put(token);
        put(ID);
        at += json.putLongAscii(at, id);
        json.putByte(at++, (byte) '}');
        return at;
    }

    void text(byte[] name, byte[] value) {
        name(name);
        json.putByte(at++, QUOTE);
        put(value);
        json.putByte(at++, QUOTE);
        comma();
    }

    void yes(byte[] name) {
        name(name);
        put(TRUE);
        comma();
    }

    /** One of our order ids. */
    void clientId(byte[] name, long orderId) {
        name(name);
        ourId(orderId);
        comma();
    }

    /** A list that has one of our order ids alone. */
    void clientIds(byte[] name, long orderId) {
        name(name);
        json.putByte(at++, (byte) '[');
        ourId(orderId);
        json.putByte(at++, (byte) ']');
        comma();
    }

    /** A list that has the venue's id of an order alone. */
    void venueIds(byte[] name, LiveOrders orders, int slot) {
        name(name);
        json.putByte(at++, (byte) '[');
        json.putByte(at++, QUOTE);
        at += orders.putName(slot, json, at);
        json.putByte(at++, QUOTE);
        json.putByte(at++, (byte) ']');
        comma();
    }

    /** The venue's id of an order. */
    void venueId(byte[] name, LiveOrders orders, int slot) {
        name(name);
        json.putByte(at++, QUOTE);
        at += orders.putName(slot, json, at);
        json.putByte(at++, QUOTE);
        comma();
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
        at += Decimal.put(json, at, mantissa, decimals);
        comma();
    }

    void number(byte[] name, long value) {
        name(name);
        at += json.putLongAscii(at, value);
        comma();
    }

    /** A time in nanoseconds since the epoch. */
    void time(byte[] name, long nanos) {
        name(name);
        json.putByte(at++, QUOTE);
        at += TimeText.put(json, at, nanos);
        json.putByte(at++, QUOTE);
        comma();
    }

    void open(byte[] name) {
        name(name);
        json.putByte(at++, (byte) '{');
    }

    /** Closes what was opened; something must be in it. */
    void close() {
        json.putByte(at - 1, (byte) '}');
        comma();
    }

    private void ourId(long orderId) {
        json.putByte(at++, QUOTE);
        ClientIds.write(orderId, json, at);
        at += ClientIds.LENGTH;
        json.putByte(at++, QUOTE);
    }

    private void name(byte[] name) {
        json.putByte(at++, QUOTE);
        put(name);
        json.putByte(at++, QUOTE);
        json.putByte(at++, (byte) ':');
    }

    private void comma() {
        json.putByte(at++, (byte) ',');
    }

    private void put(byte[] bytes) {
        json.putBytes(at, bytes);
        at += bytes.length;
    }
}
