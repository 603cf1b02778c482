package io.orrery.connectors.kraken.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.SymbolTable;
import io.orrery.connectors.kit.testing.Allocation;
import io.orrery.connectors.kit.testing.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class AllocationTest {
    private static final int PASSES = 2_000;
    private static final int ROUNDS = 12;

    private final KrakenDecoder decoder;
    private long refusals;

    AllocationTest() {
        SymbolTable symbols = new SymbolTable();
        symbols.add(new FeedInstrument(1, "BTC/USD", 1, 8));
        symbols.add(new FeedInstrument(2, "ETH/BTC", 5, 8));
        decoder = new KrakenDecoder(symbols);
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
            damaged.add(example.replace(":6", ":x"));
            damaged.add(example.replace("{", "{\"unusual\":[1.5e3,{\"a\":\"\\n\"}],"));
        }
        assertSteady(damaged);
    }

    private void assertSteady(List<String> payloads) {
        UnsafeBuffer[] buffers = payloads.stream().map(Payloads::padded).toArray(UnsafeBuffer[]::new);
        assertEquals(0, Allocation.leastOf(ROUNDS, () -> {
            for (int pass = 0; pass < PASSES; pass++) {
                decodeAll(buffers);
            }
        }));
    }

    private void decodeAll(UnsafeBuffer[] buffers) {
        for (UnsafeBuffer buffer : buffers) {
            try {
                decoder.decode(buffer, 0, Payloads.length(buffer));
            } catch (PayloadRefusal refusal) {
                refusals++;
            }
        }
    }
}
