package io.orrery.node.live;

import io.orrery.engine.instrument.Instrument;
import io.orrery.node.config.StrategyEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Who is still to begin: a strategy begins once, when the last of its instruments has been defined. From any thread. */
final class Casting {

    /** One instance. */
    record Part(StrategyEntry entry, List<Instrument> places) {

        Instrument first() {
            return places.get(0);
        }
    }

    private final List<StrategyEntry> entries;
    private final Instrument[][] found;
    private final Set<String> begun = new TreeSet<>();

    Casting(List<StrategyEntry> entries) {
        this.entries = entries;
        found = new Instrument[entries.size()][];
        for (int i = 0; i < found.length; i++) {
            found[i] = new Instrument[entries.get(i).places().size()];
        }
    }

    /** Returns what can begin now that the venue has defined this one too. */
    synchronized List<Part> defined(String venue, Instrument instrument) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            StrategyEntry entry = entries.get(i);
            if (entry.takes(venue, instrument.symbol()) && begun.add(entry.name() + '/' + instrument.id())) {
                parts.add(new Part(entry, List.of(instrument)));
            } else if (completes(entry, found[i], venue, instrument) && begun.add(entry.name())) {
                parts.add(new Part(entry, List.of(found[i])));
            }
        }
        return parts;
    }

    private static boolean completes(StrategyEntry entry, Instrument[] known, String venue, Instrument instrument) {
        int place = entry.places().indexOf(new StrategyEntry.Market(venue, instrument.symbol()));
        if (place < 0) {
            return false;
        }
        known[place] = instrument;
        return Arrays.stream(known).noneMatch(each -> each == null);
    }
}
