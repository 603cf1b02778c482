package io.orrery.patch.library;

/**
 * The time on the wall somewhere in the United States, in seconds, by the rule that holds there since 2007: summer time from the
 * second Sunday of March to the first of November. Not by the tables of the Java that runs it: they differ.
 */
final class CivilTime {
    static final long HOUR = 3_600;
    static final long DAY = 24 * HOUR;

    private final long standard;
    private final boolean summer;

    /** @param hours of standard time ahead of UTC */
    CivilTime(double hours, boolean summer) {
        standard = (long) (hours * HOUR);
        this.summer = summer;
    }

    /** What the wall shows at this second since the epoch, as seconds since 1970-01-01 there. */
    long local(long utc) {
        long local = utc + standard;
        return local + (isSummer(local, HOUR) ? HOUR : 0);
    }

    /** When the wall shows that; of an hour that comes twice the first. */
    long utc(long local) {
        return local - standard - (isSummer(local, 2 * HOUR) ? HOUR : 0);
    }

    private boolean isSummer(long local, long endsAt) {
        if (!summer) {
            return false;
        }
        long year = Civil.year(Math.floorDiv(local, DAY));
        long begins = (Civil.onOrAfter(Civil.day(year, 3, 1), Civil.SUNDAY) + Civil.WEEK) * DAY + 2 * HOUR;
        long ends = Civil.onOrAfter(Civil.day(year, 11, 1), Civil.SUNDAY) * DAY + endsAt;
        return local >= begins && local < ends;
    }
}
