package io.orrery.simulation.run;

import io.orrery.simulation.world.Plan;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was asked for.
 *
 * @param from the first seed
 * @param faults that may be switched on
 * @param threads that make worlds, each its own
 * @param keep folder for what happened in worlds that ended badly, or null
 */
record SimulateOptions(
    long from, long seeds, Collection<String> faults, int threads, boolean json, boolean list, Path keep) {

    /** @throws IllegalArgumentException that says what can't be followed */
    static SimulateOptions parse(String... arguments) {
        long from = 1;
        long seeds = 100;
        int threads = 1;
        String faults = "all";
        boolean json = false;
        Path keep = null;
        Iterator<String> words = List.of(arguments).iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--seeds" -> seeds = number(word, value(word, words), 1, 1_000_000_000L);
                case "--from" -> from = number(word, value(word, words), 0, Long.MAX_VALUE / 2);
                case "--seed" -> {
                    from = number(word, value(word, words), 0, Long.MAX_VALUE / 2);
                    seeds = 1;
                }
                case "--threads" -> threads = (int) number(word, value(word, words), 1, 64);
                case "--faults" -> faults = value(word, words);
                case "--keep" -> keep = Path.of(value(word, words));
                case "--json" -> json = true;
                default -> throw new IllegalArgumentException("\"" + word + "\" is not an option of simulate");
            }
        }
        boolean list = faults.equals("list");
        return new SimulateOptions(from, seeds, list ? Set.of() : classes(faults), threads, json, list, keep);
    }

    boolean isAll() {
        return faults.size() == Plan.faults().size();
    }

    private static Set<String> classes(String text) {
        if (text.equals("all")) {
            return Plan.faults();
        }
        Set<String> classes = new TreeSet<>();
        if (!text.equals("none")) {
            for (String name : text.split(",")) {
                String fault = name.strip().toUpperCase(Locale.ROOT);
                if (!Plan.faults().contains(fault)) {
                    throw new IllegalArgumentException(
                        "--faults: \"" + name + "\" is no class of faults; \"--faults list\" shows them");
                }
                classes.add(fault);
            }
        }
        return classes;
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return words.next();
    }

    private static long number(String option, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + "=" + text + " is not a number", e);
        }
        throw new IllegalArgumentException(option + "=" + text + " is not from " + least + " to " + most);
    }
}
