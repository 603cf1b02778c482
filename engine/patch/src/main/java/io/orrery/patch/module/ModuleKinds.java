package io.orrery.patch.module;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds of module that there are, by their id. */
public final class ModuleKinds {
    private final Map<String, ModuleKind> kinds = new LinkedHashMap<>();

    public ModuleKinds(List<ModuleKind> all) {
        for (ModuleKind kind : all) {
            if (kinds.put(kind.id(), kind) != null) {
                throw new IllegalArgumentException("module kind " + kind.id() + ": there are two");
            }
        }
    }

    /** Returns null if there is none. */
    public ModuleKind get(String id) {
        return kinds.get(id);
    }

    /** In the order in which they were given. */
    public List<ModuleKind> all() {
        return new ArrayList<>(kinds.values());
    }
}
