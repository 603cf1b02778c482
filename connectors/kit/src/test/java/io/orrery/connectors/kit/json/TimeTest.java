package io.orrery.connectors.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TimeTest {
    private static final String CHARACTERS = "0123456789-:.TZ";
    private static final int TEXTS = 100_000;

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void aTimeIsReadToItsLastDecimal() {
        assertEquals(1_696_613_755_440_295_000L, time("2023-10-06T17:35:55.440295Z"));
        assertEquals(0, time("1970-01-01T00:00:00Z"));
        assertEquals(123_456_789, time("1970-01-01T00:00:00.123456789Z"));
        assertEquals(100_000_000, time("1970-01-01T00:00:00.1Z"));
    }

    @Test
    void anyTimeIsReadAsPlainCodeReadsIt() {
        for (int i = 0; i < TEXTS; i++) {
            long second = random.nextLong(Instant.parse("2261-12-31T23:59:59Z").getEpochSecond());
            String text = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC).toString();
            text += text.length() == 16 ? ":00" : "";
            text += random.nextBoolean() ? "Z" : "." + ("" + random.nextInt(1_000_000_000, 2_000_000_000))
                .substring(1, 2 + random.nextInt(9)) + "Z";
            assertEquals(plain(text), time(text), text);
            int at = random.nextInt(text.length());
            String damaged = text.substring(0, at) + CHARACTERS.charAt(random.nextInt(CHARACTERS.length()))
                + text.substring(at + random.nextInt(2));
            assertEquals(plain(damaged), time(damaged), damaged);
        }
    }

    @Test
    void timesOfOneSecondAreReadAsPlainCodeReadsThem() {
        JsonCursor cursor = new JsonCursor();
        String[] seconds = {"2023-10-06T17:35:55", "2023-10-06T17:35:56", "2023-10-06T17:45:55", "2023-11-06T17:35:55"};
        String second = seconds[0];
        for (int i = 0; i < TEXTS; i++) {
            second = random.nextInt(8) == 0 ? seconds[random.nextInt(seconds.length)] : second;
            String text = second + "." + ("" + random.nextInt(1_000_000, 2_000_000)).substring(1, 5 + random.nextInt(3)) + "Z";
            if (random.nextInt(4) == 0) {
                int at = random.nextInt(text.length());
                text = text.substring(0, at) + CHARACTERS.charAt(random.nextInt(CHARACTERS.length())) + text.substring(at + 1);
            }
            String space = " ".repeat(random.nextInt(3));
            Payload.wrap(cursor, space + "\"" + text + "\"", '0');
            assertEquals(plain(text), time(cursor), text);
        }
    }

    @Test
    void aTimeEndsWithItsQuote() {
        JsonCursor cursor = new JsonCursor();
        for (String last : new String[] {"\"", "1", "Z", " "}) {
            Payload.wrap(cursor, "\"2023-10-06T17:35:55.440295Z" + last, '"');
            assertEquals(last.equals("\"") ? 1_696_613_755_440_295_000L : Rfc3339.NONE, time(cursor), last);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"\"", "\"2023-10-06\"", "\"2023-10-06T17:35:55\"", "\"2023-10-06T17:35:55+00:00\"", "\"2023-02-29T00:00:00Z\"",
        "\"2023-10-06T17:35:60Z\"", "\"2023-10-06T17:35:55.Z\"", "\"2023-10-06T17:35:55.1234567891Z\"",
        "\"1969-12-31T23:59:59Z\"", "\"2262-01-01T00:00:00Z\""})
    void whatIsNoTimeIsRefused(String text) {
        assertEquals(Reason.NOT_A_TIME,
            assertThrows(PayloadRefusal.class, () -> Payload.cursor(text, '0').time()).reason());
    }

    @Test
    void aPhraseIsTakenWholeOrNotAtAll() {
        Phrase phrase = Phrase.of("{\"channel\":\"book\"");
        JsonCursor cursor = Payload.cursor("{\"channel\":\"book\"}", '}');
        assertTrue(cursor.takes(phrase));
        assertEquals(17, cursor.position());
        assertFalse(Payload.cursor("{\"channel\":\"book\"", '}').takes(phrase), "a payload does not end with it");
        cursor = Payload.cursor("{\"channel\":\"boot\"}", '}');
        assertFalse(cursor.takes(phrase));
        assertEquals(0, cursor.position());
    }

    private static long time(String text) {
        return time(Payload.cursor("\"" + text + "\"", '0'));
    }

    private static long time(JsonCursor cursor) {
        try {
            return cursor.time();
        } catch (PayloadRefusal refusal) {
            return Rfc3339.NONE;
        }
    }

    private static long plain(String text) {
        if (!text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z")) {
            return Rfc3339.NONE;
        }
        try {
            LocalDateTime time = LocalDateTime.parse(text.substring(0, text.length() - 1));
            if (time.getYear() < 1970 || time.getYear() > 2261) {
                return Rfc3339.NONE;
            }
            return time.toEpochSecond(ZoneOffset.UTC) * 1_000_000_000 + time.getNano();
        } catch (DateTimeParseException noTime) {
            return Rfc3339.NONE;
        }
    }
}
