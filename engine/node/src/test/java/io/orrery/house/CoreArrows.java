package io.orrery.house;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Inside engine/core: what the engine knows does not know who drives it, a book knows nothing of orders, and what only strategies
 * need is known to nothing here.
 */
final class CoreArrows implements Rule {
    private static final String CORE = "io.orrery.engine.";
    private static final Set<String> DRIVEN = Set.of(
        "venue", "ring", "instrument", "book", "bar", "order", "position", "risk", "state", "strategy", "snapshot",
        "execution", "history");
    private static final Set<String> DRIVERS = Set.of("pipeline", "replay", "follower", "exercise");
    private static final Map<String, Set<String>> BANNED = Map.of("book", Set.of("order", "strategy", "risk"));
    /** Whom nobody in the core knows, and all whom they know. */
    private static final Map<String, Set<String>> ABOVE = Map.of(
        "execution", Set.of("strategy", "order", "book", "instrument", "snapshot"));

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
                if (upward || BANNED.getOrDefault(from, Set.of()).contains(to) || isPastTheTop(from, to)) {
                    violations.add(repository.relative(source) + ": " + from + " may not know " + to);
                }
            }
        }
        return violations;
    }

    private static boolean isPastTheTop(String from, String to) {
        boolean apart = !from.equals(to) && !to.isEmpty();
        return apart && (ABOVE.containsKey(to) || ABOVE.containsKey(from) && !ABOVE.get(from).contains(to));
    }

    /** The first name below the core's package. */
    private static String room(String name) {
        return name.startsWith(CORE) ? name.substring(CORE.length()).split("\\.")[0] : "";
    }
}
