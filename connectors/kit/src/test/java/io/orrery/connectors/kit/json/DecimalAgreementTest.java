package io.orrery.connectors.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.DecimalRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** The cursor's numbers are those of {@link Decimal}, whatever the text, and whatever lies behind the payload. */
final class DecimalAgreementTest {
    private static final String PADDINGS = "0\".,}]e ";
    private static final String ALPHABET = "0123456789000....-+eE x\"";
    private static final int TEXTS = 200_000;

    private final Random random = new Random(20_240_808);

    @Test
    void whatVenuesSendIsReadAsDecimalReadsIt() {
        long read = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = digits(random.nextInt(9)) + "." + digits(random.nextInt(10)) + "0".repeat(random.nextInt(4));
            read += agree(text, random.nextInt(Decimal.MAX_SCALE + 1));
        }
        assertTrue(read > TEXTS / 4, "read: " + read);
    }

    @Test
    void wholeAndWideNumbersAreReadAsDecimalReadsThem() {
        long read = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = digits(1 + random.nextInt(17));
            if (random.nextBoolean()) {
                text += "." + digits(random.nextInt(18)) + "0".repeat(random.nextInt(9));
            }
            read += agree(text, random.nextInt(Decimal.MAX_SCALE + 1));
        }
        assertTrue(read > TEXTS / 4, "read: " + read);
    }

    @Test
    void anyTextIsReadOrRefusedAsDecimalDoes() {
        long read = 0;
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int left = random.nextInt(14); left > 0; left--) {
                text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length() - 3)));
            }
            read += agree(text.toString(), random.nextInt(Decimal.MAX_SCALE + 1));
        }
        assertTrue(read > TEXTS / 50, "read: " + read);
    }

    @Test
    void wholeNumbersAreReadAsDecimalReadsThemAtScaleZero() {
        for (int i = 0; i < TEXTS; i++) {
            String text = digits(1 + random.nextInt(20));
            String expected = decimal(text, 0);
            assertEquals(expected, integer(text + ","), text);
            assertEquals(expected, integer("\"" + text + "\"}"), text);
            assertEquals(expected, integer(text), text);
        }
    }

    private int agree(String text, int scale) {
        String expected = decimal(text, scale);
        assertEquals(expected, quoted("\"" + text + "\"", scale), text + " quoted at scale " + scale);
        assertEquals(expected, quoted("\"" + text + "\",\"0.00000000\"]", scale), text + " quoted at scale " + scale);
        if (bareMayBe(text)) {
            assertEquals(expected, quoted(text, scale), text + " bare at scale " + scale);
            assertEquals(expected, quoted(text + ",0.00000000]", scale), text + " bare at scale " + scale);
        }
        return expected.startsWith("=") ? 1 : 0;
    }

    /** Behind a bare number that goes on after a refusable part, another reading is possible: only whole tokens are compared. */
    private static boolean bareMayBe(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> "0123456789.-+eE".indexOf(c) >= 0);
    }

    private String quoted(String payload, int scale) {
        JsonCursor cursor = Payload.cursor(payload, padding());
        return outcome(() -> cursor.decimal(scale));
    }

    private String integer(String payload) {
        JsonCursor cursor = Payload.cursor(payload, padding());
        return outcome(cursor::integer);
    }

    private char padding() {
        return PADDINGS.charAt(random.nextInt(PADDINGS.length()));
    }

    private interface Reading {
        long read();
    }

    private static String outcome(Reading reading) {
        try {
            return "=" + reading.read();
        } catch (PayloadRefusal refusal) {
            return refusal.reason().toString();
        }
    }

    private static String decimal(String text, int scale) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        try {
            long value = Decimal.parse(new UnsafeBuffer(bytes), 0, bytes.length, scale);
            return value == 0 && text.startsWith("-") ? PayloadRefusal.Reason.NOT_A_NUMBER.toString() : "=" + value;
        } catch (DecimalRefusal refusal) {
            return PayloadRefusal.Reason.of(refusal.reason()).toString();
        }
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
