package io.orrery.simulator;

import io.orrery.simulator.exchange.Background;
import io.orrery.simulator.faults.FaultPlan;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What was asked for.
 *
 * @param background of the markets
 * @param port of the first venue, the next one is its TLS port, and so on; 0 takes free ones
 * @param json true if the first line is one JSON object
 * @param attached true if the end of standard input is the end of all
 * @param deflate true if permessage-deflate may be agreed on
 * @param list what is to be shown instead of serving: empty, or "faults"
 */
public record SimOptions(
    List<String> venues, int port, long seed, Background background, FaultPlan faults, boolean json, boolean attached,
    boolean deflate, String list) {
    private static final int MOST_PORT = 65_535;
    private static final double LEAST_RATE = 0.01;
    private static final double MOST_RATE = 100;
    private static final double LONGEST_HISTORY = 3_600;

    /** A seeded simulation on free ports, without faults. */
    public static SimOptions of(long seed, String... venues) {
        return new SimOptions(List.of(venues), 0, seed, Background.USUAL, new FaultPlan(seed), true, false, true, "");
    }

    public SimOptions withFaults(String faults) {
        return new SimOptions(venues, port, seed, background, FaultPlan.parse(faults, seed), json, attached, deflate, list);
    }

    static SimOptions parse(Set<String> known, String... arguments) throws SimUsage {
        List<String> venues = new ArrayList<>(known);
        int port = 0;
        long seed = 1;
        Background background = Background.USUAL;
        String faults = "";
        boolean json = false;
        boolean attached = false;
        boolean deflate = true;
        Iterator<String> words = split(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--venues" -> venues = venues(known, value(word, words));
                case "--port" -> port = (int) number(word, value(word, words), 0, MOST_PORT);
                case "--seed" -> seed = number(word, value(word, words), Long.MIN_VALUE, Long.MAX_VALUE);
                case "--rate" -> background = background.atRate(decimal(word, value(word, words), LEAST_RATE, MOST_RATE));
                case "--history" -> background = background.after(decimal(word, value(word, words), 0, LONGEST_HISTORY));
                case "--fault" -> faults = value(word, words);
                case "--json" -> json = true;
                case "--attached" -> attached = true;
                case "--no-deflate" -> deflate = false;
                default -> throw new SimUsage("\"" + word + "\" is not an option of sim");
            }
        }
        boolean list = faults.equals("list");
        return new SimOptions(
            venues, port, seed, background, plan(list ? "" : faults, seed), json, attached, deflate, list ? "faults" : "");
    }

    private static double decimal(String option, String text, double least, double most) throws SimUsage {
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new SimUsage(option + "=" + text + " is not a number");
        }
        throw new SimUsage(option + "=" + text + " is not from " + least + " to " + most);
    }

    private static FaultPlan plan(String faults, long seed) throws SimUsage {
        try {
            return FaultPlan.parse(faults, seed);
        } catch (IllegalArgumentException e) {
            throw new SimUsage("--fault: " + e.getMessage());
        }
    }

    private static List<String> split(String... arguments) {
        List<String> words = new ArrayList<>();
        for (String argument : arguments) {
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            if (equals < 0) {
                words.add(argument);
            } else {
                words.add(argument.substring(0, equals));
                words.add(argument.substring(equals + 1));
            }
        }
        return words;
    }

    private static String value(String option, Iterator<String> words) throws SimUsage {
        if (!words.hasNext()) {
            throw new SimUsage(option + " needs a value");
        }
        return words.next();
    }

    private static long number(String option, String text, long least, long most) throws SimUsage {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new SimUsage(option + "=" + text + " is not a number");
        }
        throw new SimUsage(option + "=" + text + " is not from " + least + " to " + most);
    }

    private static List<String> venues(Set<String> known, String text) throws SimUsage {
        List<String> venues = new ArrayList<>();
        for (String name : text.split(",")) {
            String venue = name.strip();
            if (!known.contains(venue)) {
                throw new SimUsage("--venues: \"" + venue + "\" is not served; there are: " + String.join(", ", known));
            }
            if (!venues.contains(venue)) {
                venues.add(venue);
            }
        }
        return venues;
    }
}
