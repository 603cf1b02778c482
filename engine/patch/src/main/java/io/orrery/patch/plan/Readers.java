package io.orrery.patch.plan;

import java.util.Arrays;

/** By outlet: the slots of those that read it. Shared with the revision before, but for what is changed here. */
final class Readers {
    private static final int[] NOBODY = {};

    private final int[][] slots;

    /** @param earlier null for none */
    Readers(Readers earlier, int outlets) {
        int known = earlier == null ? 0 : earlier.slots.length;
        slots = known == 0 ? new int[outlets][] : Arrays.copyOf(earlier.slots, outlets);
        Arrays.fill(slots, known, outlets, NOBODY);
    }

    int[] of(int outlet) {
        return slots[outlet];
    }

    /** @param sources the outlets that it reads, -1 for none */
    void add(int slot, int[] sources) {
        for (int outlet : sources) {
            if (outlet >= 0 && indexOf(slot, slots[outlet]) < 0) {
                int[] before = slots[outlet];
                slots[outlet] = Arrays.copyOf(before, before.length + 1);
                slots[outlet][before.length] = slot;
            }
        }
    }

    /** @param sources the outlets that it reads, -1 for none */
    void remove(int slot, int[] sources) {
        for (int outlet : sources) {
            int index = outlet < 0 ? -1 : indexOf(slot, slots[outlet]);
            if (index >= 0) {
                int[] before = slots[outlet];
                slots[outlet] = Arrays.copyOf(before, before.length - 1);
                System.arraycopy(before, index + 1, slots[outlet], index, before.length - 1 - index);
            }
        }
    }

    private static int indexOf(int slot, int[] slots) {
        for (int i = 0; i < slots.length; i++) {
            if (slots[i] == slot) {
                return i;
            }
        }
        return -1;
    }
}
