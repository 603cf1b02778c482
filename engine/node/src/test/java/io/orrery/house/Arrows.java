package io.orrery.house;

import java.util.Map;
import java.util.Set;

/** Who may know whom: the table behind {@link PomArrows}, {@link ImportArrows} and {@link CoreArrows}. */
final class Arrows {
    /** The group of our own modules, and the root of their packages. */
    static final String HOUSE = "io.orrery";

    private static final Map<String, Set<String>> MODULES = Map.ofEntries(
        entry("codecs"),
        entry("journal-core", "codecs"),
        entry("engine-matching", "codecs"),
        entry("engine-core", "journal-core", "codecs"),
        entry("engine-patch", "engine-core", "codecs"),
        entry("engine-testkit", "engine-core", "engine-patch", "codecs"),
        entry("engine-strategies", "engine-patch", "engine-core", "codecs"),
        entry("connectors-kit", "engine-core", "codecs"),
        entry("connectors-netty", "connectors-kit"),
        entry("connectors-demo", "engine-core", "engine-matching", "codecs"),
        entry("connectors-binance", "connectors-kit", "engine-core", "codecs"),
        entry("connectors-deribit", "connectors-kit", "engine-core", "codecs"),
        entry("connectors-kraken", "connectors-kit", "engine-core", "codecs"),
        entry("connectors-simulator", "engine-matching", "codecs"),
        entry("connectors-simulation", "connectors-kit", "connectors-binance", "connectors-deribit", "connectors-kraken",
            "connectors-simulator", "engine-core", "journal-core", "codecs"),
        entry("connectors-acceptance", "connectors-kit", "engine-core", "codecs"),
        entry("engine-node", "engine-core", "engine-patch", "journal-core", "codecs"),
        entry("bench", "codecs", "journal-core", "engine-matching", "engine-core", "connectors-demo", "connectors-kit",
            "connectors-binance", "connectors-deribit", "connectors-kraken", "engine-patch", "engine-node"));

    private static Map.Entry<String, Set<String>> entry(String module, String... known) {
        return Map.entry(module, Set.of(known));
    }

    private Arrows() {
    }

    static boolean hasRow(String module) {
        return MODULES.containsKey(module);
    }

    /** True if main code of one module may use that of the other. */
    static boolean allows(String from, String to) {
        return from.equals(to) || MODULES.getOrDefault(from, Set.of()).contains(to);
    }

    /**
     * True for what is found by ServiceLoader and never named: by the daemon, and by whoever puts venues or strategies on trial;
     * and for what lies beside the daemon for authors.
     */
    static boolean atRunTimeOnly(String from, String to) {
        return from.equals("engine-node") && (to.startsWith("connectors-") || to.startsWith("journal-sinks")
                || to.equals("engine-testkit") || to.equals("engine-strategies"))
            || from.equals("engine-strategies") && (to.equals("connectors-demo") || to.equals("engine-testkit"))
            || from.equals("connectors-acceptance") && to.startsWith("connectors-");
    }
}
