package io.orrery.node.recovery;

import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.config.StrategyEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the strategies of a configuration want to hear of the past.
 *
 * @param venues by their ids, from 1
 * @param nanos how far back, at most; what a patch of an author's wants is known when it runs
 */
public record Wanted(List<StrategyEntry> entries, List<String> venues, long nanos) {

    public static Wanted of(NodeConfig config, StrategyCatalogue catalogue) {
        List<StrategyEntry> entries = new ArrayList<>();
        long most = 0;
        for (StrategyEntry entry : config.strategies()) {
            long nanos = entry.patch().isPresent() ? Long.MAX_VALUE : catalogue.create(entry.kind(), entry.text()).history();
            if (nanos > 0) {
                entries.add(entry);
                most = Math.max(most, nanos);
            }
        }
        return new Wanted(entries, config.venues().stream().map(NodeConfig.VenueEntry::name).toList(), most);
    }

    public boolean isNothing() {
        return entries.isEmpty();
    }

    /** By their names in the configuration. */
    Set<String> strategies() {
        return entries.stream().map(StrategyEntry::name).collect(Collectors.toUnmodifiableSet());
    }

    boolean takes(Instrument instrument) {
        if (instrument.venueId() > venues.size()) {
            return false;
        }
        String venue = venues.get(instrument.venueId() - 1);
        StrategyEntry.Market market = new StrategyEntry.Market(venue, instrument.symbol());
        return entries.stream().anyMatch(each -> each.takes(venue, instrument.symbol()) || each.places().contains(market));
    }
}
