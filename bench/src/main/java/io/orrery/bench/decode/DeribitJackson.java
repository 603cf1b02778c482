package io.orrery.bench.decode;

import com.fasterxml.jackson.core.JsonParser;
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

    private final JacksonFrames frames = new JacksonFrames();
    private long time;
    private long previousId;
    private long changeId;
    private int nameLength;

    /** Reads a notification and returns a digest of what it holds. */
    long book(byte[] bytes, int offset, int length) throws IOException {
        levels.clear();
        previousId = -1;
        JsonParser parser = frames.open(bytes, offset, length);
        FRAME.enterLast(parser);
        PARAMS.enterLast(parser);
        for (int key = BOOK.first(parser); key != JacksonKeys.END; key = BOOK.after(key, parser)) {
            parser.nextToken();
            switch (key) {
                case 1 -> time = parser.getLongValue();
                case 2 -> previousId = parser.getLongValue();
                case 3 -> nameLength = parser.getTextLength();
                case 4 -> changeId = parser.getLongValue();
                case 5 -> side(parser, levels.bids());
                case 6 -> side(parser, levels.asks());
                default -> parser.skipChildren();
            }
        }
        frames.finish();
        return Digest.depth(time * 1_000_000, previousId, changeId, nameLength, levels);
    }

    private static void side(JsonParser parser, LevelSide side) throws IOException {
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            parser.nextToken();
            boolean deleted = parser.getTextCharacters()[parser.getTextOffset()] == 'd';
            parser.nextToken();
            long price = JacksonDecimal.read(parser);
            parser.nextToken();
            long amount = JacksonDecimal.read(parser);
            side.add(price, deleted ? 0 : amount);
            parser.nextToken();
        }
    }
}
