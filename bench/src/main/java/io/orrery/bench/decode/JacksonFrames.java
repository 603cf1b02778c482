package io.orrery.bench.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One parser of Jackson for all frames, which are to it one long stream: a new one for each frame would allocate some 900 bytes,
 * and take 5 to 15 % longer.
 */
final class JacksonFrames {
    private final Input input = new Input();
    private final JsonParser parser;

    JacksonFrames() {
        byte[] first = "{}  ".getBytes(StandardCharsets.UTF_8);
        try {
            input.set(first, 0, first.length);
            parser = new JsonFactory().createParser(input);
            parser.nextToken();
            parser.nextToken();
            parser.releaseBuffered(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes that the parser may ask for: those of one frame. */
    private static final class Input extends InputStream {
        private byte[] bytes;
        private int at;
        private int end;

        void set(byte[] source, int offset, int length) {
            bytes = source;
            at = offset;
            end = offset + length;
        }

        @Override
        public int available() {
            return end - at;
        }

        @Override
        public int read() {
            return at < end ? bytes[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (at == end) {
                return -1;
            }
            int count = Math.min(length, end - at);
            System.arraycopy(bytes, at, target, offset, count);
            at += count;
            return count;
        }
    }

    /** The parser, in the outermost object of this frame. */
    JsonParser open(byte[] bytes, int offset, int length) throws IOException {
        input.set(bytes, offset, length);
        parser.nextToken();
        return parser;
    }

    /** Reads what is left of the frame, which must end with the outermost object. */
    void finish() throws IOException {
        while (!parser.getParsingContext().inRoot()) {
            parser.nextToken();
        }
        if (input.available() > 0 || parser.releaseBuffered(OutputStream.nullOutputStream()) > 0) {
            throw new IOException("more than an object in the frame");
        }
    }
}
