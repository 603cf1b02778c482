package io.orrery.patch.library;

import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PortType;
import io.orrery.patch.module.Ports;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Numbers out of numbers, as they are now. What has no answer is no number. */
final class Arithmetic {
    private Arithmetic() {
    }

    static List<ModuleKind> all() {
        return List.of(
            two("add", "a + b.", (a, b) -> a + b),
            two("subtract", "a - b.", (a, b) -> a - b),
            two("multiply", "a * b.", (a, b) -> a * b),
            two("divide", "a / b; no number where b is 0.", (a, b) -> b == 0 ? Double.NaN : a / b),
            two("least", "The lesser of two numbers.", Math::min),
            two("most", "The greater of two numbers.", Math::max),
            one("negate", "-a.", a -> -a),
            one("size", "How great a number is, without its sign.", Math::abs),
            one("sign", "-1, 0 or 1.", Math::signum),
            one("root", "The square root; no number below 0.", Math::sqrt),
            one("log", "The natural logarithm; no number at 0 or below.", a -> a > 0 ? StrictMath.log(a) : Double.NaN),
            one("exp", "e to the power of a.", StrictMath::exp),
            KindBuilder.kind("constant", "A number that stays.").out("out", PortType.NUMBER, "the number")
                .knob("value", "", -1e12, 1e12, 1, "the number").make(v -> ports -> ports.show(0, ports.parameter(0))),
            KindBuilder.kind("line", "gain * a + offset.").in("a", PortType.NUMBER, "").out("out", PortType.NUMBER, "")
                .knob("gain", "", -1e9, 1e9, 1, "what a is multiplied by").knob("offset", "", -1e12, 1e12, 0, "what is added")
                .make(v -> ports -> ports.show(0, ports.parameter(0) * ports.number(0) + ports.parameter(1))),
            KindBuilder.kind("clamp", "A number kept within two bounds.").in("a", PortType.NUMBER, "")
                .out("out", PortType.NUMBER, "")
                .knob("low", "", -1e12, 1e12, -1, "the lower bound").knob("high", "", -1e12, 1e12, 1, "the upper bound")
                .make(v -> ports -> ports.show(0, Math.max(ports.parameter(0), Math.min(ports.parameter(1), ports.number(0))))),
            KindBuilder.kind("signal", "A number as a signal: 1 where it reaches the scale, and in proportion below.")
                .in("a", PortType.NUMBER, "").out("out", PortType.SIGNAL, "")
                .knob("scale", "", 1e-12, 1e12, 1, "what counts as 1")
                .make(v -> ports -> ports.show(0, ports.number(0) / ports.parameter(0))),
            KindBuilder.kind("price", "A number that is meant as a price: only its author can know that it is one.")
                .in("a", PortType.NUMBER, "").out("out", PortType.PRICE, "").make(v -> ports -> ports.show(0, ports.number(0))),
            KindBuilder.kind("quantity", "A number that is meant as a quantity: only its author can know that it is one.")
                .in("a", PortType.NUMBER, "").out("out", PortType.QUANTITY, "")
                .make(v -> ports -> ports.show(0, ports.number(0))),
            KindBuilder.kind("choose", "One of two numbers: a while the gate is open, b while it is not.")
                .in("gate", PortType.GATE, 0, "").in("a", PortType.NUMBER, "").in("b", PortType.NUMBER, "")
                .out("out", PortType.NUMBER, "")
                .make(v -> ports -> ports.show(0, ports.number(ports.gate(0) ? 1 : 2))));
    }

    private static ModuleKind two(String id, String doc, DoubleBinaryOperator what) {
        return KindBuilder.kind(id, doc).in("a", PortType.NUMBER, "").in("b", PortType.NUMBER, "").out("out", PortType.NUMBER, "")
            .make(v -> (Ports ports) -> ports.show(0, what.applyAsDouble(ports.number(0), ports.number(1))));
    }

    private static ModuleKind one(String id, String doc, DoubleUnaryOperator what) {
        return KindBuilder.kind(id, doc).in("a", PortType.NUMBER, "").out("out", PortType.NUMBER, "")
            .make(v -> (Ports ports) -> ports.show(0, what.applyAsDouble(ports.number(0))));
    }
}
