package io.orrery.connectors.deribit.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.testing.Allocation;
import io.orrery.connectors.kit.testing.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class AllocationTest {
    private static final int PASSES = 2_000;
    private static final int ROUNDS = 12;

    private final DeribitDecoder decoder;
    private long refusals;

    AllocationTest() {
        ChannelTable channels = new ChannelTable();
        FeedInstrument perpetual = new FeedInstrument(1, "BTC-PERPETUAL", 8, 8);
        FeedInstrument option = new FeedInstrument(2, "ETH-27AUG21-4000-P", 8, 8);
        channels.add("book.BTC-PERPETUAL.100ms", perpetual);
        channels.add("book.ETH-27AUG21-4000-P.raw", option);
        channels.add("trades.BTC-PERPETUAL.raw", perpetual);
        channels.add("ticker.BTC-PERPETUAL.100ms", perpetual);
        channels.add("ticker.ETH-27AUG21-4000-P.raw", option);
        channels.add("quote.BTC-PERPETUAL", perpetual);
        decoder = new DeribitDecoder(channels);
    }

    @Test
    void decodingAllocatesNothing() {
        assertSteady(Examples.ALL);
        assertEquals(0, refusals);
    }

    @Test
    void refusingAllocatesNothing() {
        List<String> damaged = new ArrayList<>();
        for (String example : Examples.ALL) {
            damaged.add(example.substring(0, example.length() / 2));
            damaged.add(example.replace(":1", ":x"));
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
