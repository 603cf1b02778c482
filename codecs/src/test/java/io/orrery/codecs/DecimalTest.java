package io.orrery.codecs;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.DecimalRefusal.Reason;
import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int TRIES = 200_000;

    private final SplittableRandom random = new SplittableRandom(7117);

    @ParameterizedTest
    @CsvSource({
        "50000.10, 2, 5000010", "50000.1, 2, 5000010", "0, 8, 0", "-0.00, 2, 0", "-.5, 1, -5", "+7., 0, 7",
        "1.25e-3, 5, 125", "1E3, 0, 1000", "1200e-2, 0, 12", "0.000100, 4, 1", "0e999999999999, 3, 0",
        "9223372036854775807, 0, 9223372036854775807", "-922337203685.4775807, 7, -9223372036854775807",
        "100000000000000000000000000e-26, 0, 1", "00000000000000000000000000012.5, 1, 125",
    })
    void readsWhatFitsExactly(String text, int scale, long mantissa) {
        assertEquals(mantissa, Decimal.parse(text, scale));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY", "NaN, MALFORMED", "Infinity, MALFORMED", "-, MALFORMED", "., MALFORMED", "1.2.3, MALFORMED",
        "1e, MALFORMED", "1e+, MALFORMED", "e5, MALFORMED", "1x, MALFORMED", "' 1', MALFORMED", "0x10, MALFORMED",
        "1e5 , MALFORMED", "--1, MALFORMED", "١, MALFORMED", "0.001, TOO_FINE", "1e-3, TOO_FINE",
        "0.12345678901234567890123, TOO_FINE", "92233720368547758.08, OVERFLOW", "1e17, OVERFLOW",
        "1e999999999999, OVERFLOW", "-99999999999999999999, OVERFLOW", "-92233720368547758.08, OVERFLOW",
    })
    void refusesWhatDoesNot(String text, Reason reason) {
        byte[] bytes = (text.equals("1e5") ? "1e5 " : text).getBytes(US_ASCII);
        UnsafeBuffer buffer = new UnsafeBuffer(bytes);
        DecimalRefusal refusal = assertThrows(DecimalRefusal.class, () -> Decimal.parse(buffer, 0, bytes.length, 2));
        assertEquals(reason, refusal.reason());
        assertSame(refusal, assertThrows(DecimalRefusal.class, () -> Decimal.parse(buffer, 0, bytes.length, 2)));
    }

    @Test
    void aRefusalForPeopleNamesTheText() {
        DecimalRefusal refusal = assertThrows(DecimalRefusal.class, () -> Decimal.parse("0.001", 2));
        assertEquals("\"0.001\": more decimals than the scale has (scale 2)", refusal.getMessage());
    }

    @Test
    void readsEveryTextOfTheGrammarAsBigDecimalDoes() {
        int accepted = 0;
        for (int i = 0; i < TRIES; i++) {
            String text = DecimalTexts.decimal(random);
            int scale = random.nextInt(Decimal.MAX_SCALE + 1);
            accepted += readsLikeBigDecimal(text, scale) ? 1 : 0;
        }
        assertTrue(accepted > TRIES / 10 && accepted < TRIES * 9 / 10, "accepted " + accepted);
    }

    @Test
    void readsEveryGarbageAsBigDecimalDoes() {
        for (int i = 0; i < TRIES; i++) {
            readsLikeBigDecimal(DecimalTexts.garbage(random), random.nextInt(Decimal.MAX_SCALE + 1));
        }
    }

    @Test
    void writesEveryValueAsBigDecimalDoesAndReadsItBack() {
        UnsafeBuffer buffer = new UnsafeBuffer(new byte[Decimal.MAX_TEXT_LENGTH + 3]);
        for (int i = 0; i < TRIES; i++) {
            long value = DecimalTexts.value(random);
            int scale = random.nextInt(Decimal.MAX_SCALE + 1);
            String expected = BigDecimal.valueOf(value, scale).toPlainString();
            assertEquals(expected, Decimal.append(new StringBuilder(), value, scale).toString());
            int length = Decimal.put(buffer, 3, value, scale);
            assertEquals(expected, buffer.getStringWithoutLengthAscii(3, length));
            if (value != Long.MIN_VALUE) {
                assertEquals(value, Decimal.parse(buffer, 3, length, scale));
            }
        }
    }

    @Test
    void rescalesExactlyOrRefuses() {
        for (int i = 0; i < TRIES; i++) {
            long value = DecimalTexts.value(random);
            int from = random.nextInt(Decimal.MAX_SCALE + 1);
            int to = random.nextInt(Decimal.MAX_SCALE + 1);
            Long expected = longOf(BigDecimal.valueOf(value, from), to);
            if (expected == null) {
                assertThrows(ArithmeticException.class, () -> Decimal.rescale(value, from, to));
            } else {
                assertEquals(expected, Decimal.rescale(value, from, to));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 19})
    void refusesAScaleThatIsNone(int scale) {
        assertThrows(IllegalArgumentException.class, () -> Decimal.parse("1", scale));
        assertThrows(IllegalArgumentException.class, () -> Decimal.append(new StringBuilder(), 1, scale));
        assertThrows(IllegalArgumentException.class, () -> Decimal.rescale(1, scale, 0));
    }

    private static boolean readsLikeBigDecimal(String text, int scale) {
        Long expected = null;
        try {
            BigDecimal number = new BigDecimal(text);
            expected = number.abs().setScale(scale).unscaledValue().compareTo(MOST.toBigInteger()) > 0
                ? null : longOf(number, scale);
        } catch (ArithmeticException | NumberFormatException refused) {
            expected = null;
        }
        byte[] bytes = text.getBytes(US_ASCII);
        try {
            assertEquals(expected, Decimal.parse(new UnsafeBuffer(bytes), 0, bytes.length, scale), text + " at " + scale);
        } catch (DecimalRefusal refusal) {
            assertEquals(expected, null, text + " at " + scale + ": " + refusal.getMessage());
        }
        return expected != null;
    }

    private static Long longOf(BigDecimal number, int scale) {
        try {
            return number.setScale(scale).unscaledValue().longValueExact();
        } catch (ArithmeticException inexact) {
            return null;
        }
    }
}
