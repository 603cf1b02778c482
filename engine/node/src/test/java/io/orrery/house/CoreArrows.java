package io.orrery.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/** Inside engine/core: what the engine knows does not know who drives it, and a book knows nothing of orders. */
final class CoreArrows implements Rule {
    private static final String CORE = "io.orrery.engine.";
    private static final Set<String> DRIVEN = Set.of(
        "venue", "ring", "instrument", "book", "bar", "order", "position", "risk", "state", "strategy", "snapshot");
    private static final Set<String> DRIVERS = Set.of("pipeline", "replay", "follower");
    private static final Map<String, Set<String>> BANNED = Map.of("book", Set.of("order", "strategy", "risk"));

    @Override
    public List<String> violations(Repository repository) {
        List<String> violations = new ArrayList<>();
        for (Path source : Repository.files(repository.root().resolve("engine/core/src/main/java"), ".java")) {
            String text = Repository.read(source);
            String from = room(Module.packageOf(text));
            Matcher named = ImportArrows.NAMED.matcher(text);
            while (named.find()) {
                String to = room(named.group(1));
                boolean upward = DRIVEN.contains(from) && DRIVERS.contains(to);
                if (upward || BANNED.getOrDefault(from, Set.of()).contains(to)) {
                    violations.add(repository.relative(source) + ": " + from + " may not know " + to);
                }
            }
        }
        return violations;
    }

    /** The first name below the core's package. */
    private static String room(String name) {
        return name.startsWith(CORE) ? name.substring(CORE.length()).split("\\.")[0] : "";
    }
}
