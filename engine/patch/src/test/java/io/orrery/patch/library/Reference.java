package io.orrery.patch.library;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Compares what modules tell with what they should, within 1e-9 of the scale of their input, and says of each kind how often that
 * was done and how far apart the two were at most.
 */
final class Reference implements AfterAllCallback {
    private static final double EXACT = 1e-9;
    private static final Map<String, double[]> SEEN = new TreeMap<>();

    /** A class that compares. */
    @ExtendWith(Reference.class)
    interface Compared {
    }

    /** @param scale of the input; what is wanted may be greater, and is then measured by itself */
    static void same(String kind, double wanted, double told, double scale, String where) {
        boolean alike = Double.doubleToLongBits(wanted) == Double.doubleToLongBits(told);
        double apart = alike ? 0 : Math.abs(wanted - told) / Math.max(scale, Math.abs(wanted));
        double[] seen = SEEN.computeIfAbsent(kind, first -> new double[2]);
        seen[0]++;
        seen[1] = Math.max(seen[1], apart);
        if (!(apart <= EXACT)) {
            fail(kind + where + ": is " + told + ", should be " + wanted);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        SEEN.forEach((kind, seen) -> System.out.println("reference: " + kind + " " + (long) seen[0] + " " + seen[1]));
        SEEN.clear();
    }
}
