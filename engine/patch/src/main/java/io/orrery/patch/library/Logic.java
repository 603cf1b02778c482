package io.orrery.patch.library;

import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PortType;
import java.util.List;

/** Gates, moments, and what is kept between them. */
final class Logic {
    private static final double DAY = 86_400;

    private Logic() {
    }

    static List<ModuleKind> all() {
        return List.of(
            KindBuilder.kind("above", "Open while a is above b; it closes again when a is no longer above b less the slack.")
                .in("a", PortType.NUMBER, "").in("b", PortType.NUMBER, 0, "").out("gate", PortType.GATE, "")
                .knob("slack", "", 0, 1e12, 0, "how far a must fall back").make(v -> new Above()),
            KindBuilder.kind("and", "Open while both are.").in("a", PortType.GATE, 0, "").in("b", PortType.GATE, 0, "")
                .out("gate", PortType.GATE, "")
                .make(v -> ports -> ports.show(0, ports.gate(0) && ports.gate(1))),
            KindBuilder.kind("or", "Open while one of them is.").in("a", PortType.GATE, 0, "").in("b", PortType.GATE, 0, "")
                .out("gate", PortType.GATE, "")
                .make(v -> ports -> ports.show(0, ports.gate(0) || ports.gate(1))),
            KindBuilder.kind("not", "Open while the other is not.").in("a", PortType.GATE, 0, "").out("gate", PortType.GATE, "")
                .make(v -> ports -> ports.show(0, !ports.gate(0))),
            KindBuilder.kind("latch", "Open from the moment of the one event to that of the other, which wins.")
                .in("set", PortType.EVENT, "opens it").in("reset", PortType.EVENT, "closes it").out("gate", PortType.GATE, "")
                .make(v -> new Latch()),
            KindBuilder.kind("edge", "The moments at which a gate opens and closes.").in("gate", PortType.GATE, 0, "")
                .out("opens", PortType.EVENT, "").out("closes", PortType.EVENT, "").make(v -> new Edge()),
            KindBuilder.kind("debounce", "A gate that follows another once that has stood still for so long.")
                .in("gate", PortType.GATE, 0, "")
                .out("out", PortType.GATE, "").knob("wait", "s", 0, DAY, 1, "how long").make(v -> new Debounce()),
            KindBuilder.kind("timer", "Open for so long from each event on.").in("start", PortType.EVENT, "")
                .out("gate", PortType.GATE, "")
                .knob("time", "s", 0, DAY, 1, "how long").make(v -> new Stopwatch()),
            KindBuilder.kind("clock", "A moment every so many seconds, at whole multiples of them.").out("at", PortType.EVENT, "")
                .shape("time", "s", 0.1, DAY, 1, false, "from one to the next").make(v -> new Clock(v[0])),
            KindBuilder.kind("counter", "How many events there were since the last reset.").in("count", PortType.EVENT, "")
                .in("reset", PortType.EVENT, "")
                .out("out", PortType.NUMBER, "").make(v -> new Counter()),
            KindBuilder.kind("hold", "A number as it was at the last event.").in("in", PortType.NUMBER, "")
                .in("sample", PortType.EVENT, "")
                .out("out", PortType.NUMBER, "").make(v -> ports -> {
                    if (ports.isTold(1)) {
                        ports.tell(0, ports.number(0));
                    }
                }),
            KindBuilder.kind("delay", "What was told at the event before: the one way to feed a patch back into itself.")
                .in("in", PortType.NUMBER, "").out("out", PortType.NUMBER, "").delays().make(v -> new Before()));
    }
}
