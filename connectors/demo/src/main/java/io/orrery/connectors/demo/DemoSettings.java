package io.orrery.connectors.demo;

import io.orrery.matching.market.FairValueModel;
import io.orrery.matching.market.Fees;
import io.orrery.matching.market.MarketModel;
import io.orrery.matching.market.Tie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be set of a demo venue.
 *
 * @param rate how many times faster than usual the market runs
 * @param instruments those that are traded, in the order of their ids
 * @param latency whether commands and reports take their time
 * @param moves whether prices move suddenly at times
 * @param hurry whether whatever is next happens at once, in a time of the market's own, instead of when it is due
 * @param leaders which of the instruments each one follows, by its place; -1 for none
 * @param fundingNanos from one payment of perpetuals to the next
 */
record DemoSettings(
    double rate, List<DemoInstrument> instruments, Fees fees, boolean latency, boolean moves, boolean hurry,
    List<Integer> leaders, long fundingNanos) {
    private static final String RATE = "rate";
    private static final String INSTRUMENTS = "instruments";
    private static final String MAKER_FEE = "maker-fee-ppm";
    private static final String TAKER_FEE = "taker-fee-ppm";
    private static final String LATENCY = "latency";
    private static final String MOVES = "moves";
    private static final String HURRY = "hurry";
    private static final String FOLLOWS = "follows";
    private static final String PERPETUALS = "perpetuals";
    private static final String FUNDING = "funding-seconds";
    private static final Set<String> NAMES =
        Set.of(RATE, INSTRUMENTS, MAKER_FEE, TAKER_FEE, LATENCY, MOVES, HURRY, FOLLOWS, PERPETUALS, FUNDING);
    private static final double LEAST_RATE = 0.01;
    private static final double GREATEST_RATE = 1000;
    private static final double LEAST_FUNDING = 0.1;
    private static final double GREATEST_FUNDING = 28_800;
    private static final double SECOND = 1e9;
    private static final int NOBODY = -1;

    /** @throws IllegalArgumentException with name=value, for a name that is not known or a value that makes no sense */
    static DemoSettings parse(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            if (!NAMES.contains(name)) {
                throw refused(name, value);
            }
        });
        List<DemoInstrument> instruments = new ArrayList<>(instruments(settings.getOrDefault(INSTRUMENTS, "")));
        List<Integer> leaders = new ArrayList<>(Collections.nCopies(instruments.size(), NOBODY));
        tie(instruments, leaders, settings.getOrDefault(FOLLOWS, ""));
        addPerpetuals(instruments, leaders, settings.getOrDefault(PERPETUALS, ""));
        return new DemoSettings(
            number(RATE, settings.getOrDefault(RATE, "1"), LEAST_RATE, GREATEST_RATE),
            List.copyOf(instruments),
            new Fees(
                partsPerMillion(MAKER_FEE, settings.getOrDefault(MAKER_FEE, "5")),
                partsPerMillion(TAKER_FEE, settings.getOrDefault(TAKER_FEE, "40"))),
            onOrOff(LATENCY, settings.getOrDefault(LATENCY, "on")),
            onOrOff(MOVES, settings.getOrDefault(MOVES, "on")),
            onOrOff(HURRY, settings.getOrDefault(HURRY, "off")),
            List.copyOf(leaders),
            (long) (SECOND * number(FUNDING, settings.getOrDefault(FUNDING, "1"), LEAST_FUNDING, GREATEST_FUNDING)));
    }

    MarketModel market() {
        MarketModel usual = MarketModel.defaults().faster(rate);
        return moves
            ? usual
            : new MarketModel(usual.pulseSeconds(), usual.makers(), usual.takers(), usual.fairValue().withoutMoves());
    }

    /** Who follows whom, as ids that begin at the first. */
    List<Tie> ties(int firstInstrumentId) {
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < leaders.size(); i++) {
            if (leaders.get(i) != NOBODY) {
                ties.add(new Tie(
                    firstInstrumentId + i, firstInstrumentId + leaders.get(i), FairValueModel.distance().faster(rate)));
            }
        }
        return ties;
    }

    private static double number(String name, String value, double least, double greatest) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw refused(name, value);
        }
        if (number >= least && number <= greatest) {
            return number;
        }
        throw refused(name, value);
    }

    /** Follower and leader with a colon; a leader stands before, and follows nobody. */
    private static void tie(List<DemoInstrument> instruments, List<Integer> leaders, String value) {
        for (String pair : words(value)) {
            String[] names = pair.split(":", -1);
            int follower = instruments.indexOf(DemoInstrument.find(names[0].strip()));
            int leader = names.length == 2 ? instruments.indexOf(DemoInstrument.find(names[1].strip())) : NOBODY;
            if (leader < 0 || leader >= follower || leaders.get(leader) != NOBODY || leaders.get(follower) != NOBODY) {
                throw refused(FOLLOWS, value);
            }
            leaders.set(follower, leader);
        }
    }

    private static void addPerpetuals(List<DemoInstrument> instruments, List<Integer> leaders, String value) {
        for (String symbol : words(value)) {
            int spot = instruments.indexOf(DemoInstrument.find(symbol.strip()));
            if (spot < 0 || leaders.get(spot) != NOBODY || instruments.contains(instruments.get(spot).perpetual())) {
                throw refused(PERPETUALS, value);
            }
            instruments.add(instruments.get(spot).perpetual());
            leaders.add(spot);
        }
    }

    private static String[] words(String value) {
        return value.isEmpty() ? new String[0] : value.split(",", -1);
    }

    private static List<DemoInstrument> instruments(String value) {
        if (value.isEmpty()) {
            return DemoInstrument.ALL;
        }
        List<DemoInstrument> chosen = new ArrayList<>();
        for (String symbol : value.split(",", -1)) {
            DemoInstrument instrument = DemoInstrument.find(symbol.strip());
            if (instrument == null || chosen.contains(instrument)) {
                throw refused(INSTRUMENTS, value);
            }
            chosen.add(instrument);
        }
        return List.copyOf(chosen);
    }

    private static int partsPerMillion(String name, String value) {
        int parts;
        try {
            parts = Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw refused(name, value);
        }
        if (parts < -Fees.BOUND || parts > Fees.BOUND) {
            throw refused(name, value);
        }
        return parts;
    }

    private static boolean onOrOff(String name, String value) {
        return switch (value) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> throw refused(name, value);
        };
    }

    private static IllegalArgumentException refused(String name, String value) {
        return new IllegalArgumentException(name + "=" + value);
    }
}
