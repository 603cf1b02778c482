package io.orrery.bench.decode;

import com.fasterxml.jackson.core.JsonToken;
import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.book.Levels;
import java.io.IOException;

/** The same work as the decoder of Deribit's books, by Jackson's streaming parser, and no object. */
final class DeribitJackson {
    private static final JacksonKeys FRAME = new JacksonKeys("jsonrpc", "method", "params");
    private static final JacksonKeys PARAMS = new JacksonKeys("channel", "data");
    private static final JacksonKeys BOOK = new JacksonKeys(
        "type", "timestamp", "prev_change_id", "instrument_name", "change_id", "bids", "asks");

    final Levels levels = new Levels();

    private final JacksonParser parser = new JacksonParser();
    private long time;
    private long previousId;
    private long changeId;
    private int nameLength;

    /** Reads a notification and returns a digest of what it holds. */
    long book(byte[] bytes, int offset, int length) throws IOException {
        levels.clear();
        previousId = -1;
        parser.open(bytes, offset, length);
        FRAME.enterLast(parser);
        PARAMS.enterLast(parser);
        for (int key = BOOK.first(parser); key != JacksonKeys.END; key = BOOK.after(key, parser)) {
            switch (key) {
                case 1 -> time = parser.nextInteger();
                case 2 -> previousId = parser.nextInteger();
                case 3 -> nameLength = parser.nextTextLength();
                case 4 -> changeId = parser.nextInteger();
                case 5 -> side(levels.bids());
                case 6 -> side(levels.asks());
                default -> parser.skipValue();
            }
        }
        parser.finish();
        return Digest.depth(time * 1_000_000, previousId, changeId, nameLength, levels);
    }

    private void side(LevelSide side) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            boolean deleted = parser.nextInitial() == 'd';
            long price = parser.nextDecimal();
            long amount = parser.nextDecimal();
            side.add(price, deleted ? 0 : amount);
            parser.nextToken();
        }
    }
}
