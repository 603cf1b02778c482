package io.orrery.bench.gate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** What the machine takes for the least that can be done: the measures of the stages, by turns in the same JVM. */
final class Limits {
    static final List<String> NAMES = List.of("touch", "store", "multiply");
    private static final int BYTES = 737;
    private static final int STORED = 16;
    private static final int MULTIPLIED = 64;
    private static final long FACTOR = 6_364_136_223_846_793_005L;

    private final byte[] bytes = new byte[16 * BYTES];
    private final long[] memory = new long[1 << 16];
    private final int operations;
    private int at;

    Limits(int operations) {
        this.operations = operations;
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) random.nextInt();
        }
    }

    Map<String, LongSupplier> turns() {
        Map<String, LongSupplier> turns = new LinkedHashMap<>();
        turns.put(NAMES.get(0), this::touch);
        turns.put(NAMES.get(1), this::store);
        turns.put(NAMES.get(2), this::multiply);
        return turns;
    }

    /** Adds up the bytes of a message. */
    private long touch() {
        long sum = 0;
        for (int i = 0; i < operations; i++) {
            int from = i % 16 * BYTES;
            int part = 0;
            for (int b = from; b < from + BYTES; b++) {
                part += bytes[b];
            }
            sum += part;
        }
        return sum;
    }

    /** Writes 128 bytes, one after the other, over half a megabyte. */
    private long store() {
        for (int i = 0; i < operations; i++) {
            for (int word = 0; word < STORED; word++) {
                memory[at + word] = i + word;
            }
            at = at + STORED & memory.length - 1;
        }
        return memory[0];
    }

    /** Products of which each needs the one before. */
    private long multiply() {
        long product = at + 1;
        for (int i = 0; i < operations * MULTIPLIED; i++) {
            product = product * FACTOR + i;
        }
        return product;
    }
}
