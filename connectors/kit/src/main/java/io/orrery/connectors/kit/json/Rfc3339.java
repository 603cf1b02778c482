package io.orrery.connectors.kit.json;

import io.orrery.codecs.Decimal;

/** Times as text, {@code 2023-10-06T17:35:55.440295Z}: in UTC, with up to 9 decimals of a second. */
final class Rfc3339 {
    static final long NONE = Long.MIN_VALUE;

    private static final int SHORTEST = 20;
    private static final int LONGEST = 30;
    private static final int DECIMALS_AT = SHORTEST;
    private static final int LAST_YEAR = 2261;

    /** What turns the text's dashes, T and colons into the digit 0, and leaves the digits. */
    private static final long DATE = mask(4, '-') | mask(7, '-');
    private static final long HOUR = mask(2, 'T') | mask(5, ':');
    private static final long SECOND = mask(0, ':');

    /** Bytes of a time with 6 decimals, quotes included. */
    static final int MICROS_LENGTH = 29;
    private static final int MICROS_BITS = 6 * Byte.SIZE;
    /** What turns the Z and the quote behind 6 decimals into digits of 0. */
    private static final long MICROS_END = mask(6, 'Z') | mask(7, '"');
    /** The last digit of a minute, its colon, the second and the point. */
    private static final long SECOND_MASK = (1L << 5 * Byte.SIZE) - 1;

    private static final int[] DAYS_BEFORE = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private long lastDate;
    private long lastHour;
    private long lastMinute;
    private long usualDate;
    private long usualHour;
    private long usualSecond;
    private long secondStart;

    /**
     * The fast path, from a string's opening quote on: a time with 6 decimals in the second that {@link #remember} was told of
     * last. {@link #NONE} if it is none; then it may be another time.
     */
    long micros(PayloadBytes payload, int from) {
        long decimals = Swar.digits(payload.word(from + DECIMALS_AT + 1) ^ MICROS_END);
        boolean same = payload.word(from) == usualDate && payload.word(from + Long.BYTES) == usualHour
            && (payload.word(from + 2 * Long.BYTES) & SECOND_MASK) == usualSecond;
        if (!same || Swar.strangers(decimals) != 0 || decimals >>> MICROS_BITS != 0) {
            return NONE;
        }
        return secondStart + Swar.number(decimals << Long.SIZE - MICROS_BITS) * 1_000;
    }

    /** Remembers the second of a time that lies here, from its opening quote on. */
    void remember(PayloadBytes payload, int from, long nanos) {
        usualDate = payload.word(from);
        usualHour = payload.word(from + Long.BYTES);
        usualSecond = payload.word(from + 2 * Long.BYTES) & SECOND_MASK;
        secondStart = nanos - nanos % 1_000_000_000;
    }

    /** Nanoseconds since 1970, up to the year 2261, of the cursor's last text; {@link #NONE} if that is no time. */
    long nanos(PayloadTexts cursor) {
        int length = cursor.textLength();
        if (length < SHORTEST || length > LONGEST || length == SHORTEST + 1 || cursor.textByte(length - 1) != 'Z') {
            return NONE;
        }
        long minute = minute(cursor.textWord(0), cursor.textWord(1));
        long second = number(Swar.last(Swar.digits(cursor.textWord(2) ^ SECOND), 3)); // 0ss
        long fraction = length == SHORTEST ? 0 : fraction(cursor, length - DECIMALS_AT - 1);
        return (minute | second | fraction) < 0 || second > 59 ? NONE : minute + second * 1_000_000_000 + fraction;
    }

    /** When a minute began; below 0 if there is no such minute. Most times lie in the same minute as the one before. */
    private long minute(long dateText, long hourText) {
        if (dateText == lastDate && hourText == lastHour) {
            return lastMinute;
        }
        long date = number(Swar.digits(dateText ^ DATE)); // yyyy0mm0
        long hour = number(Swar.digits(hourText ^ HOUR)); // dd0hh0mm
        if ((date | hour) < 0 || date / 1_000 % 10 != 0 || date % 10 != 0
            || hour / 100_000 % 10 != 0 || hour / 100 % 10 != 0 || hour / 1_000 % 100 > 23 || hour % 100 > 59) {
            return NONE;
        }
        long day = day((int) (date / 10_000), (int) (date / 10 % 100), (int) (hour / 1_000_000));
        if (day < 0) {
            return NONE;
        }
        lastDate = dateText;
        lastHour = hourText;
        lastMinute = (day * 1_440 + hour / 1_000 % 100 * 60 + hour % 100) * 60_000_000_000L;
        return lastMinute;
    }

    /** Nanoseconds of the decimals behind the point; below 0 if they are none. */
    private static long fraction(PayloadTexts cursor, int decimals) {
        if (cursor.textByte(DECIMALS_AT - 1) != '.') {
            return NONE;
        }
        long text = cursor.textWord(2) >>> 32 | cursor.textWord(3) << 32;
        if (decimals > Swar.BYTES) {
            long last = cursor.textByte(DECIMALS_AT + Swar.BYTES) - '0';
            long first = number(Swar.digits(text));
            return last < 0 || last > 9 || first < 0 ? NONE : first * 10 + last;
        }
        long value = number(Swar.last(Swar.digits(text), decimals));
        return value < 0 ? NONE : value * Decimal.powerOfTen(9 - decimals);
    }

    /** Of eight digits; below 0 if they are none. */
    private static long number(long digits) {
        return Swar.strangers(digits) != 0 ? NONE : Swar.number(digits);
    }

    /** Days since 1970; below 0 if there is no such day. */
    private static long day(int year, int month, int day) {
        if (year < 1970 || year > LAST_YEAR || month < 1 || month > 12) {
            return -1;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        if (day < 1 || day > DAYS[month - 1] + (leap && month == 2 ? 1 : 0)) {
            return -1;
        }
        int before = year - 1;
        long leaps = before / 4 - before / 100 + before / 400 - (1969 / 4 - 1969 / 100 + 1969 / 400);
        return (year - 1970) * 365L + leaps + DAYS_BEFORE[month - 1] + (leap && month > 2 ? 1 : 0) + day - 1;
    }

    private static long mask(int index, char mark) {
        return (long) (mark ^ '0') << (index * Byte.SIZE);
    }
}
