package io.orrery.patch.plan;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.graph.Blueprint;
import io.orrery.patch.graph.Drawing;
import io.orrery.patch.graph.Node;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.module.Acting;
import io.orrery.patch.module.Hearing;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Surroundings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.agrona.collections.IntArrayList;

/**
 * One revision of a patch, ready to run: flat arrays, no names. An event wakes the sources that hear it; what they tell wakes
 * those that read it, each once, in order; the rest sleeps. It is made on any thread, and {@link #take} makes it the next one.
 * With the one before it shares whatever was not edited between them, so that an edit costs what it changes.
 */
public final class Plan {
    final Slots slots;
    final Readers readers;
    /** By slot. */
    final boolean[] delays;
    /** By place. */
    final PatchModule[] modules;
    final Jacks[] jacks;
    private final Blueprint blueprint;
    private final Rack rack;
    private final Listeners listeners;
    /** Places of modules that begin here, and of those that go on with other values or cables. */
    private final IntArrayList fresh = new IntArrayList();
    private final IntArrayList rewired = new IntArrayList();
    private final List<Acting> acting = new ArrayList<>();
    private final long[] woken;

    /** All its modules are woken at the first event. */
    public Plan(PatchGraph graph, Plan earlier, Surroundings around) {
        this(graph.drawn(), earlier, around);
    }

    /**
     * Likewise; if it follows a plan, only those that are not as they were there. That plan runs until this one is taken.
     *
     * @param earlier the plan that it follows, or null
     */
    public Plan(Blueprint blueprint, Plan earlier, Surroundings around) {
        this.blueprint = blueprint;
        rack = earlier == null ? new Rack(around) : earlier.rack;
        slots = earlier == null ? new Slots(blueprint, null, null) : new Slots(blueprint, earlier.blueprint, earlier.slots);
        readers = new Readers(earlier == null ? null : earlier.readers, slots.outlets());
        modules = new PatchModule[blueprint.size()];
        jacks = new Jacks[modules.length];
        woken = Rack.nobody(modules.length);
        delays = earlier == null ? new boolean[slots.count()] : Arrays.copyOf(earlier.delays, slots.count());
        boolean same = earlier != null;
        for (int place = 0; place < modules.length; place++) {
            same &= lay(place, earlier) || blueprint.at(place).kind().hears().isEmpty();
        }
        same &= join(earlier);
        for (PatchModule module : modules) {
            if (module instanceof Acting one) {
                acting.add(one);
            }
        }
        listeners = same ? earlier.listeners : new Listeners(blueprint, slots);
        if (earlier == null) {
            rack.take(this);
        }
    }

    /** Returns true if the module is there as it was. */
    private boolean lay(int place, Plan earlier) {
        Drawing module = blueprint.at(place);
        int from = slots.before[place];
        Drawing before = from < 0 ? null : earlier.blueprint.at(from);
        if (module == before) {
            modules[place] = earlier.modules[from];
            jacks[place] = earlier.jacks[from];
            return true;
        }
        boolean goesOn = before != null && module.isMadeLike(before);
        modules[place] = goesOn
            ? earlier.modules[from] : module.kind().maker().make(module.values().clone(), module.texts().clone());
        (goesOn ? rewired : fresh).addInt(place);
        if (!goesOn || !module.isWiredLike(before)) {
            Rack.wake(woken, place);
        }
        delays[slots.at[place]] = module.kind().delays();
        return false;
    }

    /** What is edited reads from where it is to; what is gone reads nothing. Returns true if none of those gone was a source. */
    private boolean join(Plan earlier) {
        boolean same = true;
        for (int from = 0; earlier != null && from < earlier.modules.length; from++) {
            int slot = earlier.slots.at[from];
            int place = slots.placeOf(slot);
            boolean gone = place < 0 || slots.before[place] != from;
            if (gone || jacks[place] == null) {
                readers.remove(slot, earlier.jacks[from].sources());
            }
            same &= !gone || earlier.blueprint.at(from).kind().hears().isEmpty();
        }
        for (int place = 0; place < jacks.length; place++) {
            if (jacks[place] == null) {
                Drawing module = blueprint.at(place);
                int slot = slots.at[place];
                int[] sources = sources(module);
                jacks[place] = new Jacks(rack, slot, slots.firstOutlet(slot), sources, module.kind(), module.values());
                readers.add(slot, sources);
            }
        }
        return same;
    }

    private int[] sources(Drawing module) {
        int[] sources = new int[module.inlets()];
        for (int inlet = 0; inlet < sources.length; inlet++) {
            Node source = module.source(inlet);
            sources[inlet] = source == null ? -1 : slots.firstOutlet(slots.of(source.born())) + module.outlet(inlet);
        }
        return sources;
    }

    /** The patch that it was made of. */
    public Blueprint blueprint() {
        return blueprint;
    }

    /** Who is to be woken when it is taken, by place. */
    long[] woken() {
        return woken;
    }

    /**
     * Takes over what the plan before it holds, between two events: the modules that are the same, what they told, and what of
     * that is not yet heard. What is new, and what reads from another place than before, is woken at the next event.
     */
    public void take(Plan earlier) {
        rack.take(this);
        for (int i = 0; i < fresh.size(); i++) {
            int slot = slots.at[fresh.getInt(i)];
            rack.clear(slots.firstOutlet(slot), slots.firstOutlet(slot + 1));
        }
        for (int i = 0; i < rewired.size(); i++) {
            int place = rewired.getInt(i);
            jacks[place].take(earlier.jacks[slots.before[place]]);
        }
    }

    /** An event that sources of an instrument listen to: they are evaluated, and whatever hears of it. */
    public void hear(Hearing hearing, int instrument, long now) {
        rack.hear(listeners.of(hearing, instrument), now);
    }

    /** Everything is evaluated. */
    public void tick(long now) {
        rack.tick(now);
    }

    /** Its modules that act, in the order of evaluation. */
    public List<Acting> acting() {
        return acting;
    }

    /** True if all modules have the history that they need. */
    public boolean isWarm() {
        boolean warm = true;
        for (PatchModule module : modules) {
            warm &= module.isWarm();
        }
        return warm;
    }

    /** Nanoseconds after which its modules are warm, as far as can be told. */
    public long history() {
        return new Past(blueprint, modules).nanos();
    }

    /** What a module tells at one of its outlets. */
    public double number(Node node, int outlet) {
        return rack.number(slots.firstOutlet(slots.at[blueprint.placeOf(node)]) + outlet);
    }

    /** Lets these look, and no others. */
    public void probe(List<Probe> wanted) {
        Probes before = rack.probes();
        if (before == null || !before.fits(this, wanted)) {
            rack.probe(wanted.isEmpty() ? null : new Probes(this, wanted));
        }
    }

    /**
     * Returns a probe of an outlet that is still to be let look, with what stands there.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Probe probeOf(String module, String outlet) {
        Probe probe = new Probe(module, outlet);
        int found = outlet(probe);
        if (found < 0) {
            throw new IllegalArgumentException(module + '.' + outlet + ": what runs has no such outlet");
        }
        probe.begin(rack.number(found));
        return probe;
    }

    /** The outlet that a probe looks at, or -1. */
    int outlet(Probe probe) {
        int place = probe.slot() < slots.count() ? slots.placeOf(probe.slot()) : -1;
        if (place < 0 || !blueprint.at(place).name().equals(probe.module())) {
            place = blueprint.placeOf(probe.module());
        }
        int outlet = place < 0 ? -1 : blueprint.at(place).kind().outlet(probe.outlet());
        if (outlet < 0) {
            return -1;
        }
        probe.lookAt(slots.at[place]);
        return slots.firstOutlet(slots.at[place]) + outlet;
    }

    /** From here on measures each evaluation by this clock; null for no more. */
    public void measure(LongSupplier clock) {
        rack.measure(clock == null ? null : new Costs(clock, modules.length));
    }

    /** What its modules took since they are measured, in their order. */
    public List<ModuleCost> costs() {
        List<ModuleCost> all = new ArrayList<>();
        for (int place = 0; rack.costs() != null && place < modules.length; place++) {
            all.add(rack.costs().of(blueprint.at(place).name(), place));
        }
        return all;
    }

    public void save(StateWriter out) {
        rack.save(out);
    }

    /** Reads what {@link #save} wrote of a plan of the same patch. */
    public void load(StateReader in) {
        rack.load(in);
    }
}
