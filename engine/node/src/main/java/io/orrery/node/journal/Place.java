package io.orrery.node.journal;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** A place in a session: a sequence, or a time. */
public sealed interface Place {

    /** From 1. */
    record Sequence(long value) implements Place {
    }

    /** Nanoseconds since the epoch. */
    record Time(long value) implements Place {
    }

    /**
     * @param text a sequence; a time of day, on the day that the session began; or a date and time, ISO 8601, with Z for UTC
     * @param zone of what names no zone itself
     * @param begin of the session, nanoseconds since the epoch
     */
    static Place parse(String text, ZoneId zone, long begin) {
        try {
            if (text.chars().allMatch(Character::isDigit)) {
                return new Sequence(Long.parseLong(text));
            }
            return new Time(nanos(instant(text, zone, begin)));
        } catch (DateTimeException | NumberFormatException e) {
            throw new Refusal(
                ExitCode.USAGE, "\"" + text + "\" is neither a sequence nor a time",
                "such as 12345, 09:31:02.114, 2026-11-21T09:31:02 or 2026-11-21T09:31:02Z", e);
        }
    }

    private static Instant instant(String text, ZoneId zone, long begin) {
        if (text.endsWith("Z")) {
            return Instant.parse(text);
        }
        if (text.contains("T")) {
            return LocalDateTime.parse(text).atZone(zone).toInstant();
        }
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochSecond(0, begin), zone);
        return LocalTime.parse(text).atDate(day).atZone(zone).toInstant();
    }

    private static long nanos(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }
}
