package io.orrery.simulation.audit;

import io.orrery.simulator.exchange.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What all checks look at: the journal so far, the venues' truth, and what the engine claims. */
final class Scene {
    final KnownVenues venues = new KnownVenues();
    final KnownOrders orders = new KnownOrders(venues);
    final KnownLimits limits = new KnownLimits();
    final Map<Integer, VenueTruth> truths = new LinkedHashMap<>();
    final Findings findings;
    Claims claims;
    long time;
    /** True if venues are made to tell levels that are not theirs, which not each of them lets anybody find. */
    boolean booksFaulted;
    private final List<ClaimedBook> books = new ArrayList<>();
    private boolean asked;

    Scene(long seed) {
        findings = new Findings(seed);
    }

    /** The engine has gone on since it was asked for its ledger. */
    void wentOn() {
        asked = false;
    }

    /** What the engine says of its ledger: however many checks look at it, it is asked once. */
    List<ClaimedBook> books() {
        if (!asked) {
            books.clear();
            claims.books(books::add);
            asked = true;
        }
        return books;
    }

    /** An order of ours as it is at its venue, or null if it is not there or not watched. */
    Order atVenue(Sent sent) {
        VenueTruth truth = truths.get(sent.account);
        return truth == null ? null : truth.order(sent.id);
    }
}
