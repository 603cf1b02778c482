package io.orrery.node.cli;

import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** What a command of an operator is about: an instrument, a venue, or all. */
final class Reach {
    @Option(names = "--instrument", paramLabel = "SYMBOL", description = "Of this instrument")
    private String instrument;

    @Option(names = "--venue", paramLabel = "NAME", description = "Of this venue")
    private String venue;

    @Option(names = "--all", description = "Of all")
    private boolean all;

    boolean isNamed() {
        return all || instrument != null || venue != null;
    }

    Map<String, String> request(String act, Principal principal) {
        Map<String, String> request = new TreeMap<>(Map.of("act", act, "principal", principal.name()));
        if (instrument != null) {
            request.put("instrument", instrument);
        }
        if (venue != null) {
            request.put("venue", venue);
        }
        return request;
    }
}
