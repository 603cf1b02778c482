package io.orrery.bench.decode;

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

    private final JacksonParser parser = new JacksonParser();
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
        parser.open(bytes, offset, length);
        FRAME.enterLast(parser);
        for (int key = DEPTH.first(parser); key != JacksonKeys.END; key = DEPTH.after(key, parser)) {
            switch (key) {
                case 1 -> time = parser.nextInteger();
                case 2 -> symbolLength = parser.nextTextLength();
                case 3 -> firstId = parser.nextInteger();
                case 4 -> lastId = parser.nextInteger();
                case 5 -> side(levels.bids());
                case 6 -> side(levels.asks());
                default -> parser.skipValue();
            }
        }
        parser.finish();
        return Digest.depth(time * 1_000_000, firstId, lastId, symbolLength, levels);
    }

    long trade(byte[] bytes, int offset, int length) throws IOException {
        boolean buyerIsMaker = false;
        parser.open(bytes, offset, length);
        FRAME.enterLast(parser);
        for (int key = TRADE.first(parser); key != JacksonKeys.END; key = TRADE.after(key, parser)) {
            switch (key) {
                case 2 -> symbolLength = parser.nextTextLength();
                case 3 -> lastId = parser.nextInteger();
                case 4 -> price = parser.nextDecimal();
                case 5 -> quantity = parser.nextDecimal();
                case 6 -> time = parser.nextInteger();
                case 7 -> buyerIsMaker = parser.nextToken() == JsonToken.VALUE_TRUE;
                default -> parser.skipValue();
            }
        }
        parser.finish();
        return Digest.trade(time * 1_000_000, lastId, symbolLength, price, quantity, buyerIsMaker);
    }

    long ticker(byte[] bytes, int offset, int length) throws IOException {
        parser.open(bytes, offset, length);
        FRAME.enterLast(parser);
        for (int key = TICKER.first(parser); key != JacksonKeys.END; key = TICKER.after(key, parser)) {
            switch (key) {
                case 0 -> lastId = parser.nextInteger();
                case 1 -> symbolLength = parser.nextTextLength();
                case 2 -> price = parser.nextDecimal();
                case 3 -> quantity = parser.nextDecimal();
                case 4 -> askPrice = parser.nextDecimal();
                case 5 -> askQuantity = parser.nextDecimal();
                default -> parser.skipValue();
            }
        }
        parser.finish();
        return Digest.ticker(lastId, symbolLength, price, quantity, askPrice, askQuantity);
    }

    private void side(LevelSide side) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            long price = parser.nextDecimal();
            side.add(price, parser.nextDecimal());
            parser.nextToken();
        }
    }
}
