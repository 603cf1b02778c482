package io.orrery.patch.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Hours of exchanges, against the time zones of Java and the holidays that the exchange published. */
final class CalendarTest implements Reference.Compared {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2035, 12, 31);
    /** By year, month and day: closed, or h for half a day. Left out are the days that nobody could know before. */
    private static final String PUBLISHED = """
        2007 0101 0115 0219 0406 0528 0703h 0704 0903 1122 1123h 1224h 1225
        2008 0101 0121 0218 0321 0526 0703h 0704 0901 1127 1128h 1224h 1225
        2009 0101 0119 0216 0410 0525 0703 0907 1126 1127h 1224h 1225
        2010 0101 0118 0215 0402 0531 0705 0906 1125 1126h 1224
        2011 0117 0221 0422 0530 0704 0905 1124 1125h 1226
        2012 0102 0116 0220 0406 0528 0703h 0704 0903 1122 1123h 1224h 1225
        2013 0101 0121 0218 0329 0527 0703h 0704 0902 1128 1129h 1224h 1225
        2014 0101 0120 0217 0418 0526 0703h 0704 0901 1127 1128h 1224h 1225
        2015 0101 0119 0216 0403 0525 0703 0907 1126 1127h 1224h 1225
        2016 0101 0118 0215 0325 0530 0704 0905 1124 1125h 1226
        2017 0102 0116 0220 0414 0529 0703h 0704 0904 1123 1124h 1225
        2018 0101 0115 0219 0330 0528 0703h 0704 0903 1122 1123h 1224h 1225
        2019 0101 0121 0218 0419 0527 0703h 0704 0902 1128 1129h 1224h 1225
        2020 0101 0120 0217 0410 0525 0703 0907 1126 1127h 1224h 1225
        2021 0101 0118 0215 0402 0531 0705 0906 1125 1126h 1224
        2022 0117 0221 0415 0530 0620 0704 0905 1124 1125h 1226
        2023 0102 0116 0220 0407 0529 0619 0703h 0704 0904 1123 1124h 1225
        2024 0101 0115 0219 0329 0527 0619 0703h 0704 0902 1128 1129h 1224h 1225
        2025 0101 0120 0217 0418 0526 0619 0703h 0704 0901 1127 1128h 1224h 1225
        2026 0101 0119 0216 0403 0525 0619 0703 0907 1126 1127h 1224h 1225
        """;

    private final Map<LocalDate, Integer> published = new HashMap<>();

    CalendarTest() {
        for (String line : PUBLISHED.strip().split("\n")) {
            String[] days = line.strip().split(" ");
            for (int i = 1; i < days.length; i++) {
                int month = Integer.parseInt(days[i].substring(0, 2));
                int day = Integer.parseInt(days[i].substring(2, 4));
                published.put(LocalDate.of(Integer.parseInt(days[0]), month, day), days[i].endsWith("h") ? 13 : 0);
            }
        }
    }

    @Test
    void daysAreCountedAsJavaDoes() {
        for (LocalDate date = LocalDate.of(1890, 1, 1); date.getYear() < 2110; date = date.plusDays(1)) {
            long day = date.toEpochDay();
            assertEquals(day, Civil.day(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
            assertEquals(date.getYear(), Civil.year(day));
            assertEquals(date.getDayOfWeek().getValue() % 7, Civil.weekday(day));
        }
    }

    @Test
    void theTimeOnTheWallIsThatOfTheTimeZone() {
        for (ZoneId zone : new ZoneId[] {NEW_YORK, CHICAGO}) {
            CivilTime time = new CivilTime(zone == CHICAGO ? -6 : -5, true);
            long last = LAST.toEpochDay() * CivilTime.DAY;
            for (long utc = FIRST.toEpochDay() * CivilTime.DAY; utc < last; utc += CivilTime.HOUR) {
                ZonedDateTime theirs = Instant.ofEpochSecond(utc).atZone(zone);
                assertEquals(utc + theirs.getOffset().getTotalSeconds(), time.local(utc), theirs.toString());
                assertEquals(theirs.withEarlierOffsetAtOverlap().toEpochSecond(), time.utc(time.local(utc)), theirs.toString());
            }
        }
    }

    @Test
    void holidaysAreThosePublished() {
        int special = 0;
        for (LocalDate date = FIRST; date.getYear() <= 2026; date = date.plusDays(1)) {
            int hour = date.getDayOfWeek().getValue() > 5 ? 0 : published.getOrDefault(date, 16);
            Reference.same("us-equities", hour * 3_600, UsEquities.close(date.toEpochDay()), 1, " on " + date);
            special += date.getDayOfWeek().getValue() <= 5 && hour < 16 ? 1 : 0;
        }
        assertEquals(published.size(), special);
        System.out.println("calendar: 20 years, " + special + " holidays and half days as published");
    }

    private static void at(Rig rig, ZonedDateTime moment) {
        rig.now = moment.toEpochSecond() * 1_000_000_000L;
        rig.tick();
    }

    @Test
    void sharesAreTradedFromBellToBell() {
        Rig rig = new Rig("us-equities");
        for (LocalDate date = FIRST; !date.isAfter(LAST); date = date.plusDays(1)) {
            long close = UsEquities.close(date.toEpochDay());
            at(rig, date.atTime(9, 29, 59).atZone(NEW_YORK));
            rig.tells(0, 0);
            rig.tells(1, Double.NaN);
            ZonedDateTime bell = date.atTime(9, 30).atZone(NEW_YORK);
            at(rig, bell);
            rig.tells(0, close > 0 ? 1 : 0);
            rig.tells(1, close > 0 ? 0 : Double.NaN);
            rig.tells(2, close > 0 ? close - 34_200 : Double.NaN);
            at(rig, date.atTime(LocalTime.ofSecondOfDay(Math.max(close, 46_800))).atZone(NEW_YORK).minusSeconds(1));
            rig.tells(0, close > 0 ? 1 : 0);
            rig.tells(2, close > 0 ? 1 : Double.NaN);
            at(rig, date.atTime(LocalTime.ofSecondOfDay(Math.max(close, 46_800))).atZone(NEW_YORK));
            rig.tells(0, 0);
        }
    }

    /** Sunday 17:00 to Friday 16:00 in Chicago, an hour's break at 16:00. */
    @Test
    void aWeekHasItsBreaks() {
        Rig rig = new Rig("week");
        ZonedDateTime end = LocalDate.of(2027, 1, 1).atStartOfDay(CHICAGO);
        for (ZonedDateTime at = LocalDate.of(2024, 1, 1).atStartOfDay(CHICAGO); at.isBefore(end); at = at.plusMinutes(30)) {
            at(rig, at);
            int hours = at.getDayOfWeek().getValue() % 7 * 24 + at.getHour();
            boolean open = hours >= 17 && hours < 136 && at.getHour() != 16;
            rig.tells(0, open ? 1 : 0);
            LocalDate day = at.getHour() < 16 ? at.toLocalDate().minusDays(1) : at.toLocalDate();
            ZonedDateTime opened = day.atTime(17, 0).atZone(CHICAGO);
            rig.tells(1, open ? at.toEpochSecond() - opened.toEpochSecond() : Double.NaN);
            ZonedDateTime closes = day.plusDays(1).atTime(16, 0).atZone(CHICAGO);
            rig.tells(2, open ? closes.toEpochSecond() - at.toEpochSecond() : Double.NaN);
        }
    }

    @Test
    void aWeekMayGoOverItsEndOrNeverClose() {
        Rig shop = new Rig("week", "from", 150, "to", 10, "pause", 0, "zone", 0, "summer", 0);
        Rig always = new Rig("week", "from", 0, "to", 168, "pause", 0, "zone", 0, "summer", 0);
        long sunday = LocalDate.of(2026, 11, 22).toEpochDay() * 24;
        for (int hour = 0; hour < 500; hour++) {
            shop.now = (sunday + hour) * 3_600_000_000_000L;
            always.now = shop.now;
            int ofWeek = hour % 168;
            boolean open = ofWeek >= 150 || ofWeek < 10;
            shop.tick().tells(0, open ? 1 : 0);
            shop.tells(1, open ? (ofWeek + 18) % 168 * 3_600 : Double.NaN);
            shop.tells(2, open ? (178 - ofWeek) % 168 * 3_600 : Double.NaN);
            always.tick().tells(0, 1);
        }
    }
}
