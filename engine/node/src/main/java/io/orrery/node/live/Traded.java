package io.orrery.node.live;

import io.orrery.engine.instrument.Instrument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** What is traded where, by the names that operators use. Learned from any thread. An account has the id of its venue. */
final class Traded {
    private final Map<String, Integer> venues = new ConcurrentSkipListMap<>();
    private final Map<Integer, Instrument> instruments = new ConcurrentSkipListMap<>();

    void venue(String name, int id) {
        venues.put(name, id);
    }

    void instrument(Instrument instrument) {
        instruments.put(instrument.id(), instrument);
    }

    /** @throws IllegalArgumentException if there is none of that name */
    int venue(String name) {
        Integer id = venues.get(name);
        if (id == null) {
            throw new IllegalArgumentException("venue=" + name + " is not one of " + venues.keySet());
        }
        return id;
    }

    /**
     * By its symbol, at one venue if that is named.
     *
     * @throws IllegalArgumentException if it is none, or more than one
     */
    Instrument instrument(String symbol, String venue) {
        int at = venue.isEmpty() ? 0 : venue(venue);
        List<Instrument> found = new ArrayList<>();
        for (Instrument instrument : instruments.values()) {
            if (instrument.symbol().equals(symbol) && (at == 0 || instrument.venueId() == at)) {
                found.add(instrument);
            }
        }
        if (found.size() != 1) {
            throw new IllegalArgumentException("instrument=" + symbol + (found.isEmpty()
                ? " is none of " + instruments.values().stream().map(Instrument::symbol).distinct().toList()
                : " is traded at " + found.size() + " venues: name one of " + venues.keySet()));
        }
        return found.get(0);
    }
}
