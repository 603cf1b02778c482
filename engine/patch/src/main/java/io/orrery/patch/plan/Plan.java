package io.orrery.patch.plan;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.graph.Blueprint;
import io.orrery.patch.graph.Node;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.module.BarField;
import io.orrery.patch.module.Delay;
import io.orrery.patch.module.Hearing;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Surroundings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * One revision of a patch, ready to run: flat arrays, no names. An event wakes the sources that hear it; what they tell wakes
 * those that read it, each once, in order; the rest sleeps. It is made on any thread, and {@link #take} makes it the next one.
 */
public final class Plan {
    private static final int WORD = 6;
    private static final int FIELDS = BarField.values().length;

    private final Surroundings around;
    private final Wiring wiring;
    private final Listeners listeners;
    private final PatchModule[] modules;
    private final Jacks[] jacks;
    private final boolean[] delays;
    private final double[] numbers;
    private final double[] bars;
    private final long[] told;
    /** By place: the last pass in which a source heard what it listens to. */
    private final long[] heard;
    private final long[] due;
    private final long[] next;
    private final int[] before;
    private Probes probes;
    private Costs costs;
    private long pass;
    private long time;
    private boolean tick;

    /** All its modules are woken at the first event. */
    public Plan(PatchGraph graph, Plan earlier, Surroundings around) {
        this(Blueprint.of(graph), earlier, around);
    }

    /**
     * Likewise.
     *
     * @param earlier the plan that it follows, or null
     */
    public Plan(Blueprint blueprint, Plan earlier, Surroundings around) {
        this.around = around;
        wiring = new Wiring(blueprint);
        listeners = new Listeners(wiring);
        int size = wiring.size();
        modules = new PatchModule[size];
        jacks = new Jacks[size];
        delays = new boolean[size];
        before = new int[size];
        Arrays.fill(before, -1);
        numbers = new double[wiring.outlets()];
        Arrays.fill(numbers, Double.NaN);
        bars = new double[wiring.outlets() * FIELDS];
        Arrays.fill(bars, Double.NaN);
        told = new long[wiring.outlets()];
        heard = new long[size];
        due = new long[(size >> WORD) + 1];
        next = new long[due.length];
        if (earlier != null) {
            System.arraycopy(wiring.placesIn(earlier.wiring), 0, before, 0, size);
        }
        for (int place = 0; place < size; place++) {
            double[] parameters = wiring.parameters[place];
            modules[place] = before[place] < 0 ? make(wiring.kind(place), place) : null;
            delays[place] = wiring.kind(place).delays();
            jacks[place] = new Jacks(
                this, place, wiring.firstOutlet[place], wiring.sources[place], wiring.inlets(place), parameters);
            wake(next, place);
        }
    }

    /** The patch that it was made of. */
    public Blueprint blueprint() {
        return wiring.blueprint;
    }

    private PatchModule make(ModuleKind kind, int place) {
        return kind.maker().make(wiring.parameters[place].clone(), wiring.texts[place].clone());
    }

    /**
     * Takes over what the plan before it holds, between two events: the modules that are the same, what they told, and what of
     * that is not yet heard. What is new, and what reads from another place than before, is woken at the next event.
     */
    public void take(Plan earlier) {
        pass = earlier.pass;
        time = earlier.time;
        for (int place = 0; place < modules.length; place++) {
            if (before[place] >= 0) {
                takeModule(earlier, before[place], place);
            }
        }
    }

    private void takeModule(Plan earlier, int from, int place) {
        modules[place] = earlier.modules[from];
        jacks[place].take(earlier.jacks[from]);
        int outlets = wiring.firstOutlet[place + 1] - wiring.firstOutlet[place];
        int source = earlier.wiring.firstOutlet[from];
        int target = wiring.firstOutlet[place];
        System.arraycopy(earlier.numbers, source, numbers, target, outlets);
        System.arraycopy(earlier.told, source, told, target, outlets);
        System.arraycopy(earlier.bars, source * FIELDS, bars, target * FIELDS, outlets * FIELDS);
        if (!isAwake(earlier.next, from) && wiring.isWiredAlike(place, earlier.wiring, from)) {
            next[place >> WORD] &= ~(1L << place);
        }
    }

    /** An event that sources of an instrument listen to: they are evaluated, and whatever hears of it. */
    public void hear(Hearing hearing, int instrument, long now) {
        begin(now, false);
        int[] places = listeners.of(hearing, instrument);
        for (int i = 0; i < places.length; i++) {
            heard[places[i]] = pass;
            wake(due, places[i]);
        }
        run();
    }

    /** Everything is evaluated. */
    public void tick(long now) {
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
                int place = (word << WORD) + Long.numberOfTrailingZeros(due[word]);
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
                int place = (word << WORD) + Long.numberOfTrailingZeros(left);
                ((Delay) modules[place]).latch(jacks[place]);
            }
        }
    }

    private static void wake(long[] places, int place) {
        places[place >> WORD] |= 1L << place;
    }

    private static boolean isAwake(long[] places, int place) {
        return (places[place >> WORD] & 1L << place) != 0;
    }

    private void told(int outlet) {
        told[outlet] = pass;
        if (probes != null) {
            probes.told(outlet, numbers[outlet]);
        }
        int[] places = wiring.readers[outlet];
        for (int i = 0; i < places.length; i++) {
            wake(delays[places[i]] ? next : due, places[i]);
        }
    }

    void tell(int outlet, double number) {
        numbers[outlet] = wiring.clamped[outlet] ? Math.max(-1, Math.min(1, number)) : number;
        told(outlet);
    }

    void show(int outlet, double number) {
        double wanted = wiring.clamped[outlet] ? Math.max(-1, Math.min(1, number)) : number;
        if (Double.doubleToLongBits(wanted) != Double.doubleToLongBits(numbers[outlet])) {
            numbers[outlet] = wanted;
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

    boolean isHeard(int place) {
        return heard[place] == pass;
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

    /** In the order of evaluation. After {@link #take}, those of the plan before that it goes on with. */
    public List<PatchModule> modules() {
        return List.of(modules);
    }

    /** True if all modules have the history that they need. */
    public boolean isWarm() {
        boolean warm = true;
        for (PatchModule module : modules) {
            warm &= module.isWarm();
        }
        return warm;
    }

    /** What a module tells at one of its outlets. */
    public double number(Node node, int outlet) {
        return numbers[wiring.firstOutlet[wiring.blueprint.placeOf(node)] + outlet];
    }

    /** Lets these look, and no others. */
    public void probe(List<Probe> wanted) {
        probes = wanted.isEmpty() ? null : new Probes(wiring, wanted);
    }

    /**
     * Returns a probe of an outlet that is still to be let look, with what stands there.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Probe probeOf(String module, String outlet) {
        int found = Probes.outlet(wiring, module, outlet);
        if (found < 0) {
            throw new IllegalArgumentException(module + '.' + outlet + ": what runs has no such outlet");
        }
        Probe probe = new Probe(module, outlet);
        probe.begin(numbers[found]);
        return probe;
    }

    /** From here on measures each evaluation by this clock; null for no more. */
    public void measure(LongSupplier clock) {
        costs = clock == null ? null : new Costs(clock, modules.length);
    }

    /** What its modules took since they are measured, in their order. */
    public List<ModuleCost> costs() {
        List<ModuleCost> all = new ArrayList<>();
        for (int place = 0; costs != null && place < modules.length; place++) {
            all.add(costs.of(wiring.blueprint.node(place).name(), place));
        }
        return all;
    }

    public void save(StateWriter out) {
        out.section("plan");
        out.putLong(pass);
        out.putLong(time);
        for (int i = 0; i < numbers.length; i++) {
            out.putLong(Double.doubleToRawLongBits(numbers[i]));
            out.putLong(told[i]);
        }
        for (double number : bars) {
            out.putLong(Double.doubleToRawLongBits(number));
        }
        for (long word : next) {
            out.putLong(word);
        }
        for (int place = 0; place < modules.length; place++) {
            jacks[place].save(out);
            modules[place].save(out);
        }
    }

    /** Reads what {@link #save} wrote of a plan of the same patch. */
    public void load(StateReader in) {
        in.section("plan");
        pass = in.getLong();
        time = in.getLong();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Double.longBitsToDouble(in.getLong());
            told[i] = in.getLong();
        }
        for (int i = 0; i < bars.length; i++) {
            bars[i] = Double.longBitsToDouble(in.getLong());
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
