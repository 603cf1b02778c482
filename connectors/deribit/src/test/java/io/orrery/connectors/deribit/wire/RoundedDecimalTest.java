package io.orrery.connectors.deribit.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.testing.Payloads;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoundedDecimalTest {
    private final JsonCursor cursor = new JsonCursor();
    private final RoundedDecimal rounded = new RoundedDecimal(cursor);

    private long read(String number, int scale) {
        UnsafeBuffer padded = Payloads.padded("[" + number + "]");
        cursor.wrap(padded, 0, Payloads.length(padded));
        rounded.wrap(padded, 0);
        cursor.enterArray();
        long value = rounded.read(scale);
        cursor.nextElement();
        cursor.finish();
        return value;
    }

    @ParameterizedTest
    @CsvSource({
        "0.125, 12", "0.135, 14", "0.1250000000000000000000001, 13", "-0.125, -12", "-0.0, 0", "-0, 0", "0.004, 0", "0.005, 0",
        "0.006, 1", "1.5e-400, 0", "123456e-5, 123", "1.005E2, 10050", "99.995, 10000"})
    void roundsToTheEvenNeighbour(String number, long hundredths) {
        assertEquals(hundredths, read(number, 2));
    }

    @Test
    void agreesWithBigDecimal() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "").append(random.nextInt(1_000)).append('.');
            for (int digit = random.nextInt(1, 25); digit > 0; digit--) {
                text.append(random.nextInt(3) * 5 % 11 % 10);
            }
            if (random.nextInt(3) == 0) {
                text.append(random.nextBoolean() ? 'e' : 'E').append(random.nextInt(-22, 4));
            }
            int scale = random.nextInt(12);
            BigDecimal expected = new BigDecimal(text.toString()).setScale(scale, RoundingMode.HALF_EVEN);
            assertEquals(expected.unscaledValue().longValueExact(), read(text.toString(), scale), text + " at " + scale);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1e30", "92233720368547758.08", "99999999999999999999.5", "null", "{}", "[]", "true", "\"0.001\"", "\"x\"", ".5e-9",
        "1.e-9"})
    void whatIsNoNumberOrTooLargeIsRefused(String number) {
        assertThrows(PayloadRefusal.class, () -> read(number, 2));
    }
}
