package io.orrery.bench.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.book.Levels;
import java.io.IOException;

/**
 * The same work as the decoder's, by Jackson's streaming parser: prices and quantities as exact numbers of 8 decimals, straight
 * from the parser's characters, and no object but its own.
 */
final class JacksonReader {
    final Levels levels = new Levels();

    private final JsonFactory factory = new JsonFactory();
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
        try (JsonParser parser = factory.createParser(bytes, offset, length)) {
            enterData(parser);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "E" -> time = parser.getLongValue();
                    case "s" -> symbolLength = parser.getTextLength();
                    case "U" -> firstId = parser.getLongValue();
                    case "u" -> lastId = parser.getLongValue();
                    case "b" -> side(parser, levels.bids());
                    case "a" -> side(parser, levels.asks());
                    default -> parser.skipChildren();
                }
            }
            finish(parser);
        }
        return Digest.depth(time * 1_000_000, firstId, lastId, symbolLength, levels);
    }

    long trade(byte[] bytes, int offset, int length) throws IOException {
        boolean buyerIsMaker = false;
        try (JsonParser parser = factory.createParser(bytes, offset, length)) {
            enterData(parser);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "T" -> time = parser.getLongValue();
                    case "s" -> symbolLength = parser.getTextLength();
                    case "t" -> lastId = parser.getLongValue();
                    case "p" -> price = JacksonDecimal.read(parser);
                    case "q" -> quantity = JacksonDecimal.read(parser);
                    case "m" -> buyerIsMaker = parser.getBooleanValue();
                    default -> parser.skipChildren();
                }
            }
            finish(parser);
        }
        return Digest.trade(time * 1_000_000, lastId, symbolLength, price, quantity, buyerIsMaker);
    }

    long ticker(byte[] bytes, int offset, int length) throws IOException {
        try (JsonParser parser = factory.createParser(bytes, offset, length)) {
            enterData(parser);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "u" -> lastId = parser.getLongValue();
                    case "s" -> symbolLength = parser.getTextLength();
                    case "b" -> price = JacksonDecimal.read(parser);
                    case "B" -> quantity = JacksonDecimal.read(parser);
                    case "a" -> askPrice = JacksonDecimal.read(parser);
                    case "A" -> askQuantity = JacksonDecimal.read(parser);
                    default -> parser.skipChildren();
                }
            }
            finish(parser);
        }
        return Digest.ticker(lastId, symbolLength, price, quantity, askPrice, askQuantity);
    }

    private static void enterData(JsonParser parser) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME && !parser.currentName().equals("data")) {
            parser.nextToken();
        }
        parser.nextToken();
    }

    private static void finish(JsonParser parser) throws IOException {
        while (parser.nextToken() != null) {
            parser.skipChildren();
        }
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
