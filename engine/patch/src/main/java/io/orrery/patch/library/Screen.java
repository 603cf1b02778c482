package io.orrery.patch.library;

import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.PortType;
import java.util.List;

/** What chooses among instruments: a formula for each, and their order. */
final class Screen {
    private static final String INLETS = "abcdefgh";
    private static final int BEST = 3;

    private Screen() {
    }

    static List<ModuleKind> all() {
        return List.of(
            inlets("formula", "What a formula comes to, such as `b when a < 5 and c > 10`; a gate that 0 or none closes.")
                .text("formula", "a", Formula::read, "over a to h: + - * / < <= = != >= >, and, or, not, when, "
                    + "least(,), most(,), size(), root(), log()")
                .out("out", PortType.NUMBER, "").out("gate", PortType.GATE, "")
                .make((values, texts) -> formula(Formula.read(texts[0]))),
            inlets("rank", "Which of up to eight numbers are the greatest: 0 for a to 7 for h; what is no number has no rank.")
                .out("first", PortType.NUMBER, "which is the greatest, no number if there is none")
                .out("second", PortType.NUMBER, "likewise").out("third", PortType.NUMBER, "likewise")
                .out("count", PortType.NUMBER, "how many have a rank")
                .make(v -> new Rank(INLETS.length(), BEST)));
    }

    private static PatchModule formula(Term term) {
        return ports -> {
            ports.show(0, term.of(ports));
            ports.show(1, term.isTrue(ports));
        };
    }

    private static KindBuilder inlets(String id, String doc) {
        KindBuilder kind = KindBuilder.kind(id, doc);
        for (char inlet : INLETS.toCharArray()) {
            kind.in(Character.toString(inlet), PortType.NUMBER, "");
        }
        return kind;
    }
}
