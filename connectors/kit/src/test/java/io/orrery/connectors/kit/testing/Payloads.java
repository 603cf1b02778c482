package io.orrery.connectors.kit.testing;

import io.orrery.connectors.kit.json.JsonCursor;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;

/** Payloads in memory that ends with the padding behind them. */
public final class Payloads {
    private Payloads() {
    }

    public static UnsafeBuffer padded(String payload) {
        return padded(payload, '\0');
    }

    /** @param padding what stands behind the payload */
    public static UnsafeBuffer padded(String payload, char padding) {
        byte[] bytes = payload.getBytes(StandardCharsets.ISO_8859_1);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + JsonCursor.PADDING);
        Arrays.fill(padded, bytes.length, padded.length, (byte) padding);
        return new UnsafeBuffer(padded);
    }

    /** Bytes of the payload alone. */
    public static int length(UnsafeBuffer padded) {
        return padded.capacity() - JsonCursor.PADDING;
    }
}
