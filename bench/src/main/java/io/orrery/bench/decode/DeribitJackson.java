package io.orrery.bench.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.book.Levels;
import java.io.IOException;

/** The same work as the decoder of Deribit's books, by Jackson's streaming parser, and no object but its own. */
final class DeribitJackson {
    final Levels levels = new Levels();

    private final JsonFactory factory = new JsonFactory();
    private long time;
    private long previousId;
    private long changeId;
    private int nameLength;

    /** Reads a notification and returns a digest of what it holds. */
    long book(byte[] bytes, int offset, int length) throws IOException {
        levels.clear();
        previousId = -1;
        try (JsonParser parser = factory.createParser(bytes, offset, length)) {
            enter(parser, "params");
            enter(parser, "data");
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "timestamp" -> time = parser.getLongValue();
                    case "prev_change_id" -> previousId = parser.getLongValue();
                    case "instrument_name" -> nameLength = parser.getTextLength();
                    case "change_id" -> changeId = parser.getLongValue();
                    case "bids" -> side(parser, levels.bids());
                    case "asks" -> side(parser, levels.asks());
                    default -> parser.skipChildren();
                }
            }
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        }
        return Digest.depth(time * 1_000_000, previousId, changeId, nameLength, levels);
    }

    private static void enter(JsonParser parser, String key) throws IOException {
        if (parser.currentToken() == null) {
            parser.nextToken();
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME && !parser.currentName().equals(key)) {
            parser.nextToken();
        }
        parser.nextToken();
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
