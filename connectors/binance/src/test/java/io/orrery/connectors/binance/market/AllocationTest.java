package io.orrery.connectors.binance.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.SymbolTable;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class AllocationTest {
    private static final int PASSES = 2_000;
    private static final int ROUNDS = 12;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final FeedInstrument instrument = new FeedInstrument(1, "BTCUSDT", 8, 8);
    private final BinanceDecoder decoder;
    private long refusals;

    AllocationTest() {
        SymbolTable symbols = new SymbolTable();
        symbols.add(instrument);
        decoder = new BinanceDecoder(symbols);
    }

    @Test
    void decodingAllocatesNothing() {
        assertSteady(Examples.ALL);
    }

    @Test
    void refusingAllocatesNothing() {
        List<String> damaged = new ArrayList<>();
        for (String example : Examples.ALL) {
            damaged.add(example.substring(0, example.length() / 2));
            damaged.add(example.replace(":\"6", ":\"x"));
            damaged.add(example.replace("{", "{\"unusual\":[1.5e3,{\"a\":\"\\n\"}],"));
        }
        assertSteady(damaged);
    }

    /** The compiler allocates now and then on the thread that it compiles for, until it is done: one round must be without. */
    private void assertSteady(List<String> payloads) {
        UnsafeBuffer[] buffers = payloads.stream().map(AllocationTest::padded).toArray(UnsafeBuffer[]::new);
        long allocated = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long before = allocated();
            for (int pass = 0; pass < PASSES; pass++) {
                decodeAll(buffers);
            }
            allocated = Math.min(allocated, allocated() - before);
        }
        assertEquals(0, allocated);
    }

    private void decodeAll(UnsafeBuffer[] buffers) {
        for (UnsafeBuffer buffer : buffers) {
            try {
                decoder.decode(buffer, 0, buffer.capacity() - JsonCursor.PADDING, instrument);
            } catch (PayloadRefusal refusal) {
                refusals++;
            }
        }
    }

    private static UnsafeBuffer padded(String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
        return new UnsafeBuffer(Arrays.copyOf(bytes, bytes.length + JsonCursor.PADDING));
    }

    private long allocated() {
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
