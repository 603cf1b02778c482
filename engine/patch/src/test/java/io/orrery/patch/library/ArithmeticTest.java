package io.orrery.patch.library;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** Numbers out of numbers. */
final class ArithmeticTest implements Reference.Compared {
    static final Map<String, DoubleBinaryOperator> PLAIN = new LinkedHashMap<>();

    static {
        PLAIN.put("add", (a, b) -> a + b);
        PLAIN.put("subtract", (a, b) -> a - b);
        PLAIN.put("multiply", (a, b) -> a * b);
        PLAIN.put("divide", (a, b) -> b == 0 ? Double.NaN : a / b);
        PLAIN.put("least", (a, b) -> a < b ? a : b);
        PLAIN.put("most", (a, b) -> a > b ? a : b);
        PLAIN.put("negate", (a, b) -> 0 - a);
        PLAIN.put("size", (a, b) -> a < 0 ? 0 - a : a);
        PLAIN.put("sign", (a, b) -> a > 0 ? 1 : a < 0 ? -1 : 0);
        PLAIN.put("root", (a, b) -> a < 0 ? Double.NaN : Math.pow(a, 0.5));
        PLAIN.put("log", (a, b) -> a <= 0 ? Double.NaN : Math.log(a));
        PLAIN.put("exp", (a, b) -> Math.pow(Math.E, a));
    }

    @Test
    void areWhatTheirNamesSay() {
        SplittableRandom random = new SplittableRandom(8);
        PLAIN.forEach((id, plain) -> {
            Rig rig = new Rig(id);
            for (int i = 0; i < 500; i++) {
                double a = random.nextInt(10) == 0 ? 0 : random.nextDouble(-20, 20);
                double b = random.nextInt(10) == 0 ? 0 : random.nextDouble(-20, 20);
                rig.tell(0, a);
                if (rig.kind().inlets().size() > 1) {
                    rig.tell(1, b);
                }
                double wanted = plain.applyAsDouble(a, b);
                rig.tells(0, wanted);
            }
        });
    }

    @Test
    void knobsAreTurned() {
        new Rig("constant", "value", 7.5).tick().tells(0, 7.5);
        new Rig("line", "gain", -2, "offset", 5).tell(0, 4).tells(0, -3);
        new Rig("clamp", "low", -1, "high", 2).tell(0, 4).tells(0, 2);
        new Rig("clamp", "low", -1, "high", 2).tell(0, -4).tells(0, -1);
        new Rig("price").tell(0, 4.25).tells(0, 4.25);
        new Rig("quantity").tell(0, -4.25).tells(0, -4.25);
        new Rig("signal", "scale", 8).tell(0, 4).tells(0, 0.5);
        new Rig("signal", "scale", 8).tell(0, -40).tells(0, -1);
    }

    @Test
    void aGateChooses() {
        Rig rig = new Rig("choose");
        rig.tell(1, 5).tell(2, 6).tell(0, 0);
        rig.tells(0, 6);
        rig.tell(0, 1).tells(0, 5);
    }
}
