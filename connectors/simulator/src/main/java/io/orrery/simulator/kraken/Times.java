package io.orrery.simulator.kraken;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as Kraken writes them. */
public final class Times {
    private static final long NANOS = 1_000_000_000L;
    private static final DateTimeFormatter MICROS =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SECONDS =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter RFC1123 =
        DateTimeFormatter.ofPattern("EEE, dd MMM yy HH:mm:ss +0000", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {
    }

    /** 2026-01-01T00:00:00.000000Z. */
    public static String micros(long nanos) {
        return MICROS.format(instant(nanos));
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

    private static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }
}
