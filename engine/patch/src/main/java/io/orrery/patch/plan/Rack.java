package io.orrery.patch.plan;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.BarField;
import io.orrery.patch.module.Delay;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Surroundings;
import java.util.Arrays;

/**
 * What runs: what was told at each outlet, and whom it wakes. It stays when one plan follows another, and so does what lies in it
 * of modules that are not edited; only the plan's thread may touch it.
 */
final class Rack {
    private static final int WORD = 6;
    private static final int FIELDS = BarField.values().length;

    private final Surroundings around;
    private double[] numbers = {};
    private double[] bars = {};
    private long[] told = {};
    /** By slot: the last pass in which a source heard what it listens to. */
    private long[] heard = {};
    /** By place. */
    private long[] due = {};
    private long[] next = {};
    /** Of the plan that runs. */
    private PatchModule[] modules;
    private Jacks[] jacks;
    private Slots slots;
    private Readers readers;
    private boolean[] delays;
    private Probes probes;
    private Costs costs;
    private long pass;
    private long time;
    private boolean tick;

    Rack(Surroundings around) {
        this.around = around;
    }

    /** From here on this plan runs; who was to be woken still is, wherever it stands now. */
    void take(Plan following) {
        long[] woken = following.woken().clone();
        for (int word = 0; word < next.length; word++) {
            for (long left = next[word]; left != 0; left &= left - 1) {
                int place = following.slots.placeOf(slots.at[first(left, word)]);
                if (place >= 0) {
                    wake(woken, place);
                }
            }
        }
        modules = following.modules;
        jacks = following.jacks;
        slots = following.slots;
        readers = following.readers;
        delays = following.delays;
        next = woken;
        due = new long[woken.length];
        makeRoom();
    }

    private void makeRoom() {
        if (slots.count() > heard.length) {
            heard = Arrays.copyOf(heard, slots.count() + (slots.count() >> 1));
        }
        if (slots.outlets() > told.length) {
            int known = told.length;
            told = Arrays.copyOf(told, slots.outlets() + (slots.outlets() >> 1));
            numbers = Arrays.copyOf(numbers, told.length);
            bars = Arrays.copyOf(bars, told.length * FIELDS);
            clear(known, told.length);
        }
    }

    /** Forgets what was told at these outlets. */
    void clear(int from, int to) {
        Arrays.fill(told, from, to, 0);
        Arrays.fill(numbers, from, to, Double.NaN);
        Arrays.fill(bars, from * FIELDS, to * FIELDS, Double.NaN);
    }

    void hear(int[] sources, long now) {
        begin(now, false);
        for (int i = 0; i < sources.length; i++) {
            heard[sources[i]] = pass;
            wake(due, slots.placeOf(sources[i]));
        }
        run();
    }

    void tick(long now) {
        begin(now, true);
        for (int place = 0; place < modules.length; place++) {
            wake(due, place);
        }
        run();
    }

    private void begin(long now, boolean ticking) {
        time = now;
        tick = ticking;
        pass++;
        for (int i = 0; i < due.length; i++) {
            due[i] |= next[i];
            next[i] = 0;
        }
    }

    /** What is woken meanwhile stands behind whoever wakes it. */
    private void run() {
        for (int word = 0; word < due.length; word++) {
            while (due[word] != 0) {
                int place = first(due[word], word);
                due[word] &= due[word] - 1;
                evaluate(place);
            }
        }
        latch();
    }

    private void evaluate(int place) {
        if (costs == null) {
            modules[place].evaluate(jacks[place]);
        } else {
            costs.evaluate(modules[place], jacks[place], place);
        }
    }

    private void latch() {
        for (int word = 0; word < next.length; word++) {
            for (long left = next[word]; left != 0; left &= left - 1) {
                int place = first(left, word);
                ((Delay) modules[place]).latch(jacks[place]);
            }
        }
    }

    private static int first(long places, int word) {
        return (word << WORD) + Long.numberOfTrailingZeros(places);
    }

    static long[] nobody(int size) {
        return new long[(size >> WORD) + 1];
    }

    static void wake(long[] places, int place) {
        places[place >> WORD] |= 1L << place;
    }

    private void told(int outlet) {
        told[outlet] = pass;
        if (probes != null) {
            probes.told(outlet, numbers[outlet]);
        }
        int[] hearing = readers.of(outlet);
        for (int i = 0; i < hearing.length; i++) {
            wake(delays[hearing[i]] ? next : due, slots.placeOf(hearing[i]));
        }
    }

    void tell(int outlet, double number) {
        numbers[outlet] = number;
        told(outlet);
    }

    void show(int outlet, double number) {
        if (Double.doubleToLongBits(number) != Double.doubleToLongBits(numbers[outlet])) {
            numbers[outlet] = number;
            told(outlet);
        }
    }

    void fire(int outlet) {
        told(outlet);
    }

    double number(int outlet) {
        return numbers[outlet];
    }

    void bar(int outlet, BarField field, double number) {
        bars[outlet * FIELDS + field.ordinal()] = number;
    }

    double bar(int outlet, BarField field) {
        return bars[outlet * FIELDS + field.ordinal()];
    }

    boolean isTold(int outlet) {
        return told[outlet] == pass;
    }

    boolean isHeard(int slot) {
        return heard[slot] == pass;
    }

    long time() {
        return time;
    }

    boolean isTick() {
        return tick;
    }

    Surroundings around() {
        return around;
    }

    void probe(Probes wanted) {
        probes = wanted;
    }

    Probes probes() {
        return probes;
    }

    void measure(Costs wanted) {
        costs = wanted;
    }

    Costs costs() {
        return costs;
    }

    /** In the order of evaluation, whatever the slots. */
    void save(StateWriter out) {
        out.section("plan");
        out.putLong(pass);
        out.putLong(time);
        for (int slot : slots.at) {
            for (int outlet = slots.firstOutlet(slot); outlet < slots.firstOutlet(slot + 1); outlet++) {
                out.putLong(Double.doubleToRawLongBits(numbers[outlet]));
                out.putLong(told[outlet]);
            }
        }
        for (int slot : slots.at) {
            for (int i = slots.firstOutlet(slot) * FIELDS; i < slots.firstOutlet(slot + 1) * FIELDS; i++) {
                out.putLong(Double.doubleToRawLongBits(bars[i]));
            }
        }
        for (long word : next) {
            out.putLong(word);
        }
        for (int place = 0; place < modules.length; place++) {
            jacks[place].save(out);
            modules[place].save(out);
        }
    }

    void load(StateReader in) {
        in.section("plan");
        pass = in.getLong();
        time = in.getLong();
        for (int slot : slots.at) {
            for (int outlet = slots.firstOutlet(slot); outlet < slots.firstOutlet(slot + 1); outlet++) {
                numbers[outlet] = Double.longBitsToDouble(in.getLong());
                told[outlet] = in.getLong();
            }
        }
        for (int slot : slots.at) {
            for (int i = slots.firstOutlet(slot) * FIELDS; i < slots.firstOutlet(slot + 1) * FIELDS; i++) {
                bars[i] = Double.longBitsToDouble(in.getLong());
            }
        }
        for (int i = 0; i < next.length; i++) {
            next[i] = in.getLong();
        }
        for (int place = 0; place < modules.length; place++) {
            jacks[place].load(in);
            modules[place].load(in);
        }
    }
}
