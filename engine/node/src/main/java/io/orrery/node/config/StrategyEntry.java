package io.orrery.node.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What trades: one instance on each instrument of a venue, or one on several markets at once. */
public record StrategyEntry(
    @Doc("What screens and the journal call it") String name,
    @Doc("Which strategy it is; none for a patch") Optional<String> strategy,
    @Doc("A patch's file, from the folder of this one") Optional<Path> patch,
    @Doc("The name of its venue") Optional<String> venue,
    @Doc("Symbols, or [\"*\"] for all of the venue: one instance each") Optional<List<String>> instruments,
    @Doc("Instead of venue and instruments: VENUE/SYMBOL each, one instance on all") Optional<List<String>> markets,
    @Doc("The strategy's own parameters") Optional<Map<String, String>> parameters) {

    /** Under which patches are known among the strategies. */
    public static final String PATCH = "patch";

    private static final int LONGEST_NAME = 24;
    private static final int MOST_MARKETS = 32;

    /** An instrument at a venue. */
    public record Market(String venue, String symbol) {

        static Market of(String text) {
            int slash = text.indexOf('/');
            NodeConfig.require(slash > 0 && slash < text.length() - 1, "strategies: market=" + text + " is not VENUE/SYMBOL");
            return new Market(text.substring(0, slash), text.substring(slash + 1));
        }
    }

    public StrategyEntry {
        String of = "strategies: \"" + name + "\" ";
        NodeConfig.require(name.length() <= LONGEST_NAME, of + "is longer than " + LONGEST_NAME + " characters");
        NodeConfig.require(strategy.isPresent() != patch.isPresent(), of + "has a strategy or a patch: one of them");
        NodeConfig.require(strategy.orElse("").length() <= LONGEST_NAME,
            of + "strategy=" + strategy.orElse("") + " is longer than " + LONGEST_NAME + " characters");
        NodeConfig.require(venue.isPresent() == instruments.isPresent() && venue.isPresent() != markets.isPresent(),
            of + "has a venue and instruments, or markets");
        NodeConfig.require(patch.isEmpty() || markets.isPresent(), of + "is a patch: it has markets");
        NodeConfig.require(instruments.isEmpty() || !instruments.get().isEmpty(), of + "has no instruments");
        if (markets.isPresent()) {
            List<String> all = markets.get();
            NodeConfig.require(!all.isEmpty() && all.size() <= MOST_MARKETS, of + "has from 1 to " + MOST_MARKETS + " markets");
            NodeConfig.require(all.stream().distinct().count() == all.size(), of + "has a market twice");
            all.forEach(Market::of);
        }
    }

    /** Which strategy the engine makes. */
    public String kind() {
        return strategy.orElse(PATCH);
    }

    /** Its parameters, as the journal has them. */
    public String text() {
        return parameters.orElse(Map.of()).entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(";"));
    }

    /** Where its only instance trades, in the order in which it counts them; none if there is one for each instrument. */
    public List<Market> places() {
        return markets.orElse(List.of()).stream().map(Market::of).toList();
    }

    /** The venues that it needs. */
    List<String> venues() {
        return venue.map(List::of).orElseGet(() -> places().stream().map(Market::venue).toList());
    }

    /** True if an instrument of a venue gets an instance of its own. */
    public boolean takes(String at, String symbol) {
        return venue.filter(at::equals).isPresent() && (instruments.get().contains(symbol) || instruments.get().contains("*"));
    }
}
