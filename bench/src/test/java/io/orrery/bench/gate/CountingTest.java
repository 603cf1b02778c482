package io.orrery.bench.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** Steps are those that are taken, neither more nor less, in whatever way a method is left. */
final class CountingTest {
    private static final int LOAD_AND_RETURN = 2;

    /** Is rewritten: what it does is written here as the class file has it. */
    public static final class Sums implements LongSupplier {
        /** Set from outside. */
        public static int turns;

        @Override
        public long getAsLong() {
            long sum = 0;
            for (int i = 0; i < turns; i++) {
                sum += i;
            }
            return sum;
        }
    }

    /** Divides, and fails where it can't. */
    public static final class Quotient implements LongSupplier {
        /** Set from outside. */
        public static long by;

        @Override
        public long getAsLong() {
            return 1L / by;
        }
    }

    /** The class of this name, rewritten and made, without a loader that rewrites all others. */
    private static LongSupplier counting(Class<?> of, String field, Object value) throws Exception {
        byte[] rewritten;
        try (var in = of.getClassLoader().getResourceAsStream(of.getName().replace('.', '/') + ".class")) {
            rewritten = Counting.rewritten(in.readAllBytes());
        }
        ClassLoader loader = new ClassLoader(of.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                return name.equals(of.getName()) ? define() : super.loadClass(name, resolve);
            }

            private Class<?> define() {
                Class<?> known = findLoadedClass(of.getName());
                return known == null ? defineClass(of.getName(), rewritten, 0, rewritten.length) : known;
            }
        };
        Class<?> loaded = loader.loadClass(of.getName());
        loaded.getField(field).set(null, value);
        return (LongSupplier) loaded.getConstructor().newInstance();
    }

    private static long steps(LongSupplier work) {
        long before = Steps.taken;
        work.getAsLong();
        return Steps.taken - before;
    }

    @Test
    void eachRoundOfALoopIsCounted() throws Exception {
        long none = steps(counting(Sums.class, "turns", 0));
        long one = steps(counting(Sums.class, "turns", 1));
        long hundred = steps(counting(Sums.class, "turns", 100));
        assertEquals(10, one - none, "three to compare, five to add, one to count, one to go back");
        assertEquals(100 * (one - none), hundred - none);
        assertEquals(hundred, steps(counting(Sums.class, "turns", 100)), "again");
    }

    @Test
    void aDivisionCountsAsTwenty() throws Exception {
        assertEquals(20 + LOAD_AND_RETURN + 1, steps(counting(Quotient.class, "by", 3L)));
    }

    @Test
    void whatFailsDoesSoAsBefore() throws Exception {
        LongSupplier quotient = counting(Quotient.class, "by", 0L);
        assertThrows(ArithmeticException.class, quotient::getAsLong);
    }
}
