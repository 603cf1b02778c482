package io.orrery.patch;

import static io.orrery.patch.module.KindBuilder.kind;

import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.ModuleKinds;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.PortType;
import java.util.List;

/** Kinds that do nothing, but have ports of every type. */
public final class TestKinds {
    private static final PatchModule NOTHING = ports -> { };

    public static final ModuleKind SOURCE = kind("source", "Tells a price, a book and a moment.")
        .out("price", PortType.PRICE, "").out("book", PortType.BOOK, "").out("at", PortType.EVENT, "").make(values -> NOTHING);
    public static final ModuleKind MIX = kind("mix", "Three numbers into one.")
        .in("a", PortType.NUMBER, "").in("b", PortType.NUMBER, "").in("c", PortType.NUMBER, "")
        .out("out", PortType.NUMBER, "").knob("gain", "", -10, 10, 1, "").shape("length", "events", 1, 500, 20, true, "")
        .text("words", "good", TestKinds::refuseBad, "").make(values -> NOTHING);
    public static final ModuleKind DELAY = kind("delay", "What it read before.")
        .in("in", PortType.NUMBER, "").out("out", PortType.NUMBER, "").delays().make(values -> NOTHING);
    public static final ModuleKind READER = kind("reader", "Reads a book and a gate.")
        .in("book", PortType.BOOK, "").in("open", PortType.GATE, "").out("price", PortType.PRICE, "").make(values -> NOTHING);
    public static final ModuleKinds ALL = new ModuleKinds(List.of(SOURCE, MIX, DELAY, READER));

    private TestKinds() {
    }

    private static void refuseBad(String words) {
        if (!words.startsWith("good")) {
            throw new IllegalArgumentException("at 1: is not good");
        }
    }
}
