package io.orrery.simulation.world;

import io.orrery.simulator.faults.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * What a world is made of, and what will go wrong in it: all of it drawn from the seed.
 *
 * @param venues what is traded at each kind of venue, in canonical symbols, in the order of their ids
 * @param odds of the venues' faults, by class
 * @param mishaps how often, in a million chances of each
 * @param traders of each instrument
 * @param strict true if limits come in versions
 * @param safetyNanos how long what goes wrong goes wrong
 * @param livenessNanos how long all is well after that, before everything must be known
 */
public record Plan(
    long seed, List<Venue> venues, Map<Fault, Double> odds, Map<Mishap, Integer> mishaps, int traders, int paceMillis,
    boolean strict, long safetyNanos, long livenessNanos) {
    private static final long SECOND = 1_000_000_000L;
    private static final double SWITCHED_ON = 0.25;
    /** Of what makes a world last several times as long. */
    private static final double RARELY_ON = 0.03;
    /** Between two decisions at one venue: 50 orders in 10 seconds is what the strictest allows. */
    private static final int PACE_MILLIS = 215;
    private static final long LIVENESS = 30 * SECOND;
    private static final long CALM_TRADE = 6 * SECOND;
    /** A ban lasts two minutes, and nothing can be asked before it is over. */
    private static final long BANNED = 120 * SECOND + LIVENESS;
    /** What a stream kept from us is told by the next regular statement. */
    private static final long STATED = 65 * SECOND;
    /** A channel that stays silent is subscribed to again after 15 s, and its connection left after 15 more. */
    private static final long HEARD = 45 * SECOND;

    /** One venue and its instruments. */
    public record Venue(String kind, String base, List<String> symbols) {
        private static final Venue BINANCE = new Venue("binance", "USDT", List.of("BTC/USDT", "ETH/USDT"));
        private static final Venue KRAKEN = new Venue("kraken", "USD", List.of("BTC/USD", "ETH/USD"));
        private static final Venue DERIBIT = new Venue("deribit", "USDC", List.of("BTC/USDC:USDC", "BTC/USD:BTC"));

        private Venue with(int instruments) {
            return new Venue(kind, base, symbols.subList(0, instruments));
        }
    }

    /** @param allowed names of the faults that may be switched on */
    public static Plan of(long seed, Collection<String> allowed) {
        SplittableRandom random = new SplittableRandom(mixed(seed));
        List<Venue> venues = new ArrayList<>();
        List<Venue> all = new ArrayList<>(List.of(Venue.BINANCE, Venue.KRAKEN, Venue.DERIBIT));
        int most = random.nextInt(100) < 70 ? 1 : random.nextInt(100) < 80 ? 2 : 3;
        for (int i = 0; i < most; i++) {
            venues.add(all.remove(random.nextInt(all.size())).with(1 + random.nextInt(2)));
        }
        Map<Fault, Double> odds = new EnumMap<>(Fault.class);
        for (Fault fault : Fault.values()) {
            boolean on = random.nextDouble() < (fault == Fault.V02 ? RARELY_ON : SWITCHED_ON);
            double odd = usual(fault) * (0.2 + 2 * random.nextDouble());
            if (on && allowed.contains(fault.name())) {
                odds.put(fault, odd);
            }
        }
        Map<Mishap, Integer> mishaps = new EnumMap<>(Mishap.class);
        for (Mishap mishap : Mishap.values()) {
            boolean on = random.nextDouble() < SWITCHED_ON;
            int chance = 1 + random.nextInt(2 * usual(mishap));
            if (on && allowed.contains(mishap.name())) {
                mishaps.put(mishap, chance);
            }
        }
        int instruments = venues.stream().mapToInt(venue -> venue.symbols.size()).sum();
        int traders = instruments == 1 ? 1 + random.nextInt(3) : 1;
        int perVenue = traders * venues.stream().mapToInt(venue -> venue.symbols.size()).max().orElse(1);
        int pace = (PACE_MILLIS + random.nextInt(PACE_MILLIS / 4)) * perVenue;
        boolean strict = venues.size() == 1 && !venues.get(0).symbols.contains("BTC/USD:BTC") && random.nextBoolean();
        return new Plan(
            seed, List.copyOf(venues), odds, mishaps, traders, pace, strict, (11 + random.nextInt(10)) * SECOND,
            liveness(odds.keySet()));
    }

    private static long liveness(Set<Fault> faults) {
        return faults.contains(Fault.V02) ? BANNED
            : faults.contains(Fault.O12) ? STATED
            : faults.contains(Fault.S09) ? HEARD
            : LIVENESS;
    }

    /** For how long there is trade: for some time after nothing goes wrong any more. */
    long tradingNanos() {
        return safetyNanos + Math.min(livenessNanos, CALM_TRADE);
    }

    /** Every fault that there is. */
    public static Set<String> faults() {
        Set<String> names = new TreeSet<>();
        for (Fault fault : Fault.values()) {
            names.add(fault.name());
        }
        for (Mishap mishap : Mishap.values()) {
            names.add(mishap.name());
        }
        return names;
    }

    /** In which values are told: what all instruments of the first venue are paid in. */
    String base() {
        return venues.get(0).base;
    }

    /** Neighbours begin far apart. */
    private static long mixed(long seed) {
        long once = (seed ^ seed >>> 33) * 0xFF51AFD7ED558CCDL;
        long twice = (once ^ once >>> 33) * 0xC4CEB9FE1A85EC53L;
        return twice ^ twice >>> 33;
    }

    int chance(Mishap mishap) {
        return mishaps.getOrDefault(mishap, 0);
    }

    private static double usual(Fault fault) {
        return switch (fault) {
            case O01, O02, O03, O05, O06, O24 -> 0.03;
            case O08, O12, O22, P08 -> 0.02;
            case S01, S02, S05, S06, S11, S21 -> 0.005;
            case S09, S17, S22 -> 0.001;
            case S13, S14, S15 -> 0.05;
            case S03 -> 0.1;
            case P01, P02, P03, P04, P10 -> 0.004;
            case V01, V04, V06, V09 -> 0.01;
            case V02, V07 -> 0.004;
        };
    }

    private static int usual(Mishap mishap) {
        return switch (mishap) {
            case D01 -> 1_500;
            case D04 -> 500_000;
            case D12 -> 15_000;
            case D13, D14 -> 100_000;
            case K01 -> 60_000;
            case S10 -> 1_000;
            case S12 -> 800;
            case S16 -> 1_500;
            case S23 -> 30_000;
        };
    }
}
