package io.orrery.connectors.binance.market;

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
    private static final List<String> SYMBOLS =
        List.of("BTCUSDT", "ETHUSDT", "NKNUSDT", "BLZETH", "LRCBTC", "RUNEEUR", "BNBBTC", "BTCUSDC", "GNTBTC");
    private static final List<String> KEYS = List.of(
        "e", "E", "s", "U", "u", "b", "B", "a", "A", "p", "q", "t", "T", "m", "data", "stream", "lastUpdateId", "bids", "asks");
    private static final int MUTATIONS = 60_000;

    private final Map<String, FeedInstrument> instruments = new LinkedHashMap<>();
    private final FeedInstrument asked;
    private final Decoded decoded;
    private final Tree tree;
    private final Differential differential;

    DifferentialTest() {
        for (String symbol : SYMBOLS) {
            instruments.put(symbol, new FeedInstrument(instruments.size() + 1, symbol, 8, 8));
        }
        asked = instruments.get("ETHUSDT");
        decoded = new Decoded(instruments.values().toArray(new FeedInstrument[0]));
        tree = new Tree(instruments);
        differential = of(asked);
    }

    private Differential of(FeedInstrument about) {
        return new Differential((payload, padding) -> decoded.of(payload, about, padding), payload -> tree.read(payload, about));
    }

    @Test
    void everyRecordedFrameIsReadAlikeAndNoneIsRefused() {
        Recordings recordings = Recordings.of("binance_spot");
        List<String> frames = new ArrayList<>(recordings.frames("ws_btcusdt_20240808.hft.gz"));
        frames.addAll(recordings.frames("ws_ethusdt_20240808.hft.gz"));
        frames.addAll(recordings.received("cryptofeed_binance.jsonl.gz"));
        for (String frame : frames) {
            differential.agree(frame);
        }
        BinanceDecoder decoder = decoded.decoder();
        assertEquals(52_117, decoder.count(MessageKind.BOOK_TICKER) - tickersOfCryptofeed(frames));
        assertEquals(15_863, decoder.count(MessageKind.TRADE));
        assertEquals(6, decoder.count(MessageKind.DEPTH_SNAPSHOT));
        assertTrue(decoder.count(MessageKind.DEPTH_UPDATE) > 3_451 + 3_434);
        assertEquals(0, decoder.count(MessageKind.UNKNOWN_SYMBOL));
    }

    private static long tickersOfCryptofeed(List<String> frames) {
        return frames.stream().filter(frame -> frame.contains("@bookTicker") && !frame.contains("usdt@")).count()
            + frames.stream().filter(frame -> frame.contains("nknusdt@bookTicker")).count();
    }

    @Test
    void everySingleMessageIsReadAlike() {
        for (String single : Recordings.of("binance_spot").singles()) {
            differential.agreeOrRefuse(single);
        }
    }

    @Test
    void damagedMessagesAreReadAlikeOrRefused() {
        Recordings recordings = Recordings.of("binance_spot");
        List<String> seeds = new ArrayList<>(recordings.singles());
        seeds.removeIf(single -> single.length() > 5_000 || !single.contains(":"));
        seeds.addAll(recordings.frames("ws_btcusdt_20240808.hft.gz").subList(0, 40));
        seeds.addAll(recordings.received("cryptofeed_binance.jsonl.gz").subList(5, 200));
        mutate(seeds);
    }

    @Test
    void damagedExamplesAreReadAlikeOrRefused() {
        mutate(Examples.ALL);
    }

    private void mutate(List<String> seeds) {
        Mutations mutations = new Mutations(7, KEYS);
        int read = differential.mutate(seeds, mutations, MUTATIONS / 2) + of(null).mutate(seeds, mutations, MUTATIONS / 2);
        assertTrue(read > MUTATIONS / 5, "read: " + read);
    }
}
