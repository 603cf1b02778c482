package io.orrery.patch.library;

import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PortType;
import io.orrery.patch.module.Ports;
import java.util.List;

/** How much to hold. Nothing is rounded here: orders are, to the steps of their instrument. */
final class Sizing {
    private static final double MOST = 1e12;

    private Sizing() {
    }

    static List<ModuleKind> all() {
        return List.of(
            by("notional", "How much of an instrument so much money is.").in("price", PortType.PRICE, "")
                .knob("money", "", 0, MOST, 1_000, "in the currency of the price")
                .make(v -> ports -> tell(ports, over(ports.parameter(0), ports.number(1)))),
            by("fraction", "How much of an instrument a part of the account is.").in("price", PortType.PRICE, "")
                .in("equity", PortType.NUMBER, "in the currency of the price")
                .knob("part", "", 0, 100, 0.1, "which part; above 1 what is held is borrowed")
                .make(v -> ports -> tell(ports, over(ports.parameter(0) * ports.number(2), ports.number(1)))),
            by("risked", "How much of an instrument loses so much money when its price goes so far.")
                .in("swing", PortType.NUMBER, "how far the price goes, in its currency")
                .knob("risk", "", 0, MOST, 100, "in the currency of the price")
                .knob("most", "", 0, MOST, MOST, "no more than this is told")
                .make(v -> ports -> tell(
                    ports, Math.min(over(ports.parameter(0), ports.number(1)), ports.parameter(1)))),
            KindBuilder.kind("kelly", "What part of an account grows it fastest, after Kelly: gain over variance; short below 0.")
                .in("gain", PortType.NUMBER, "what is expected to be gained, as a part of what is held")
                .in("variance", PortType.NUMBER, "of that gain").out("part", PortType.NUMBER, "")
                .knob("share", "", 0, 1, 0.5, "how much of it is told: all of it is more than most can bear")
                .knob("most", "", 0, 100, 1, "no more than this is told")
                .make(v -> ports -> ports.show(0, Math.max(-ports.parameter(1), Math.min(ports.parameter(1),
                    ports.parameter(0) * over(ports.number(0), ports.number(1)))))));
    }

    private static KindBuilder by(String id, String doc) {
        return KindBuilder.kind(id, doc).out("quantity", PortType.QUANTITY, "")
            .in("by", PortType.NUMBER, 1, "what it is multiplied by: a signal, or a part of the account; below 0 short");
    }

    private static void tell(Ports ports, double quantity) {
        ports.show(0, ports.number(0) * quantity);
    }

    private static double over(double a, double b) {
        return b > 0 ? a / b : Double.NaN;
    }
}
