package io.orrery.bench.decode;

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

    private final JacksonParser parser = new JacksonParser();
    private long time;
    private long checksum;
    private int symbolLength;
    private int day;
    private long dayNanos;

    /** Reads a frame and returns a digest of what it holds. */
    long book(byte[] bytes, int offset, int length) throws IOException {
        levels.clear();
        parser.open(bytes, offset, length);
        FRAME.enterLast(parser);
        parser.nextToken();
        for (int key = BOOK.first(parser); key != JacksonKeys.END; key = BOOK.after(key, parser)) {
            switch (key) {
                case 0 -> symbolLength = parser.nextTextLength();
                case 1 -> side(levels.bids());
                case 2 -> side(levels.asks());
                case 3 -> checksum = parser.nextInteger();
                case 4 -> time = time();
                default -> parser.skipValue();
            }
        }
        parser.finish();
        return Digest.depth(time, checksum, checksum, symbolLength, levels);
    }

    private void side(LevelSide side) throws IOException {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            long price = 0;
            long quantity = 0;
            for (int key = LEVEL.first(parser); key != JacksonKeys.END; key = LEVEL.after(key, parser)) {
                if (key == 0) {
                    price = parser.nextDecimal();
                } else {
                    quantity = parser.nextDecimal();
                }
            }
            side.add(price, quantity);
        }
    }

    /** A time with 6 decimals of a second. The day is worked out when it changes. */
    private long time() throws IOException {
        parser.nextTextLength();
        int date = number(0, 4) * 10_000 + number(5, 2) * 100 + number(8, 2);
        if (date != day) {
            day = date;
            dayNanos = LocalDate.of(date / 10_000, date / 100 % 100, date % 100).toEpochDay() * 86_400_000_000_000L;
        }
        long seconds = number(11, 2) * 3_600L + number(14, 2) * 60L + number(17, 2);
        return dayNanos + seconds * 1_000_000_000 + number(20, 6) * 1_000L;
    }

    private int number(int from, int digits) throws IOException {
        int number = 0;
        for (int at = from; at < from + digits; at++) {
            int digit = parser.textByte(at) - '0';
            if (digit < 0 || digit > 9) {
                throw new IOException("no digit in a time");
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
