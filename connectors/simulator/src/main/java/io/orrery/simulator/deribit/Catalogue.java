package io.orrery.simulator.deribit;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.simulator.exchange.Listing;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is traded: two inverse perpetuals, a linear one, and a future that ends with a quarter. Prices have two decimals. */
public final class Catalogue {
    private static final int PRICE_SCALE = 2;
    private static final int EXPIRY_HOUR = 8;
    private static final long DAY_MILLIS = 86_400_000L;
    /** Beginning of the year 3000. */
    private static final long NEVER_MILLIS = 32_503_708_800_000L;
    private static final DateTimeFormatter DATED = DateTimeFormatter.ofPattern("dMMMyy", Locale.ENGLISH);

    private final Map<Listing, Instrument> instruments = new LinkedHashMap<>();
    private final Map<String, Instrument> byName = new LinkedHashMap<>();

    public Catalogue(long nowMillis) {
        long created = nowMillis - 30 * DAY_MILLIS;
        LocalDate expiry = quarterEnd(nowMillis);
        String dated = "BTC-" + DATED.format(expiry).toUpperCase(Locale.ROOT);
        long expires = expiry.atTime(EXPIRY_HOUR, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
        add(inverse(0, "BTC-PERPETUAL", "BTC", 50, 10, 6_000_000, 3_000), 210_838, "10", true, created, NEVER_MILLIS);
        add(inverse(1, "ETH-PERPETUAL", "ETH", 5, 1, 300_000, 2_000), 210_760, "1", true, created, NEVER_MILLIS);
        add(new Listing(2, "BTC_USDC-PERPETUAL", InstrumentKind.LINEAR, "BTC", "USDC", "USDC", PRICE_SCALE, 4, 50, 1, 1,
            20_000_000, 0, 0, 6_000_000, 500), 214_834, "0.0001", true, created, NEVER_MILLIS);
        add(inverse(3, dated, "BTC", 250, 10, 6_060_000, 3_000), 370_000, "10", false, created, expires);
    }

    public Collection<Instrument> all() {
        return instruments.values();
    }

    public List<Listing> listings() {
        return List.copyOf(instruments.keySet());
    }

    public Instrument of(Listing listing) {
        return instruments.get(listing);
    }

    /** Null if there is none. */
    public Instrument named(String name) {
        return byName.get(name);
    }

    /** The perpetual whose market makes an index, null if there is no such index. */
    public Instrument ofIndex(String index) {
        for (Instrument instrument : all()) {
            if (instrument.perpetual() && instrument.index().equals(index)) {
                return instrument;
            }
        }
        return null;
    }

    private void add(Listing listing, int number, String size, boolean perpetual, long createdMillis, long expiresMillis) {
        Instrument instrument =
            new Instrument(listing, number, new BigDecimal(size), perpetual, createdMillis, expiresMillis);
        instruments.put(listing, instrument);
        byName.put(instrument.name(), instrument);
    }

    /** Its amounts are whole dollars. */
    private static Listing inverse(int id, String name, String base, long tick, long lot, long price, long typicalQuantity) {
        return new Listing(id, name, InstrumentKind.INVERSE, base, "USD", base, PRICE_SCALE, 0, tick, lot, lot,
            1_000_000_000, 0, 0, price, typicalQuantity);
    }

    /** The last Friday of a quarter, a month away at least. */
    private static LocalDate quarterEnd(long nowMillis) {
        LocalDate away = Instant.ofEpochMilli(nowMillis).atZone(ZoneOffset.UTC).toLocalDate().plusMonths(1);
        LocalDate lastDay = away.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(2).with(TemporalAdjusters.lastDayOfMonth());
        LocalDate friday = lastDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
        return friday.isBefore(away) ? friday.plusMonths(3).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY)) : friday;
    }
}
