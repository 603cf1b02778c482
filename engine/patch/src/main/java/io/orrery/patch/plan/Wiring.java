package io.orrery.patch.plan;

import io.orrery.patch.graph.Blueprint;
import io.orrery.patch.module.Inlet;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PortType;
import java.util.Arrays;
import org.agrona.collections.IntArrayList;
import org.agrona.collections.Long2LongHashMap;

/** A patch laid out flat: modules by their place in the order, outlets numbered through, and who reads which. */
final class Wiring {
    private static final int MOST_OUTLETS = 64;

    final Blueprint blueprint;
    /** Of each module, by place; and one past the last. */
    final int[] firstOutlet;
    /** By place: the values of the parameters when this was laid out. */
    final double[][] parameters;
    /** By place: what its texts said then. */
    final String[][] texts;
    /** By place and inlet: the outlet that is read, or -1. */
    final int[][] sources;
    /** By place and inlet: which outlet of which module is read, whatever its place; 0 for none. */
    final long[][] origins;
    /** By outlet: the places of those that read it. */
    final int[][] readers;
    /** By outlet: it tells no more than -1 to 1. */
    final boolean[] clamped;

    Wiring(Blueprint blueprint) {
        this.blueprint = blueprint;
        int size = blueprint.size();
        firstOutlet = new int[size + 1];
        for (int place = 0; place < size; place++) {
            firstOutlet[place + 1] = firstOutlet[place] + kind(place).outlets().size();
        }
        int outlets = firstOutlet[size];
        sources = new int[size][];
        origins = new long[size][];
        parameters = new double[size][];
        texts = new String[size][];
        clamped = new boolean[outlets];
        IntArrayList[] reading = new IntArrayList[outlets];
        for (int i = 0; i < outlets; i++) {
            reading[i] = new IntArrayList();
        }
        for (int place = 0; place < size; place++) {
            lay(place, reading);
        }
        readers = new int[outlets][];
        for (int i = 0; i < outlets; i++) {
            readers[i] = reading[i].toIntArray();
        }
    }

    private void lay(int place, IntArrayList[] reading) {
        parameters[place] = blueprint.values(place);
        texts[place] = blueprint.texts(place);
        sources[place] = new int[blueprint.inlets(place)];
        origins[place] = new long[sources[place].length];
        for (int inlet = 0; inlet < sources[place].length; inlet++) {
            int source = blueprint.source(place, inlet);
            int outlet = blueprint.outlet(place, inlet);
            origins[place][inlet] = source < 0 ? 0 : blueprint.node(source).born() * MOST_OUTLETS + outlet;
            sources[place][inlet] = source < 0 ? -1 : firstOutlet[source] + outlet;
            if (source >= 0 && !reading[sources[place][inlet]].containsInt(place)) {
                reading[sources[place][inlet]].addInt(place);
            }
        }
        for (int outlet = 0; outlet < kind(place).outlets().size(); outlet++) {
            clamped[firstOutlet[place] + outlet] = kind(place).outlets().get(outlet).type() == PortType.SIGNAL;
        }
    }

    int size() {
        return blueprint.size();
    }

    ModuleKind kind(int place) {
        return blueprint.node(place).kind();
    }

    int outlets() {
        return readers.length;
    }

    /** By place: where the module that this one is stood in an earlier revision, with all that it kept; or -1. */
    int[] placesIn(Wiring earlier) {
        Long2LongHashMap before = new Long2LongHashMap(-1);
        for (int place = 0; place < earlier.size(); place++) {
            before.put(earlier.blueprint.node(place).born(), place);
        }
        int[] places = new int[size()];
        for (int place = 0; place < places.length; place++) {
            int from = (int) before.get(blueprint.node(place).born());
            boolean same = from >= 0 && earlier.kind(from) == kind(place) && Arrays.equals(earlier.texts[from], texts[place])
                && isShapedAlike(kind(place), earlier.parameters[from], parameters[place]);
            places[place] = same ? from : -1;
        }
        return places;
    }

    /** True if a module has the values and reads the sources that it had in an earlier revision. */
    boolean isWiredAlike(int place, Wiring earlier, int from) {
        return Arrays.equals(parameters[place], earlier.parameters[from])
            && Arrays.equals(origins[place], earlier.origins[from]);
    }

    private static boolean isShapedAlike(ModuleKind kind, double[] before, double[] after) {
        for (int i = 0; i < before.length; i++) {
            if (kind.parameters().get(i).shaping() && before[i] != after[i]) {
                return false;
            }
        }
        return true;
    }

    Inlet[] inlets(int place) {
        return kind(place).inlets().toArray(new Inlet[0]);
    }
}
