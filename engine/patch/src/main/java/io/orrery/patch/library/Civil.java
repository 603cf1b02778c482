package io.orrery.patch.library;

/** Days of the Gregorian calendar, counted from 1970-01-01, which is 0. */
final class Civil {
    static final int SUNDAY = 0;
    static final int MONDAY = 1;
    static final int THURSDAY = 4;
    static final int FRIDAY = 5;
    static final int SATURDAY = 6;
    static final int WEEK = 7;
    private static final long DAYS_OF_400_YEARS = 146_097;
    /** Between 0000-03-01, where leap days end each year, and 1970-01-01. */
    private static final long BEFORE_1970 = 719_468;

    private Civil() {
    }

    static long day(long year, int month, int dayOfMonth) {
        long fromMarch = month > 2 ? year : year - 1;
        long inYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1;
        return 365 * fromMarch + Math.floorDiv(fromMarch, 4) - Math.floorDiv(fromMarch, 100) + Math.floorDiv(fromMarch, 400)
            + inYear - BEFORE_1970;
    }

    static long year(long day) {
        long year = 1970 + Math.floorDiv(400 * day, DAYS_OF_400_YEARS);
        while (day(year, 1, 1) > day) {
            year--;
        }
        return day >= day(year + 1, 1, 1) ? year + 1 : year;
    }

    /** 0 for Sunday to 6 for Saturday. */
    static int weekday(long day) {
        return (int) Math.floorMod(day + THURSDAY, (long) WEEK);
    }

    /** The first such weekday on that day or after it. */
    static long onOrAfter(long day, int weekday) {
        return day + Math.floorMod(weekday - weekday(day), WEEK);
    }

    /** Easter Sunday, by the anonymous computus. */
    static long easter(long year) {
        long golden = year % 19;
        long century = year / 100;
        long epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        long letter = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % WEEK;
        long late = (golden + 11 * epact + 22 * letter) / 451;
        long march = epact + letter - WEEK * late + 114;
        return day(year, (int) (march / 31), (int) (march % 31) + 1);
    }
}
