package io.orrery.patch.library;

/**
 * The sessions of the exchanges of New York since 2007, by the rules of their holidays. Days on which they did not open, or
 * closed early, because of something that nobody could know before are not in it.
 */
final class UsEquities extends Session {
    private static final long OPENS = 9 * CivilTime.HOUR + CivilTime.HOUR / 2;
    private static final long CLOSES = 16 * CivilTime.HOUR;
    private static final long CLOSES_EARLY = 13 * CivilTime.HOUR;
    private static final int FIRST_JUNETEENTH = 2022;

    private final CivilTime time = new CivilTime(-5, true);
    private long known = Long.MIN_VALUE;

    /** A session never goes over midnight, where clocks are never turned either while one is open. */
    @Override
    boolean isOpen(long utc) {
        long day = Math.floorDiv(time.local(utc), CivilTime.DAY);
        if (day != known) {
            known = day;
            opens = time.utc(day * CivilTime.DAY + OPENS);
            closes = time.utc(day * CivilTime.DAY + close(day));
        }
        return utc >= opens && utc < closes;
    }

    /** When the day's session ends, in seconds of the day; 0 if there is none. */
    static long close(long day) {
        long year = Civil.year(day);
        int weekday = Civil.weekday(day);
        if (weekday == Civil.SATURDAY || weekday == Civil.SUNDAY || isHoliday(day, year)) {
            return 0;
        }
        boolean early = day == thanksgiving(year) + 1 || day == Civil.day(year, 12, 24) || day == Civil.day(year, 7, 3);
        return early ? CLOSES_EARLY : CLOSES;
    }

    /** New Year's day on a Saturday is the one that is not kept on the day before, which ends the year's accounts. */
    private static boolean isHoliday(long day, long year) {
        long newYear = Civil.day(year, 1, 1);
        return day == newYear || day == newYear + 1 && Civil.weekday(day) == Civil.MONDAY
            || day == nth(3, Civil.MONDAY, year, 1)
            || day == nth(3, Civil.MONDAY, year, 2)
            || day == Civil.easter(year) - 2
            || day == Civil.onOrAfter(Civil.day(year, 5, 25), Civil.MONDAY)
            || day == observed(year, 7, 4)
            || day == nth(1, Civil.MONDAY, year, 9)
            || day == thanksgiving(year)
            || day == observed(year, 12, 25)
            || year >= FIRST_JUNETEENTH && day == observed(year, 6, 19);
    }

    private static long thanksgiving(long year) {
        return nth(4, Civil.THURSDAY, year, 11);
    }

    private static long nth(int which, int weekday, long year, int month) {
        return Civil.onOrAfter(Civil.day(year, month, 1), weekday) + (which - 1L) * Civil.WEEK;
    }

    /** A holiday on a Saturday is kept on the Friday, one on a Sunday on the Monday. */
    private static long observed(long year, int month, int dayOfMonth) {
        long day = Civil.day(year, month, dayOfMonth);
        int weekday = Civil.weekday(day);
        return weekday == Civil.SATURDAY ? day - 1 : weekday == Civil.SUNDAY ? day + 1 : day;
    }
}
