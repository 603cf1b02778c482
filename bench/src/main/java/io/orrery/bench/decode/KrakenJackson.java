package io.orrery.bench.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.book.Levels;
import java.io.IOException;
import java.time.LocalDate;

/** The same work as the decoder of Kraken's books, by Jackson's streaming parser, and no object. */
final class KrakenJackson {
    private static final JacksonKeys FRAME = new JacksonKeys("channel", "type", "data");
    private static final JacksonKeys BOOK = new JacksonKeys("symbol", "bids", "asks", "checksum", "timestamp");
    private static final JacksonKeys LEVEL = new JacksonKeys("price", "qty");

    final Levels levels = new Levels();

    private final JacksonFrames frames = new JacksonFrames();
    private long time;
    private long checksum;
    private int symbolLength;
    private int day;
    private long dayNanos;

    /** Reads a frame and returns a digest of what it holds. */
    long book(byte[] bytes, int offset, int length) throws IOException {
        levels.clear();
        JsonParser parser = frames.open(bytes, offset, length);
        FRAME.enterLast(parser);
        parser.nextToken();
        for (int key = BOOK.first(parser); key != JacksonKeys.END; key = BOOK.after(key, parser)) {
            parser.nextToken();
            switch (key) {
                case 0 -> symbolLength = parser.getTextLength();
                case 1 -> side(parser, levels.bids());
                case 2 -> side(parser, levels.asks());
                case 3 -> checksum = parser.getLongValue();
                case 4 -> time = time(parser);
                default -> parser.skipChildren();
            }
        }
        frames.finish();
        return Digest.depth(time, checksum, checksum, symbolLength, levels);
    }

    private static void side(JsonParser parser, LevelSide side) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            long price = 0;
            long quantity = 0;
            for (int key = LEVEL.first(parser); key != JacksonKeys.END; key = LEVEL.after(key, parser)) {
                parser.nextToken();
                if (key == 0) {
                    price = JacksonDecimal.read(parser);
                } else {
                    quantity = JacksonDecimal.read(parser);
                }
            }
            side.add(price, quantity);
        }
    }

    /** A time with 6 decimals of a second. The day is worked out when it changes. */
    private long time(JsonParser parser) throws IOException {
        char[] text = parser.getTextCharacters();
        int at = parser.getTextOffset();
        int date = number(text, at, 4) * 10_000 + number(text, at + 5, 2) * 100 + number(text, at + 8, 2);
        if (date != day) {
            day = date;
            dayNanos = LocalDate.of(date / 10_000, date / 100 % 100, date % 100).toEpochDay() * 86_400_000_000_000L;
        }
        long seconds = number(text, at + 11, 2) * 3_600L + number(text, at + 14, 2) * 60L + number(text, at + 17, 2);
        return dayNanos + seconds * 1_000_000_000 + number(text, at + 20, 6) * 1_000L;
    }

    private static int number(char[] text, int from, int digits) throws IOException {
        int number = 0;
        for (int at = from; at < from + digits; at++) {
            if (text[at] < '0' || text[at] > '9') {
                throw new IOException("no digit: " + text[at]);
            }
            number = number * 10 + text[at] - '0';
        }
        return number;
    }
}
