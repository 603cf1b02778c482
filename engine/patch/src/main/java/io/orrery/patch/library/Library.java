package io.orrery.patch.library;

import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.ModuleKinds;
import java.util.ArrayList;
import java.util.List;

/** All modules that look and reckon. */
public final class Library {
    private Library() {
    }

    public static ModuleKinds kinds() {
        List<ModuleKind> kinds = new ArrayList<>();
        kinds.addAll(Market.all());
        kinds.addAll(Sources.all());
        kinds.addAll(Averages.all());
        kinds.addAll(Momentum.all());
        kinds.addAll(Statistics.all());
        kinds.addAll(Arithmetic.all());
        kinds.addAll(Logic.all());
        kinds.addAll(Sizing.all());
        kinds.addAll(Screen.all());
        kinds.add(Regime.KIND);
        kinds.add(Queue.KIND);
        return new ModuleKinds(kinds);
    }
}
