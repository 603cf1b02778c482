package io.orrery.codecs;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes nanoseconds since the epoch as ISO 8601 with all nine decimals, in one zone. */
final class TimeText {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final long NANOS = 1_000_000_000L;
    private static final int DECIMALS = 9;

    private final ZoneId zone;
    private long second = Long.MIN_VALUE;
    private String beforeDecimals;
    private String offset;

    TimeText(ZoneId zone) {
        this.zone = zone;
    }

    void append(StringBuilder out, long time) {
        turnTo(Math.floorDiv(time, NANOS));
        out.append(beforeDecimals).append('.');
        long decimals = Math.floorMod(time, NANOS);
        for (int i = DECIMALS - 1; i >= 0; i--) {
            out.append((char) ('0' + decimals / Decimal.powerOfTen(i) % 10));
        }
        out.append(offset);
    }

    /** Consecutive events mostly fall into one second: its text is kept. */
    private void turnTo(long epochSecond) {
        if (epochSecond != second) {
            second = epochSecond;
            ZoneOffset shift = zone.getRules().getOffset(Instant.ofEpochSecond(epochSecond));
            beforeDecimals = SECONDS.format(LocalDateTime.ofEpochSecond(epochSecond, 0, shift));
            offset = shift.getId();
        }
    }
}
