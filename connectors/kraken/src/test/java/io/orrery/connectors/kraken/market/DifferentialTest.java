package io.orrery.connectors.kraken.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.testing.Differential;
import io.orrery.connectors.kit.testing.Mutations;
import io.orrery.connectors.kit.testing.Recordings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The decoder and a plain reader with Jackson and BigDecimal make the same of every payload, or the decoder refuses it. */
final class DifferentialTest {
    private static final List<String> KEYS = List.of(
        "channel", "type", "data", "symbol", "bids", "asks", "price", "qty", "checksum", "timestamp", "side", "trade_id", "bid",
        "bid_qty", "ask", "ask_qty", "method", "success", "error", "result");
    private static final int MUTATIONS = 60_000;

    private final Decoded decoded;
    private final Differential differential;

    DifferentialTest() {
        Map<String, FeedInstrument> instruments = new LinkedHashMap<>();
        for (String symbol : List.of("BTC/USD", "ETH/BTC", "AAPLx/USD", "ANETx/USD")) {
            instruments.put(symbol, new FeedInstrument(instruments.size() + 1, symbol, symbol.equals("ETH/BTC") ? 10 : 2, 8));
        }
        decoded = new Decoded(instruments.values().toArray(new FeedInstrument[0]));
        differential = new Differential(decoded::of, new Tree(instruments)::read);
    }

    @Test
    void everySingleMessageIsReadAlike() {
        List<String> singles = Recordings.of("kraken").singles();
        singles.forEach(differential::agreeOrRefuse);
        assertTrue(singles.size() > 50, () -> "only " + singles.size());
        KrakenDecoder decoder = decoded.decoder();
        assertEquals(2, decoder.count(MessageKind.BOOK_SNAPSHOT));
        assertEquals(1, decoder.count(MessageKind.BOOK_UPDATE));
        assertEquals(1, decoder.count(MessageKind.TRADES));
        assertEquals(1, decoder.count(MessageKind.TRADE_HISTORY));
        assertEquals(3, decoder.count(MessageKind.TICKER));
    }

    @Test
    void everyExampleIsReadAlike() {
        Examples.ALL.forEach(differential::agree);
    }

    @Test
    void aMadeUpMarketIsReadAlike() {
        GeneratedStream market = new GeneratedStream(3, 25);
        differential.agree(market.snapshot());
        for (int i = 0; i < 2_000; i++) {
            differential.agree(market.frame());
        }
    }

    @Test
    void damagedMessagesAreReadAlikeOrRefused() {
        List<String> seeds = new ArrayList<>(Recordings.of("kraken").singles());
        seeds.removeIf(single -> single.length() > 5_000 || !single.contains("\"channel\""));
        mutate(seeds);
    }

    @Test
    void damagedExamplesAreReadAlikeOrRefused() {
        mutate(Examples.ALL);
    }

    private void mutate(List<String> seeds) {
        int read = differential.mutate(seeds, new Mutations(7, KEYS), MUTATIONS);
        assertTrue(read > MUTATIONS / 5, "read: " + read);
    }
}
