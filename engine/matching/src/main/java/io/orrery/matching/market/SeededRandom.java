package io.orrery.matching.market;

/**
 * A stream of numbers that its seed decides, the same on every JDK and machine: xoshiro256** (Blackman, Vigna 2018), its state
 * filled by SplitMix64.
 */
public final class SeededRandom {
    private static final double UNIT = 0x1p-53;
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long s0;
    private long s1;
    private long s2;
    private long s3;
    private double spareNormal = Double.NaN;

    public SeededRandom(long seed) {
        this(seed, 0);
    }

    /** One of many streams of a seed that have nothing to do with each other. */
    public SeededRandom(long seed, long stream) {
        long state = mix(seed) + mix(stream + GOLDEN_GAMMA);
        s0 = mix(state + GOLDEN_GAMMA);
        s1 = mix(state + 2 * GOLDEN_GAMMA);
        s2 = mix(state + 3 * GOLDEN_GAMMA);
        s3 = mix(state + 4 * GOLDEN_GAMMA);
    }

    public long nextLong() {
        long result = Long.rotateLeft(s1 * 5, 7) * 9;
        long shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** From 0 to bound - 1; the bias of at most bound / 2^32 is accepted. */
    public int nextInt(int bound) {
        return (int) (((nextLong() >>> 32) * bound) >>> 32);
    }

    /** From 0 to below 1. */
    public double nextDouble() {
        return (nextLong() >>> 11) * UNIT;
    }

    public double nextDouble(double from, double below) {
        return from + nextDouble() * (below - from);
    }

    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    /** Of mean 1. */
    public double nextExponential() {
        return -StrictMath.log(1 - nextDouble());
    }

    /** Of mean 0 and variance 1, by the polar method. */
    public double nextNormal() {
        double normal = spareNormal;
        if (!Double.isNaN(normal)) {
            spareNormal = Double.NaN;
            return normal;
        }
        double x;
        double y;
        double square;
        do {
            x = 2 * nextDouble() - 1;
            y = 2 * nextDouble() - 1;
            square = x * x + y * y;
        } while (square >= 1 || square == 0);
        double factor = StrictMath.sqrt(-2 * StrictMath.log(square) / square);
        spareNormal = y * factor;
        return x * factor;
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
