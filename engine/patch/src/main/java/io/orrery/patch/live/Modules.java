package io.orrery.patch.live;

import io.orrery.patch.library.Library;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.ModuleKinds;
import io.orrery.patch.trade.TradeKinds;
import java.util.List;

/** All modules that come with the house: those that look and reckon, and those that trade. */
public final class Modules {
    private Modules() {
    }

    public static ModuleKinds all() {
        List<ModuleKind> kinds = Library.kinds().all();
        kinds.addAll(TradeKinds.all());
        return new ModuleKinds(kinds);
    }
}
