package io.orrery.simulator.faults;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Which faults strike, and how often. Each class draws from a sequence of its own, so that one does not move the other. */
public final class FaultPlan {
    private final long seed;
    private final double[] probabilities = new double[Fault.values().length];
    private final SplittableRandom[] draws = new SplittableRandom[Fault.values().length];
    private final Map<Fault, Long> left = new EnumMap<>(Fault.class);
    private final Map<Fault, Long> struck = new EnumMap<>(Fault.class);
    private Consumer<Fault> listener = fault -> { };

    public FaultPlan(long seed) {
        this.seed = seed;
    }

    /**
     * A plan from what stands on a command line.
     *
     * @param text {@code O01=0.01,S06=1x3}: a probability, and how often at most; empty means no faults
     * @throws IllegalArgumentException if it can't be understood; its message says why
     */
    public static FaultPlan parse(String text, long seed) {
        FaultPlan plan = new FaultPlan(seed);
        plan.change(text);
        return plan;
    }

    /** Sets those that the text names, and leaves the others. */
    public void change(String text) {
        if (text.isBlank()) {
            return;
        }
        for (String entry : text.split(",")) {
            int equals = entry.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("\"" + entry.strip() + "\" is not CLASS=PROBABILITY");
            }
            Fault fault = fault(entry.substring(0, equals).strip());
            String value = entry.substring(equals + 1).strip();
            int times = value.indexOf('x');
            if (times < 0) {
                set(fault, probability(value));
            } else {
                set(fault, probability(value.substring(0, times)), count(value.substring(times + 1)));
            }
        }
    }

    /** The same faults for another venue, by its own sequences. */
    public FaultPlan forVenue(String name) {
        FaultPlan plan = new FaultPlan(seed * 31 + name.hashCode());
        System.arraycopy(probabilities, 0, plan.probabilities, 0, probabilities.length);
        plan.left.putAll(left);
        return plan;
    }

    public void set(Fault fault, double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(fault + "=" + probability + " is not a probability from 0 to 1");
        }
        left.remove(fault);
        probabilities[fault.ordinal()] = probability;
    }

    /** @param most how often it strikes from now on, then no more */
    public void set(Fault fault, double probability, long most) {
        set(fault, most == 0 ? 0 : probability);
        if (most > 0) {
            left.put(fault, most);
        }
    }

    /** False if it is switched off. */
    boolean mayStrike(Fault fault) {
        return probabilities[fault.ordinal()] != 0;
    }

    /** Asked once where the fault could happen: true if it shall. */
    public boolean strikes(Fault fault) {
        double probability = probabilities[fault.ordinal()];
        if (probability == 0 || random(fault).nextDouble() >= probability) {
            return false;
        }
        struck.merge(fault, 1L, Long::sum);
        listener.accept(fault);
        Long rest = left.computeIfPresent(fault, (same, most) -> most - 1);
        if (rest != null && rest == 0) {
            set(fault, 0);
        }
        return true;
    }

    /** Tells of each fault as it strikes. */
    public void listen(Consumer<Fault> heard) {
        listener = heard;
    }

    /** How often it struck. */
    public long count(Fault fault) {
        return struck.getOrDefault(fault, 0L);
    }

    /** How often each class struck that did. */
    public Map<Fault, Long> counts() {
        return new EnumMap<>(struck);
    }

    /** The sequence of one class: where it strikes, how long, which way. */
    public SplittableRandom random(Fault fault) {
        int index = fault.ordinal();
        if (draws[index] == null) {
            draws[index] = new SplittableRandom(seed ^ (0x9E3779B97F4A7C15L * (index + 1)));
        }
        return draws[index];
    }

    private static Fault fault(String name) {
        for (Fault fault : Fault.values()) {
            if (fault.name().equalsIgnoreCase(name)) {
                return fault;
            }
        }
        throw new IllegalArgumentException("\"" + name + "\" is no fault of a venue; \"--fault list\" shows them");
    }

    private static long count(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new IllegalArgumentException("\"" + text + "\" is not how often at most");
        }
        return Long.parseLong(text);
    }

    private static double probability(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + text + "\" is not a probability from 0 to 1", e);
        }
    }
}
