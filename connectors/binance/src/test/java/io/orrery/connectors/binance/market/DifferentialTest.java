package io.orrery.connectors.binance.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.market.FeedInstrument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The decoder and a plain reader with Jackson and BigDecimal make the same of every payload, or the decoder refuses it. */
final class DifferentialTest {
    private static final List<String> SYMBOLS =
        List.of("BTCUSDT", "ETHUSDT", "NKNUSDT", "BLZETH", "LRCBTC", "RUNEEUR", "BNBBTC", "BTCUSDC", "GNTBTC");
    private static final String PADDINGS = "0\"9}],:. ";
    private static final int MUTATIONS = 60_000;

    private final Map<String, FeedInstrument> instruments = new LinkedHashMap<>();
    private final FeedInstrument asked;
    private final Decoded decoded;
    private final Tree tree;

    DifferentialTest() {
        for (String symbol : SYMBOLS) {
            instruments.put(symbol, new FeedInstrument(instruments.size() + 1, symbol, 8, 8));
        }
        asked = instruments.get("ETHUSDT");
        decoded = new Decoded(instruments.values().toArray(new FeedInstrument[0]));
        tree = new Tree(instruments);
    }

    @Test
    void everyRecordedFrameIsReadAlikeAndNoneIsRefused() {
        Recordings recordings = Recordings.ofBinanceSpot();
        List<String> frames = new ArrayList<>(recordings.frames("ws_btcusdt_20240808.hft.gz"));
        frames.addAll(recordings.frames("ws_ethusdt_20240808.hft.gz"));
        frames.addAll(recordings.received("cryptofeed_binance.jsonl.gz"));
        for (String frame : frames) {
            assertEquals(tree.read(frame, asked), decoded.of(frame, asked, '0'));
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
        for (String single : Recordings.ofBinanceSpot().singles()) {
            String ours = decoded.of(single, asked, '0');
            String theirs = tree.read(single, asked);
            assertTrue(ours.equals(theirs) || refused(ours) && refused(theirs), () -> theirs + "\n" + ours + "\n" + single);
        }
    }

    @Test
    void damagedMessagesAreReadAlikeOrRefused() {
        Recordings recordings = Recordings.ofBinanceSpot();
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

    private static boolean refused(String outcome) {
        return outcome.startsWith(Decoded.REFUSED);
    }

    private void mutate(List<String> seeds) {
        Random random = new Random(7);
        Mutations mutations = new Mutations(7);
        int read = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            String good = seeds.get(random.nextInt(seeds.size()));
            String payload = mutations.of(good);
            FeedInstrument about = random.nextBoolean() ? asked : null;
            String ours = decoded.of(payload, about, PADDINGS.charAt(random.nextInt(PADDINGS.length())));
            assertEquals(decoded.of(payload, about, '\0'), ours, payload);
            if (!refused(ours)) {
                String theirs = tree.read(payload, about);
                assertTrue(theirs.equals(ours) || theirs.equals(Tree.UNDECIDED), () -> theirs + "\n" + ours + "\n" + payload);
                read++;
            }
        }
        assertTrue(read > MUTATIONS / 5, "read: " + read);
    }
}
