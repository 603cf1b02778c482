package io.orrery.connectors.kit.wire;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How a {@link Wire} behaves.
 *
 * @param messageCap largest message taken, in bytes, inflated
 * @param deflate whether compression of what the venue sends is offered to it
 * @param outgoingCap bytes that may wait to go out
 * @param headers of the upgrade, name and value by turns
 * @param connectNanos time allowed from {@code connect} to {@code onConnected}
 * @param disclosure what of it a capture may hold
 */
public record WireOptions(
    int messageCap, boolean deflate, int outgoingCap, List<String> headers, long connectNanos, Disclosure disclosure) {

    /** Messages up to 16 MiB, deflate offered, 256 KiB outgoing, 10 s to connect, all of it may be captured. */
    public static final WireOptions DEFAULTS =
        new WireOptions(16 << 20, true, 256 << 10, List.of(), TimeUnit.SECONDS.toNanos(10), Disclosure.ALL);

    public WireOptions {
        headers = List.copyOf(headers);
        if (messageCap < 1 || outgoingCap < 1 || connectNanos < 1 || headers.size() % 2 != 0) {
            throw new IllegalArgumentException(
                "messageCap=" + messageCap + ", outgoingCap=" + outgoingCap + ", connectNanos=" + connectNanos
                    + " must be positive, and a header is a name and a value");
        }
    }

    public WireOptions withMessageCap(int bytes) {
        return new WireOptions(bytes, deflate, outgoingCap, headers, connectNanos, disclosure);
    }

    public WireOptions withDeflate(boolean offered) {
        return new WireOptions(messageCap, offered, outgoingCap, headers, connectNanos, disclosure);
    }

    public WireOptions withOutgoingCap(int bytes) {
        return new WireOptions(messageCap, deflate, bytes, headers, connectNanos, disclosure);
    }

    public WireOptions withHeaders(List<String> namesAndValues) {
        return new WireOptions(messageCap, deflate, outgoingCap, namesAndValues, connectNanos, disclosure);
    }

    public WireOptions withConnectNanos(long nanos) {
        return new WireOptions(messageCap, deflate, outgoingCap, headers, nanos, disclosure);
    }

    public WireOptions withDisclosure(Disclosure what) {
        return new WireOptions(messageCap, deflate, outgoingCap, headers, connectNanos, what);
    }

    /** Without the headers, which may hold a key. */
    @Override
    public String toString() {
        return "WireOptions[messageCap=" + messageCap + ", deflate=" + deflate + ", outgoingCap=" + outgoingCap
            + ", connectNanos=" + connectNanos + ", disclosure=" + disclosure + "]";
    }
}
