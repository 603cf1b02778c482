package io.orrery.bench.decode;

import com.alibaba.fastjson2.JSONFactory;
import com.alibaba.fastjson2.JSONReader;
import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.book.Levels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The same work as the decoder's, by fastjson2's reader for ASCII, of which each frame takes a new one: keys known by their one
 * letter, prices and quantities as exact numbers of 8 decimals from the reader's characters, and no object for them.
 */
final class Fastjson2Reader {
    private static final int SCALE = 8;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};
    /** A name of up to eight letters is its own hash. */
    private static final long DATA = 'd' | 'a' << 8 | 't' << 16 | 'a' << 24;

    final Levels levels = new Levels();

    private final JSONReader.Context context = JSONFactory.createReadContext();
    private JSONReader reader;
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
        open(bytes, offset, length);
        while (!reader.nextIfObjectEnd()) {
            switch ((int) reader.readFieldNameHashCode()) {
                case 'E' -> time = reader.readInt64Value();
                case 's' -> symbolLength = textLength();
                case 'U' -> firstId = reader.readInt64Value();
                case 'u' -> lastId = reader.readInt64Value();
                case 'b' -> side(levels.bids());
                case 'a' -> side(levels.asks());
                default -> textLength();
            }
        }
        finish();
        return Digest.depth(time * 1_000_000, firstId, lastId, symbolLength, levels);
    }

    long trade(byte[] bytes, int offset, int length) throws IOException {
        boolean buyerIsMaker = false;
        open(bytes, offset, length);
        while (!reader.nextIfObjectEnd()) {
            switch ((int) reader.readFieldNameHashCode()) {
                case 's' -> symbolLength = textLength();
                case 't' -> lastId = reader.readInt64Value();
                case 'p' -> price = decimal();
                case 'q' -> quantity = decimal();
                case 'T' -> time = reader.readInt64Value();
                case 'm' -> buyerIsMaker = reader.readBoolValue();
                case 'e' -> textLength();
                case 'E' -> reader.readInt64Value();
                default -> reader.readBoolValue();
            }
        }
        finish();
        return Digest.trade(time * 1_000_000, lastId, symbolLength, price, quantity, buyerIsMaker);
    }

    long ticker(byte[] bytes, int offset, int length) throws IOException {
        open(bytes, offset, length);
        while (!reader.nextIfObjectEnd()) {
            switch ((int) reader.readFieldNameHashCode()) {
                case 'u' -> lastId = reader.readInt64Value();
                case 's' -> symbolLength = textLength();
                case 'b' -> price = decimal();
                case 'B' -> quantity = decimal();
                case 'a' -> askPrice = decimal();
                case 'A' -> askQuantity = decimal();
                default -> textLength();
            }
        }
        finish();
        return Digest.ticker(lastId, symbolLength, price, quantity, askPrice, askQuantity);
    }

    /** Enters the object in {@code data}. */
    private void open(byte[] bytes, int offset, int length) throws IOException {
        reader = JSONReader.of(bytes, offset, length, StandardCharsets.US_ASCII, context);
        expect(reader.nextIfObjectStart());
        while (reader.readFieldNameHashCode() != DATA) {
            reader.skipValue();
            expect(!reader.nextIfObjectEnd());
        }
        expect(reader.nextIfObjectStart());
    }

    private void finish() throws IOException {
        expect(reader.nextIfObjectEnd());
        expect(reader.isEnd());
    }

    private void side(LevelSide side) throws IOException {
        expect(reader.nextIfArrayStart());
        while (!reader.nextIfArrayEnd()) {
            expect(reader.nextIfArrayStart());
            long levelPrice = decimal();
            side.add(levelPrice, decimal());
            expect(reader.nextIfArrayEnd());
        }
    }

    private int textLength() throws IOException {
        expect(reader.nextIfMatch('"'));
        int length = 0;
        while (reader.current() != '"') {
            length++;
            reader.next();
        }
        closeText();
        return length;
    }

    /** Quoted. What venues never send is left out: signs, exponents, overflow. */
    private long decimal() throws IOException {
        expect(reader.nextIfMatch('"'));
        long value = 0;
        int digit = reader.current() - '0';
        while (digit >= 0 && digit <= 9) {
            value = value * 10 + digit;
            reader.next();
            digit = reader.current() - '0';
        }
        int decimals = 0;
        if (digit == '.' - '0') {
            reader.next();
            digit = reader.current() - '0';
            while (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                decimals++;
                reader.next();
                digit = reader.current() - '0';
            }
        }
        closeText();
        return value * POWERS[SCALE - decimals];
    }

    private void closeText() throws IOException {
        expect(reader.nextIfMatch('"'));
        reader.nextIfComma();
    }

    private static void expect(boolean seen) throws IOException {
        if (!seen) {
            throw new IOException("not a frame of this kind");
        }
    }
}
