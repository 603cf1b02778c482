package io.orrery.patch.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.PortType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A module is warm when it was told as many numbers as it needs, and then what came before them is forgotten. */
final class WarmUpTest {
    private static final double NEAR = 1e-9;
    private static final double HEIGHT = 100;
    /** What an exponential memory keeps of the past with each number; the others keep nothing once they are warm. */
    private static final Map<String, Double> KEEPS = new LinkedHashMap<>();

    static {
        KEEPS.put("ema", 1 - 2.0 / 21);
        KEEPS.put("wilder", 1 - 1.0 / 14);
        KEEPS.put("volatility", 1 - 2.0 / 51);
        KEEPS.put("rsi", 1 - 1.0 / 14);
        KEEPS.put("kalman", 1 - kalmanGain(0.01));
        KEEPS.put("intensity", Math.exp(-1 / 10.0));
    }

    /** The fixed point of its doubt, found by going there. */
    private static double kalmanGain(double drift) {
        double doubt = 1;
        for (int i = 0; i < 10_000; i++) {
            double before = doubt + drift;
            doubt = before / (before + 1);
        }
        return (doubt + drift) / (doubt + drift + 1);
    }

    private static PatchModule module(ModuleKind kind) {
        double[] values = kind.parameters().stream().mapToDouble(parameter -> parameter.otherwise()).toArray();
        return kind.maker().make(values, kind.texts().stream().map(text -> text.otherwise()).toArray(String[]::new));
    }

    private static boolean readsBars(ModuleKind kind) {
        return !kind.inlets().isEmpty() && kind.inlets().get(0).type() == PortType.BAR;
    }

    /** Tells something at each inlet, the first one last; a second goes by. */
    private static void step(Rig rig, SplittableRandom random, Books books) {
        rig.after(1);
        rig.book = books.of(
            new long[] {random.nextLong(9_990, 10_000), random.nextLong(1, 500)}, new long[] {10_001, random.nextLong(1, 500)});
        for (int inlet = rig.kind().inlets().size() - 1; inlet >= 0; inlet--) {
            boolean book = rig.kind().inlets().get(inlet).type() == PortType.BOOK;
            rig.tell(inlet, book ? 0 : HEIGHT + random.nextDouble(-1, 1));
        }
        if (rig.kind().inlets().isEmpty()) {
            rig.trade(HEIGHT + random.nextDouble(-1, 1), random.nextDouble(-5, 5)).changed().tick();
        }
    }

    @Test
    void whatStatesItsHistoryIsWarmWithIt() {
        SplittableRandom random = new SplittableRandom(61);
        int stating = 0;
        for (ModuleKind kind : Library.kinds().all()) {
            int history = module(kind).history();
            stating += history > 0 ? 1 : 0;
            if (!readsBars(kind) && !kind.id().equals("intensity")) {
                Rig rig = new Rig(kind.id());
                Books books = new Books();
                for (int told = 0; told < history + 5; told++) {
                    assertEquals(told >= history, rig.isWarm(), kind.id() + " after " + told + " of " + history);
                    step(rig, random, books);
                    rig.tick();
                }
            }
        }
        System.out.println("warm-up: " + stating + " kinds state their history");
        assertTrue(stating >= 28, "stating " + stating);
    }

    @Test
    void aTrueRangeIsWarmWithItsSecondBar() {
        BarsRig rig = new BarsRig();
        rig.bar(5, 6);
        assertEquals(false, rig.isWarm());
        rig.bar(5, 6);
        assertEquals(true, rig.isWarm());
    }

    @Test
    void anIntensityIsWarmAfterThreeTimesItsMemory() {
        Rig rig = new Rig("intensity", "memory", 2);
        rig.tell(0, 0).after(5.9).tell(0, 0);
        assertEquals(false, rig.isWarm());
        assertEquals(true, rig.after(0.1).tick().isWarm());
    }

    /** Two pasts of different length and height, then the same numbers. */
    private static void pasts(Rig one, Rig other, Books books) {
        long begin = one.now;
        for (int i = 0; i < 700; i++) {
            step(one, new SplittableRandom(i), books);
            step(other, new SplittableRandom(31L * i), books);
            for (int inlet = 0; inlet < other.kind().inlets().size(); inlet++) {
                boolean book = other.kind().inlets().get(inlet).type() == PortType.BOOK;
                other.tell(inlet, book ? 0 : i % 7 == 0 ? Double.NaN : 1.7 * HEIGHT + i % 5);
            }
        }
        assertEquals(one.now, other.now, "since " + begin);
    }

    @Test
    void whatWasBeforeTheHistoryIsForgotten() {
        Books books = new Books();
        int compared = 0;
        for (ModuleKind kind : Library.kinds().all()) {
            int history = module(kind).history();
            double keeps = KEEPS.getOrDefault(kind.id(), 0.0);
            if (readsBars(kind)) {
                continue;
            }
            Rig one = new Rig(kind.id());
            Rig other = new Rig(kind.id());
            pasts(one, other, books);
            /* What states none may go on until it is told the contrary, or until its time is over. */
            int common = history > 0 ? history : keeps > 0 ? 30 : 100;
            double most = bound(kind, one, other);
            for (int i = 0; i < common + 300; i++) {
                step(one, new SplittableRandom(1_000 + i), books);
                step(other, new SplittableRandom(1_000 + i), books);
                for (int outlet = 0; i + 1 >= common && outlet < kind.outlets().size(); outlet++) {
                    same(kind, one.out(outlet), other.out(outlet), NEAR * HEIGHT + most * Math.pow(keeps, i + 1), i + 1);
                    compared++;
                }
            }
        }
        System.out.println("warm-up: " + compared + " numbers after two pasts");
    }

    /** How far apart two pasts can have brought what an exponential memory tells, before any of it is forgotten. */
    private static double bound(ModuleKind kind, Rig one, Rig other) {
        double apart = Math.abs(one.out(0) - other.out(0));
        return switch (kind.id()) {
            case "volatility" -> Math.abs(one.out(0) * one.out(0) - other.out(0) * other.out(0)) / HEIGHT;
            case "rsi" -> 4 * HEIGHT * HEIGHT;
            default -> KEEPS.containsKey(kind.id()) ? apart + NEAR : 0;
        };
    }

    private static void same(ModuleKind kind, double one, double other, double near, int told) {
        boolean alike = Double.doubleToLongBits(one) == Double.doubleToLongBits(other) || Math.abs(one - other) <= near;
        assertTrue(alike, kind.id() + " after " + told + " numbers: " + one + " and " + other + ", " + near + " apart at most");
    }
}
