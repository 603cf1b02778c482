package io.orrery.patch.plan;

import io.orrery.patch.graph.Blueprint;
import java.util.Arrays;
import org.agrona.collections.Long2LongHashMap;

/**
 * Where in the flat arrays of a {@link Rack} modules keep what they tell. A module that was there before stays where it is; one
 * that is new takes the slot of one that is gone if it has as many outlets, else one behind all. Of no consequence to what is
 * told.
 */
final class Slots {
    /** By place: its slot. */
    final int[] at;
    /** By place: where the module stood in the revision before, or -1. */
    final int[] before;
    /** By age: the place. */
    private final Long2LongHashMap byAge = new Long2LongHashMap(-1);
    /** By slot: its place, or -1 for an empty one. */
    private final int[] places;
    /** By slot: its first outlet; and one past the last. */
    private final int[] firstOutlet;
    private int count;

    /** @param old the blueprint that the slots were given for; null with no slots for none */
    Slots(Blueprint blueprint, Blueprint old, Slots earlier) {
        at = new int[blueprint.size()];
        before = new int[at.length];
        count = earlier == null ? 0 : earlier.count;
        int most = count + keep(blueprint, old, earlier);
        places = new int[most];
        Arrays.fill(places, -1);
        firstOutlet = earlier == null ? new int[most + 1] : Arrays.copyOf(earlier.firstOutlet, most + 1);
        for (int place = 0; place < at.length; place++) {
            if (before[place] >= 0) {
                places[at[place]] = place;
            }
        }
        int free = 0;
        for (int place = 0; place < at.length; place++) {
            if (before[place] < 0) {
                free = give(place, blueprint.at(place).kind().outlets().size(), free);
            }
        }
    }

    /** Returns how many modules are new. */
    private int keep(Blueprint blueprint, Blueprint old, Slots earlier) {
        int fresh = 0;
        for (int place = 0; place < at.length; place++) {
            long born = blueprint.at(place).born();
            int from = earlier == null ? -1 : (int) earlier.byAge.get(born);
            byAge.put(born, place);
            before[place] = from >= 0 && old.at(from).kind() == blueprint.at(place).kind() ? from : -1;
            if (before[place] >= 0) {
                at[place] = earlier.at[from];
            } else {
                fresh++;
            }
        }
        return fresh;
    }

    /** Returns the first slot that may still be empty. */
    private int give(int place, int outlets, int free) {
        int begin = free;
        while (begin < count && places[begin] >= 0) {
            begin++;
        }
        int slot = begin;
        while (slot < count && (places[slot] >= 0 || outlets(slot) != outlets)) {
            slot++;
        }
        if (slot == count) {
            count++;
            firstOutlet[count] = firstOutlet[slot] + outlets;
        }
        at[place] = slot;
        places[slot] = place;
        return begin;
    }

    /** The slot of the module of this age; there must be one. */
    int of(long born) {
        return at[(int) byAge.get(born)];
    }

    int count() {
        return count;
    }

    /** The place of the module in a slot, or -1. */
    int placeOf(int slot) {
        return places[slot];
    }

    int firstOutlet(int slot) {
        return firstOutlet[slot];
    }

    int outlets(int slot) {
        return firstOutlet[slot + 1] - firstOutlet[slot];
    }

    /** Of all slots. */
    int outlets() {
        return firstOutlet[count];
    }
}
