package io.orrery.bench.decode;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.connectors.kit.book.Levels;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All readers make the same of a frame, whatever the order of its keys, and nothing of half a frame. */
final class ReadersTest {
    private static final String DEPTH = wrapped("{\"e\":\"depthUpdate\","
        + "\"E\":1723161255208,\"s\":\"BTCUSDT\",\"U\":5,\"u\":9,"
        + "\"b\":[[\"61737.63000000\",\"0.00000000\"],[\"7\",\"0.5\"]],\"a\":[[\"61837.64\",\"1.54698000\"]]}");
    private static final String OTHER_ORDER = wrapped(
        "{\"a\":[],\"b\":[[\"0.00000001\",\"12\"]],\"u\":9,\"U\":5,\"s\":\"X\",\"E\":3}");
    private static final String TRADE = wrapped(
        "{\"e\":\"trade\",\"E\":1,\"s\":\"BTCUSDT\",\"t\":77,\"p\":\"61837.63\","
        + "\"q\":\"0.00011000\",\"T\":1723161255856,\"m\":%s,\"M\":true}");
    private static final String TICKER = wrapped(
        "{\"u\":50,\"s\":\"BTCUSDT\",\"b\":\"1.5\",\"B\":\"2\",\"a\":\"1.6\",\"A\":\"0.1\"}");

    private final JacksonReader jackson = new JacksonReader();
    private final Fastjson2Reader fastjson2 = new Fastjson2Reader();
    private final DslJsonReader dslJson = new DslJsonReader();

    private static String wrapped(String data) {
        return "{\"stream\":\"btcusdt@any\",\"data\":" + data + "}";
    }

    private static Frames frame(String text) {
        return Frames.of(List.of(text));
    }

    @Test
    void levelsAreTheSame() throws IOException {
        for (String text : List.of(DEPTH, OTHER_ORDER)) {
            Frames frame = frame(text);
            long read = jackson.depth(frame.bytes(), 0, frame.length(0));
            assertEquals(read, fastjson2.depth(frame.bytes(), 0, frame.length(0)));
            assertEquals(read, dslJson.depth(frame.apart()[0]));
            for (Levels levels : List.of(fastjson2.levels, dslJson.levels)) {
                assertDoesNotThrow(() -> Same.levels(jackson.levels, levels));
            }
        }
        assertEquals(1, dslJson.levels.bids().price(0));
        assertEquals(1_200_000_000L, dslJson.levels.bids().quantity(0));
    }

    @Test
    void tradesAndTickersAreTheSame() throws IOException {
        for (boolean maker : new boolean[] {true, false}) {
            Frames trade = frame(String.format(TRADE, maker));
            long read = jackson.trade(trade.bytes(), 0, trade.length(0));
            assertEquals(read, fastjson2.trade(trade.bytes(), 0, trade.length(0)));
            assertEquals(read, dslJson.trade(trade.apart()[0]));
        }
        Frames ticker = frame(TICKER);
        long read = jackson.ticker(ticker.bytes(), 0, ticker.length(0));
        assertEquals(read, fastjson2.ticker(ticker.bytes(), 0, ticker.length(0)));
        assertEquals(read, dslJson.ticker(ticker.apart()[0]));
    }

    @Test
    void anotherNumberIsSeen() throws IOException {
        Frames one = frame(DEPTH);
        long read = dslJson.depth(one.apart()[0]);
        Levels first = dslJson.levels;
        Frames other = frame(DEPTH.replace("[\"7\",", "[\"7.00000001\","));
        assertEquals(read, fastjson2.depth(other.bytes(), 0, other.length(0)), "the digest looks at the ends of a side only");
        assertThrows(IllegalStateException.class, () -> Same.levels(first, fastjson2.levels));
    }

    @Test
    void halfAFrameIsRefused() {
        Frames half = frame(DEPTH.substring(0, DEPTH.length() - 1));
        assertThrows(Exception.class, () -> jackson.depth(half.bytes(), 0, half.length(0)));
        assertThrows(Exception.class, () -> fastjson2.depth(half.bytes(), 0, half.length(0)));
        assertThrows(Exception.class, () -> dslJson.depth(half.apart()[0]));
    }
}
