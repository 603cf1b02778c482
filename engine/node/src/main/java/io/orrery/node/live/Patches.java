package io.orrery.node.live;

import io.orrery.node.config.NodeConfig;
import io.orrery.node.config.StrategyEntry;
import io.orrery.patch.edit.Edit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The patches of a session by their names: what they begin with, and under which id each runs. From any thread. */
final class Patches {
    /** The author's number of what a patch begins with. */
    static final long FIRST_CHANGE = 1;

    private record Text(Path file, List<Edit> edits) {
    }

    private final Map<String, Text> texts = new TreeMap<>();
    private final Map<String, Integer> ids = new ConcurrentSkipListMap<>();

    private Patches() {
    }

    /** Reads their files. */
    static Patches of(NodeConfig config) {
        Patches patches = new Patches();
        for (StrategyEntry entry : config.strategies()) {
            entry.patch().ifPresent(file -> patches.texts.put(
                entry.name(), new Text(file, PatchFile.edits(entry, config.engine().ringSlots()))));
        }
        return patches;
    }

    /** Returns what it begins with. */
    List<Edit> begin(String name, int strategyId) {
        ids.put(name, strategyId);
        return edits(name);
    }

    /** What it begins with, whether it has begun or not. */
    List<Edit> edits(String name) {
        return texts.get(name).edits();
    }

    /** @throws IllegalArgumentException if none of that name has begun */
    int id(String name) {
        Integer id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException(texts.containsKey(name)
                ? "patch=" + name + " has not begun: not all of its instruments are defined yet"
                : "patch=" + name + " is none of " + texts.keySet());
        }
        return id;
    }

    /** Where it was read from. */
    Path file(String name) {
        return texts.get(name).file();
    }
}
