package io.orrery.matching.market;

/** The ids of the background's resting orders: acquired, released and picked at random in constant time. */
final class Slots {
    private final int[] slots;
    private final int[] positions;
    private int used;

    Slots(int capacity) {
        slots = new int[capacity];
        positions = new int[capacity];
        for (int i = 0; i < capacity; i++) {
            slots[i] = i;
            positions[i] = i;
        }
    }

    int capacity() {
        return slots.length;
    }

    int used() {
        return used;
    }

    boolean isFull() {
        return used == slots.length;
    }

    int acquire() {
        return slots[used++];
    }

    void release(int slot) {
        used--;
        int position = positions[slot];
        int last = slots[used];
        slots[position] = last;
        positions[last] = position;
        slots[used] = slot;
        positions[slot] = used;
    }

    int pick(SeededRandom random) {
        return slots[random.nextInt(used)];
    }
}
