package io.orrery.connectors.deribit.wire;

import io.orrery.codecs.Decimal;
import io.orrery.connectors.kit.order.ClientIds;
import io.orrery.connectors.kit.session.Channel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.agrona.MutableDirectBuffer;

/** Writes one JSON-RPC request from index 0 of a buffer on. Allocates nothing. */
public final class RpcWriter {
    private static final byte[] HEAD = ascii("{\"jsonrpc\":\"2.0\",\"id\":");
    private static final byte[] METHOD = ascii(",\"method\":\"");
    private static final byte[] PARAMETERS = ascii("\",\"params\":{");
    private static final byte[] TRUE = ascii("true");
    private static final byte QUOTE = '"';

    private MutableDirectBuffer to;
    private int at;
    private boolean first;

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    public RpcWriter begin(MutableDirectBuffer buffer, long id, byte[] method) {
        to = buffer;
        at = 0;
        first = true;
        bytes(HEAD);
        at += to.putLongAscii(at, id);
        bytes(METHOD);
        bytes(method);
        bytes(PARAMETERS);
        return this;
    }

    public RpcWriter text(byte[] name, byte[] value) {
        name(name);
        to.putByte(at++, QUOTE);
        bytes(value);
        to.putByte(at++, QUOTE);
        return this;
    }

    /** The first bytes of an array. */
    public RpcWriter text(byte[] name, byte[] value, int offset, int length) {
        name(name);
        to.putByte(at++, QUOTE);
        to.putBytes(at, value, offset, length);
        at += length;
        to.putByte(at++, QUOTE);
        return this;
    }

    /** One of our order ids. */
    public RpcWriter clientId(byte[] name, long orderId) {
        name(name);
        to.putByte(at++, QUOTE);
        ClientIds.write(orderId, to, at);
        at += ClientIds.LENGTH;
        to.putByte(at++, QUOTE);
        return this;
    }

    /** A decimal in plain digits, without zeros at its end. */
    public RpcWriter decimal(byte[] name, long value, int scale) {
        long mantissa = value;
        int decimals = scale;
        while (decimals > 0 && mantissa % 10 == 0) {
            mantissa /= 10;
            decimals--;
        }
        name(name);
        at += Decimal.put(to, at, mantissa, decimals);
        return this;
    }

    public RpcWriter number(byte[] name, long value) {
        name(name);
        at += to.putLongAscii(at, value);
        return this;
    }

    /** A switch that is on. */
    public RpcWriter on(byte[] name) {
        name(name);
        bytes(TRUE);
        return this;
    }

    /** The names of channels. */
    public RpcWriter channels(byte[] name, List<Channel> channels) {
        name(name);
        to.putByte(at++, (byte) '[');
        for (int i = 0; i < channels.size(); i++) {
            if (i > 0) {
                to.putByte(at++, (byte) ',');
            }
            to.putByte(at++, QUOTE);
            at += to.putStringWithoutLengthAscii(at, channels.get(i).name());
            to.putByte(at++, QUOTE);
        }
        to.putByte(at++, (byte) ']');
        return this;
    }

    /** Closes the request and returns its length. */
    public int end() {
        to.putByte(at++, (byte) '}');
        to.putByte(at++, (byte) '}');
        return at;
    }

    private void name(byte[] name) {
        if (!first) {
            to.putByte(at++, (byte) ',');
        }
        first = false;
        to.putByte(at++, QUOTE);
        bytes(name);
        to.putByte(at++, QUOTE);
        to.putByte(at++, (byte) ':');
    }

    private void bytes(byte[] bytes) {
        to.putBytes(at, bytes);
        at += bytes.length;
    }
}
