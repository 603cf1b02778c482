package io.orrery.acceptance.stage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Events of some kind from a mark on, found as they come; no event is looked at twice. It lasts as long as a case. */
public final class Search {
    private final List<Told> events;
    private final Predicate<Told> wanted;
    private final List<Told> found = new ArrayList<>();
    private int next;

    Search(List<Told> events, int mark, Predicate<Told> wanted) {
        this.events = events;
        this.wanted = wanted;
        next = mark;
    }

    /** All so far. */
    public List<Told> found() {
        for (; next < events.size(); next++) {
            if (wanted.test(events.get(next))) {
                found.add(events.get(next));
            }
        }
        return Collections.unmodifiableList(found);
    }

    /** True if there is one. */
    public boolean succeeds() {
        return !found().isEmpty();
    }
}
