package io.orrery.bench.decode;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.json.UTF8StreamJsonParser;
import com.fasterxml.jackson.core.sym.ByteQuadsCanonicalizer;
import com.fasterxml.jackson.core.util.BufferRecycler;
import java.io.IOException;

/**
 * Jackson's streaming parser, fed one frame after the other where they lie: a parser a frame would allocate some 900 bytes, and
 * an input stream would copy each. What a frame says is read from its bytes where the parser leaves them: strings it has not
 * read.
 */
final class JacksonParser extends UTF8StreamJsonParser {
    private static final int SCALE = 8;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private int textAt;

    JacksonParser() {
        super(
            new IOContext(
                StreamReadConstraints.defaults(), StreamWriteConstraints.defaults(), ErrorReportConfiguration.defaults(),
                new BufferRecycler(), ContentReference.unknown(), false),
            Feature.collectDefaults(), null, null,
            ByteQuadsCanonicalizer.createRoot().makeChild(JsonFactory.Feature.collectDefaults()),
            new byte[0], 0, 0, 0, false);
    }

    /** Enters the outermost object of this frame. */
    void open(byte[] bytes, int offset, int length) throws IOException {
        _inputBuffer = bytes;
        _inputPtr = offset;
        _inputEnd = offset + length;
        nextToken();
    }

    /** Reads what is left of the frame, which must end with the outermost object. */
    void finish() throws IOException {
        while (!_parsingContext.inRoot()) {
            nextToken();
        }
        if (_inputPtr != _inputEnd) {
            throw new IOException("more or less than an object in the frame");
        }
    }

    /** The next token, a number without decimals. */
    long nextInteger() throws IOException {
        nextToken();
        return getLongValue();
    }

    /** The next token, quoted or bare, at 8 decimals. What venues never send is left out: signs, exponents, overflow. */
    long nextDecimal() throws IOException {
        return nextToken() == JsonToken.VALUE_STRING ? quotedDecimal() : bareDecimal();
    }

    private long quotedDecimal() throws IOException {
        byte[] bytes = _inputBuffer;
        int at = _inputPtr;
        long value = 0;
        int digit;
        while ((digit = bytes[at] - '0') >= 0 && digit <= 9) {
            value = value * 10 + digit;
            at++;
        }
        int decimals = 0;
        if (bytes[at] == '.') {
            int from = ++at;
            while ((digit = bytes[at] - '0') >= 0 && digit <= 9) {
                value = value * 10 + digit;
                at++;
            }
            decimals = at - from;
        }
        if (bytes[at] != '"') {
            throw new IOException("no digit: " + (char) bytes[at]);
        }
        _inputPtr = at + 1;
        _tokenIncomplete = false;
        return value * POWERS[SCALE - decimals];
    }

    private long bareDecimal() throws IOException {
        char[] text = _textBuffer.getTextBuffer();
        int at = _textBuffer.getTextOffset();
        int end = at + _textBuffer.size();
        long value = 0;
        while (at < end && text[at] != '.') {
            value = value * 10 + (text[at++] - '0');
        }
        int decimals = Math.max(0, end - at - 1);
        for (at++; at < end; at++) {
            value = value * 10 + (text[at] - '0');
        }
        return value * POWERS[SCALE - decimals];
    }

    /** The first byte of the next token, a text that is skipped. */
    int nextInitial() throws IOException {
        nextToken();
        return _inputBuffer[_inputPtr];
    }

    void skipValue() throws IOException {
        nextToken();
        skipChildren();
    }

    /** Reads the next token, a text, and returns how long it is; {@link #textByte} has its bytes. */
    int nextTextLength() throws IOException {
        nextToken();
        textAt = _inputPtr;
        _skipString();
        return _inputPtr - textAt - 1;
    }

    int textByte(int index) {
        return _inputBuffer[textAt + index];
    }
}
