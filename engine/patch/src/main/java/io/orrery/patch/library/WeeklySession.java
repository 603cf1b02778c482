package io.orrery.patch.library;

/** A session from one time of the week to another, with a break at the same time of each day. */
final class WeeklySession extends Session {
    private static final long WEEK = Civil.WEEK * CivilTime.DAY;
    /** 1970-01-01 was a Thursday. */
    private static final long FIRST_SUNDAY = 3 * CivilTime.DAY;

    private final CivilTime time;
    private final long from;
    private final long to;
    private final long breakFrom;
    private final long breakTime;

    /** All in hours: since Sunday began, since the day began, and ahead of UTC. */
    WeeklySession(double from, double to, double breakFrom, double breakTime, double zone, boolean summer) {
        time = new CivilTime(zone, summer);
        this.from = seconds(from);
        this.to = seconds(to);
        this.breakFrom = seconds(breakFrom);
        this.breakTime = seconds(breakTime);
    }

    private static long seconds(double hours) {
        return Math.round(hours * CivilTime.HOUR);
    }

    @Override
    boolean isOpen(long utc) {
        long local = time.local(utc);
        long week = local - Math.floorMod(local - FIRST_SUNDAY, WEEK);
        long begin = week + from;
        long end = week + to;
        if (to <= from) {
            begin -= local < end ? WEEK : 0;
            end += local < end ? 0 : WEEK;
        }
        if (breakTime > 0) {
            long breakOver = local - Math.floorMod(local - breakFrom - breakTime, CivilTime.DAY);
            begin = Math.max(begin, breakOver);
            end = Math.min(end, breakOver + CivilTime.DAY - breakTime);
        }
        opens = time.utc(begin);
        closes = time.utc(end);
        return local >= begin && local < end;
    }
}
