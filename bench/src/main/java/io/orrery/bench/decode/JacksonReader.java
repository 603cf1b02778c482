package io.orrery.bench.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.book.Levels;
import java.io.IOException;

/**
 * The same work as the decoder's, by Jackson's streaming parser: prices and quantities as exact numbers of 8 decimals, straight
 * from the parser's characters, and no object.
 */
final class JacksonReader {
    private static final JacksonKeys FRAME = new JacksonKeys("stream", "data");
    private static final JacksonKeys DEPTH = new JacksonKeys("e", "E", "s", "U", "u", "b", "a");
    private static final JacksonKeys TRADE = new JacksonKeys("e", "E", "s", "t", "p", "q", "T", "m", "M");
    private static final JacksonKeys TICKER = new JacksonKeys("u", "s", "b", "B", "a", "A");

    final Levels levels = new Levels();

    private final JacksonFrames frames = new JacksonFrames();
    private long time;
    private long firstId;
    private long lastId;
    private long price;
    private long quantity;
    private long askPrice;
    private long askQuantity;
    private int symbolLength;

    /** Reads a frame and returns a digest of what it holds. */
    long depth(byte[] bytes, int offset, int length) throws IOException {
        levels.clear();
        JsonParser parser = frames.open(bytes, offset, length);
        FRAME.enterLast(parser);
        for (int key = DEPTH.first(parser); key != JacksonKeys.END; key = DEPTH.after(key, parser)) {
            parser.nextToken();
            switch (key) {
                case 1 -> time = parser.getLongValue();
                case 2 -> symbolLength = parser.getTextLength();
                case 3 -> firstId = parser.getLongValue();
                case 4 -> lastId = parser.getLongValue();
                case 5 -> side(parser, levels.bids());
                case 6 -> side(parser, levels.asks());
                default -> parser.skipChildren();
            }
        }
        frames.finish();
        return Digest.depth(time * 1_000_000, firstId, lastId, symbolLength, levels);
    }

    long trade(byte[] bytes, int offset, int length) throws IOException {
        boolean buyerIsMaker = false;
        JsonParser parser = frames.open(bytes, offset, length);
        FRAME.enterLast(parser);
        for (int key = TRADE.first(parser); key != JacksonKeys.END; key = TRADE.after(key, parser)) {
            parser.nextToken();
            switch (key) {
                case 2 -> symbolLength = parser.getTextLength();
                case 3 -> lastId = parser.getLongValue();
                case 4 -> price = JacksonDecimal.read(parser);
                case 5 -> quantity = JacksonDecimal.read(parser);
                case 6 -> time = parser.getLongValue();
                case 7 -> buyerIsMaker = parser.getBooleanValue();
                default -> parser.skipChildren();
            }
        }
        frames.finish();
        return Digest.trade(time * 1_000_000, lastId, symbolLength, price, quantity, buyerIsMaker);
    }

    long ticker(byte[] bytes, int offset, int length) throws IOException {
        JsonParser parser = frames.open(bytes, offset, length);
        FRAME.enterLast(parser);
        for (int key = TICKER.first(parser); key != JacksonKeys.END; key = TICKER.after(key, parser)) {
            parser.nextToken();
            switch (key) {
                case 0 -> lastId = parser.getLongValue();
                case 1 -> symbolLength = parser.getTextLength();
                case 2 -> price = JacksonDecimal.read(parser);
                case 3 -> quantity = JacksonDecimal.read(parser);
                case 4 -> askPrice = JacksonDecimal.read(parser);
                case 5 -> askQuantity = JacksonDecimal.read(parser);
                default -> parser.skipChildren();
            }
        }
        frames.finish();
        return Digest.ticker(lastId, symbolLength, price, quantity, askPrice, askQuantity);
    }

    private static void side(JsonParser parser, LevelSide side) throws IOException {
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            parser.nextToken();
            long price = JacksonDecimal.read(parser);
            parser.nextToken();
            side.add(price, JacksonDecimal.read(parser));
            parser.nextToken();
        }
    }
}
