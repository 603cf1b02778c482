package io.orrery.connectors.deribit.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.testing.Differential;
import io.orrery.connectors.kit.testing.Mutations;
import io.orrery.connectors.kit.testing.Recordings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The decoder and a plain reader with Jackson and BigDecimal make the same of every payload, or the decoder refuses it. */
final class DifferentialTest {
    private static final Pattern CHANNEL = Pattern.compile("\"channel\" ?: ?\"([^\"]+)\"");
    private static final List<String> KEYS = List.of(
        "jsonrpc", "method", "params", "channel", "data", "id", "result", "error", "type", "timestamp", "instrument_name",
        "change_id", "prev_change_id", "bids", "asks", "trade_seq", "price", "amount", "direction", "best_bid_price",
        "best_ask_amount", "mark_price", "index_price", "current_funding");
    private static final int MUTATIONS = 60_000;

    private final Map<String, FeedInstrument> channels = new HashMap<>();
    private Decoded decoded;

    /** Of a decoder that knows all channels of these payloads but one. */
    private Differential of(List<String> payloads) {
        for (String payload : payloads) {
            Matcher matcher = CHANNEL.matcher(payload);
            if (matcher.find()) {
                ChannelName name = ChannelName.parse(matcher.group(1));
                channels.put(matcher.group(1), name.symbol().isEmpty() ? null
                    : new FeedInstrument(channels.size() + 1, name.symbol(), 8, 8));
            }
        }
        channels.remove("deribit_price_index.btc_usd");
        decoded = new Decoded(channels);
        return new Differential(decoded::of, new Tree(channels)::read);
    }

    @Test
    void everyRecordedFrameIsReadAlikeAndNoneIsRefused() {
        List<String> frames = Recordings.of("deribit").received("cryptofeed_deribit.jsonl.gz");
        frames.forEach(of(frames)::agree);
        assertEquals(10, decoded.decoder().count(MessageKind.BOOK_SNAPSHOT));
        assertEquals(36, decoded.decoder().count(MessageKind.BOOK_CHANGE));
        assertEquals(89, decoded.decoder().count(MessageKind.TICKER));
        assertEquals(5, decoded.decoder().count(MessageKind.REPLY), "one to subscribe, four of instruments");
        assertEquals(0, decoded.decoder().count(MessageKind.UNKNOWN_CHANNEL));
    }

    @Test
    void everySingleMessageIsReadAlikeAndNoneIsRefused() {
        List<String> singles = new ArrayList<>(Recordings.of("deribit").singles());
        singles.removeIf(single -> !single.contains("jsonrpc"));
        singles.forEach(of(singles)::agree);
        assertTrue(decoded.decoder().count(MessageKind.TRADES) >= 4);
        assertTrue(decoded.decoder().count(MessageKind.QUOTE) >= 2);
    }

    @Test
    void damagedMessagesAreReadAlikeOrRefused() {
        Recordings recordings = Recordings.of("deribit");
        List<String> seeds = new ArrayList<>(recordings.singles());
        seeds.addAll(recordings.received("cryptofeed_deribit.jsonl.gz"));
        seeds.removeIf(single -> single.length() > 3_000 || !single.contains(":"));
        mutate(seeds);
    }

    @Test
    void damagedExamplesAreReadAlikeOrRefused() {
        mutate(Examples.ALL);
    }

    private void mutate(List<String> seeds) {
        int read = of(seeds).mutate(seeds, new Mutations(7, KEYS), MUTATIONS);
        assertTrue(read > MUTATIONS / 5, "read: " + read);
    }
}
