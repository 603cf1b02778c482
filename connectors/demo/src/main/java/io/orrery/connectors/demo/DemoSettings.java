package io.orrery.connectors.demo;

import io.orrery.matching.market.Fees;
import io.orrery.matching.market.MarketModel;
import java.util.ArrayList;
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
 */
record DemoSettings(double rate, List<DemoInstrument> instruments, Fees fees, boolean latency, boolean moves) {
    private static final String RATE = "rate";
    private static final String INSTRUMENTS = "instruments";
    private static final String MAKER_FEE = "maker-fee-ppm";
    private static final String TAKER_FEE = "taker-fee-ppm";
    private static final String LATENCY = "latency";
    private static final String MOVES = "moves";
    private static final Set<String> NAMES = Set.of(RATE, INSTRUMENTS, MAKER_FEE, TAKER_FEE, LATENCY, MOVES);
    private static final double LEAST_RATE = 0.01;
    private static final double GREATEST_RATE = 1000;

    /** @throws IllegalArgumentException with name=value, for a name that is not known or a value that makes no sense */
    static DemoSettings parse(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            if (!NAMES.contains(name)) {
                throw refused(name, value);
            }
        });
        return new DemoSettings(
            rate(settings.getOrDefault(RATE, "1")),
            instruments(settings.getOrDefault(INSTRUMENTS, "")),
            new Fees(
                partsPerMillion(MAKER_FEE, settings.getOrDefault(MAKER_FEE, "5")),
                partsPerMillion(TAKER_FEE, settings.getOrDefault(TAKER_FEE, "40"))),
            onOrOff(LATENCY, settings.getOrDefault(LATENCY, "on")),
            onOrOff(MOVES, settings.getOrDefault(MOVES, "on")));
    }

    MarketModel market() {
        MarketModel usual = MarketModel.defaults().faster(rate);
        return moves
            ? usual
            : new MarketModel(usual.pulseSeconds(), usual.makers(), usual.takers(), usual.fairValue().withoutMoves());
    }

    private static double rate(String value) {
        double rate;
        try {
            rate = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw refused(RATE, value);
        }
        if (rate >= LEAST_RATE && rate <= GREATEST_RATE) {
            return rate;
        }
        throw refused(RATE, value);
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
