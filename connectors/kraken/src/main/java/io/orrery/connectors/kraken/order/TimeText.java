package io.orrery.connectors.kraken.order;

import org.agrona.MutableDirectBuffer;

/** Writes times as text, {@code 2026-11-21T19:48:33.123456Z}, without making any. */
final class TimeText {
    /** Bytes of each. */
    static final int LENGTH = 27;

    private static final long MICRO = 1_000;
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 86_400 * SECOND;
    private static final int MONTH_OF_MARCH = 3;

    private TimeText() {
    }

    /** @param nanos since the epoch, not negative. Less than a microsecond is left out. Returns the length. */
    static int put(MutableDirectBuffer to, int at, long nanos) {
        date(to, at, nanos / DAY);
        to.putByte(at + 10, (byte) 'T');
        long second = nanos % DAY / SECOND;
        digits(to, at + 11, second / 3_600, 2);
        to.putByte(at + 13, (byte) ':');
        digits(to, at + 14, second / 60 % 60, 2);
        to.putByte(at + 16, (byte) ':');
        digits(to, at + 17, second % 60, 2);
        to.putByte(at + 19, (byte) '.');
        digits(to, at + 20, nanos % SECOND / MICRO, 6);
        to.putByte(at + 26, (byte) 'Z');
        return LENGTH;
    }

    /** The day by the calendar, counted in years that begin in March: leap days stand at their end. */
    private static void date(MutableDirectBuffer to, int at, long days) {
        long shifted = days + 719_468;
        long era = shifted / 146_097;
        long dayOfEra = shifted % 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long marchMonth = (5 * dayOfYear + 2) / 153;
        long month = marchMonth < 10 ? marchMonth + MONTH_OF_MARCH : marchMonth - 9;
        digits(to, at, yearOfEra + era * 400 + (month < MONTH_OF_MARCH ? 1 : 0), 4);
        to.putByte(at + 4, (byte) '-');
        digits(to, at + 5, month, 2);
        to.putByte(at + 7, (byte) '-');
        digits(to, at + 8, dayOfYear - (153 * marchMonth + 2) / 5 + 1, 2);
    }

    private static void digits(MutableDirectBuffer to, int at, long value, int count) {
        long rest = value;
        for (int i = count - 1; i >= 0; i--) {
            to.putByte(at + i, (byte) ('0' + rest % 10));
            rest /= 10;
        }
    }
}
