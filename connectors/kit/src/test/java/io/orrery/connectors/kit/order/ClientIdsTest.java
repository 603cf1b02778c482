package io.orrery.connectors.kit.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.OrderIds;
import io.orrery.connectors.kit.json.JsonCursor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class ClientIdsTest {
    private static final int PADDING = 8;

    private final UnsafeBuffer buffer = new UnsafeBuffer(new byte[64]);

    @Test
    void whatIsWrittenIsReadAgain() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 10_000; i++) {
            long id = OrderIds.before(1 + random.nextInt(1 << 20)) + 1 + random.nextInt(Integer.MAX_VALUE);
            ClientIds.write(id, buffer, 0);
            String text = buffer.getStringWithoutLengthAscii(0, ClientIds.LENGTH);
            assertEquals(id, read(text));
            assertEquals("or" + String.format("%016x", id), text);
        }
    }

    @Test
    void anIdOfAnotherFormIsForeign() {
        List<String> others = List.of(
            "", "or", "web_1234", "or000001000000000", "or00000100000000001", "or00000100000000g1", "OR0000010000000001",
            "or000001000000000F", "or0000000000000000", "orffffffffffffffff", "xr0000010000000001");
        for (String other : others) {
            assertEquals(ClientIds.FOREIGN, read(other), other);
        }
    }

    private static long read(String text) {
        byte[] bytes = ("\"" + text + "\"").getBytes(StandardCharsets.US_ASCII);
        UnsafeBuffer payload = new UnsafeBuffer(new byte[bytes.length + PADDING]);
        payload.putBytes(0, bytes);
        JsonCursor cursor = new JsonCursor();
        cursor.wrap(payload, 0, bytes.length);
        cursor.text();
        return ClientIds.read(cursor);
    }
}
