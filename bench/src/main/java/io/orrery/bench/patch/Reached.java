package io.orrery.bench.patch;

import io.orrery.patch.library.Library;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.ModuleKinds;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;
import java.util.ArrayList;
import java.util.List;

/** The library's kinds, with every evaluation counted. */
final class Reached {
    private int count;

    ModuleKinds kinds() {
        List<ModuleKind> counted = new ArrayList<>();
        for (ModuleKind kind : Library.kinds().all()) {
            if (!kind.delays()) {
                counted.add(new ModuleKind(kind.id(), kind.doc(), kind.inlets(), kind.outlets(), kind.parameters(), false,
                    kind.hears(), kind.texts(), (values, texts) -> counted(kind.maker().make(values, texts))));
            }
        }
        return new ModuleKinds(counted);
    }

    private PatchModule counted(PatchModule module) {
        return (Ports ports) -> {
            count++;
            module.evaluate(ports);
        };
    }

    /** How often since it was asked last. */
    int count() {
        int counted = count;
        count = 0;
        return counted;
    }
}
