package io.orrery.bench.decode;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.NumberConverter;
import io.orrery.connectors.kit.book.LevelSide;
import io.orrery.connectors.kit.book.Levels;
import java.io.IOException;

/**
 * The same work as the decoder's, by dsl-json's reader: keys known by their one letter, prices and quantities as exact numbers of
 * 8 decimals from the reader's bytes, and no object. It reads arrays from their beginning only, so each frame has its own.
 */
final class DslJsonReader {
    private static final int SCALE = 8;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    final Levels levels = new Levels();

    private final JsonReader<Object> reader = new DslJson<>().newReader();
    private long time;
    private long firstId;
    private long lastId;
    private long price;
    private long quantity;
    private long askPrice;
    private long askQuantity;
    private int symbolLength;

    /** Reads a frame and returns a digest of what it holds. */
    long depth(byte[] frame) throws IOException {
        levels.clear();
        open(frame);
        for (int key = key('{'); key != 0; key = key(reader.getNextToken())) {
            switch (key) {
                case 'E' -> time = integer();
                case 's' -> symbolLength = textLength();
                case 'U' -> firstId = integer();
                case 'u' -> lastId = integer();
                case 'b' -> side(levels.bids());
                case 'a' -> side(levels.asks());
                default -> textLength();
            }
        }
        finish();
        return Digest.depth(time * 1_000_000, firstId, lastId, symbolLength, levels);
    }

    long trade(byte[] frame) throws IOException {
        boolean buyerIsMaker = false;
        open(frame);
        for (int key = key('{'); key != 0; key = key(reader.getNextToken())) {
            switch (key) {
                case 's' -> symbolLength = textLength();
                case 't' -> lastId = integer();
                case 'p' -> price = decimal();
                case 'q' -> quantity = decimal();
                case 'T' -> time = integer();
                case 'm' -> buyerIsMaker = truth();
                case 'e' -> textLength();
                case 'E' -> integer();
                default -> truth();
            }
        }
        finish();
        return Digest.trade(time * 1_000_000, lastId, symbolLength, price, quantity, buyerIsMaker);
    }

    long ticker(byte[] frame) throws IOException {
        open(frame);
        for (int key = key('{'); key != 0; key = key(reader.getNextToken())) {
            switch (key) {
                case 'u' -> lastId = integer();
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
    private void open(byte[] frame) throws IOException {
        reader.process(frame, frame.length);
        expect('{', reader.getNextToken());
        for (int token = reader.getNextToken(); token == '"'; token = reader.getNextToken()) {
            reader.fillNameWeakHash();
            byte value = reader.getNextToken();
            if (reader.wasLastName("data")) {
                expect('{', value);
                return;
            }
            expect(',', reader.skip());
        }
        throw new IOException("no data");
    }

    /** The letter of the next key, whose value then begins; 0 if the object ended. */
    private int key(int before) throws IOException {
        if (before == '}') {
            return 0;
        }
        reader.getNextToken();
        int letter = reader.fillNameWeakHash();
        reader.getNextToken();
        return letter;
    }

    private void finish() throws IOException {
        expect('}', reader.getNextToken());
        if (reader.getCurrentIndex() != reader.length()) {
            throw new IOException("more than an object in the frame");
        }
    }

    private void side(LevelSide side) throws IOException {
        expect('[', reader.last());
        int token = reader.getNextToken();
        while (token != ']') {
            expect('[', token);
            reader.getNextToken();
            long levelPrice = decimal();
            expect(',', reader.getNextToken());
            reader.getNextToken();
            side.add(levelPrice, decimal());
            expect(']', reader.getNextToken());
            token = reader.getNextToken();
            if (token == ',') {
                token = reader.getNextToken();
            }
        }
    }

    private long integer() throws IOException {
        return NumberConverter.deserializeLong(reader);
    }

    private boolean truth() throws IOException {
        if (reader.wasTrue()) {
            return true;
        }
        if (!reader.wasFalse()) {
            throw new IOException("neither true nor false");
        }
        return false;
    }

    private int textLength() throws IOException {
        int from = reader.getCurrentIndex();
        int letter = reader.read();
        while (letter != '"') {
            letter = reader.read();
        }
        return reader.getCurrentIndex() - from - 1;
    }

    /** Quoted. What venues never send is left out: signs, exponents, overflow. */
    private long decimal() throws IOException {
        expect('"', reader.last());
        long value = 0;
        int digit = reader.read() - '0';
        while (digit >= 0 && digit <= 9) {
            value = value * 10 + digit;
            digit = reader.read() - '0';
        }
        int decimals = 0;
        if (digit == '.' - '0') {
            digit = reader.read() - '0';
            while (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                decimals++;
                digit = reader.read() - '0';
            }
        }
        expect('"', reader.last());
        return value * POWERS[SCALE - decimals];
    }

    private static void expect(int wanted, int seen) throws IOException {
        if (wanted != seen) {
            throw new IOException("wanted " + (char) wanted + ", seen " + (char) seen);
        }
    }
}
