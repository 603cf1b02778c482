package io.orrery.connectors.kraken.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.market.SymbolTable;
import io.orrery.connectors.kit.testing.Allocation;
import io.orrery.connectors.kit.testing.EngineSide;
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
    private int next;

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

    @Test
    void aLiveConnectionAllocatesNothing() {
        Listing listing = new Listing(
            EngineSide.setup((message, offset, length, time) -> true), "kraken", new KrakenSuccession(), new KrakenChecksum());
        KrakenTerms terms = new KrakenTerms(InstrumentTerms.parse(InstrumentKind.SPOT, "BTC/USD:tick=0.1,lot=0.00000001"));
        KrakenFeed feed = new KrakenFeed(listing, terms, new BookDepths(10));
        GeneratedStream market = new GeneratedStream(1, 10);
        UnsafeBuffer snapshot = Payloads.padded(market.snapshot());
        feed.onConnected(1);
        feed.onFrame(snapshot, 0, Payloads.length(snapshot), 2);
        UnsafeBuffer[] frames = new UnsafeBuffer[24_000];
        for (int i = 0; i < frames.length; i += 3) {
            frames[i] = Payloads.padded(market.frame());
            frames[i + 1] = Payloads.padded(Examples.TRADES.replace("ETH/BTC", "BTC/USD").replace("0.05117", "61730.2"));
            frames[i + 2] = Payloads.padded(Examples.TICKER);
        }
        assertEquals(0, Allocation.leastOf(8, () -> {
            for (int i = 0; i < 3_000; i++, next++) {
                feed.onFrame(frames[next], 0, Payloads.length(frames[next]), 3 + next);
            }
        }));
        assertEquals(0, listing.counts().get("gaps") + listing.counts().get("refused"));
        assertEquals(16_000, feed.count(MessageKind.TRADES) + feed.count(MessageKind.TICKER));
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
