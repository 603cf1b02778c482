package io.orrery.patch.library;

import io.orrery.patch.edit.Edit;
import io.orrery.patch.edit.Revisions;
import io.orrery.patch.graph.Cable;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.module.Hearing;
import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.ModuleKinds;
import io.orrery.patch.module.PortType;
import io.orrery.patch.plan.Plan;
import java.util.ArrayList;
import java.util.List;

/** A source, and how often one of its outlets told. */
final class TellRig {
    private final Rig market;
    private final String kind;
    private final Plan plan;
    private int told;

    TellRig(String kind, String outlet, Rig market) {
        this.kind = kind;
        this.market = market;
        List<ModuleKind> kinds = new ArrayList<>(Library.kinds().all());
        kinds.add(KindBuilder.kind("ear", "").in("in", PortType.NUMBER, "").make(v -> ports -> told += ports.isTold(0) ? 1 : 0));
        Revisions patch = new Revisions(new PatchGraph(new ModuleKinds(kinds)));
        patch.make(new Edit.Add("it", kind, 0));
        patch.make(new Edit.Add("ear", "ear", 0));
        patch.make(new Edit.Connect(new Cable("it", outlet, "ear", "in")));
        plan = new Plan(patch.graph(), null, market);
    }

    void changed() {
        plan.hear(Hearing.BOOK, 0, market.now);
    }

    void tells(int times, String why) {
        Reference.same(kind, times, told, 1, ": " + why);
    }
}
