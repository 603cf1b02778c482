package io.orrery.simulator.kraken;

import io.orrery.codecs.Decimal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as Kraken writes them. */
public final class Times {
    private static final long NANOS = 1_000_000_000L;
    private static final int MICRO = 1_000;
    private static final int MICROS_LENGTH = "2026-01-01T00:00:00.000000Z".length();
    private static final DateTimeFormatter SECONDS =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter RFC1123 =
        DateTimeFormatter.ofPattern("EEE, dd MMM yy HH:mm:ss +0000", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {
    }

    /** 2026-01-01T00:00:00.000000Z. */
    public static String micros(long nanos) {
        LocalDateTime at =
            LocalDateTime.ofEpochSecond(Math.floorDiv(nanos, NANOS), (int) Math.floorMod(nanos, NANOS), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(MICROS_LENGTH);
        put(text, at.getYear(), 4, '-');
        put(text, at.getMonthValue(), 2, '-');
        put(text, at.getDayOfMonth(), 2, 'T');
        put(text, at.getHour(), 2, ':');
        put(text, at.getMinute(), 2, ':');
        put(text, at.getSecond(), 2, '.');
        put(text, at.getNano() / MICRO, 6, 'Z');
        return text.toString();
    }

    /** 2026-01-01T00:00:00Z. */
    public static String seconds(long nanos) {
        return SECONDS.format(instant(nanos));
    }

    public static String rfc1123(long nanos) {
        return RFC1123.format(instant(nanos));
    }

    /** Seconds with four decimals, as in order and trade histories. */
    public static BigDecimal unix(long nanos) {
        return BigDecimal.valueOf(nanos / 100_000, 4);
    }

    /** Nanoseconds of an RFC 3339 text; a malformed one is an invalid argument. */
    public static long parse(String text, String argument) {
        try {
            Instant instant = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
            return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), NANOS), instant.getNano());
        } catch (RuntimeException malformed) {
            throw KrakenError.argument(argument);
        }
    }

    private static void put(StringBuilder text, int value, int digits, char after) {
        for (int unit = (int) Decimal.powerOfTen(digits - 1); unit > 0; unit /= 10) {
            text.append((char) ('0' + value / unit % 10));
        }
        text.append(after);
    }

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
