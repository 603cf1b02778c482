package io.orrery.node.recovery;

import io.orrery.journal.mark.JournalLock;
import io.orrery.node.home.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the sessions of a home say of themselves: which of them the next run takes up, and how far the boots were counted. The
 * newest is the one with the highest epoch, since a clock may have been wrong. Changes nothing.
 */
public final class Lineage {
    private static final Comparator<Known> BY_EPOCH =
        Comparator.<Known>comparingLong(each -> each.head().epoch()).thenComparing(each -> each.session().id());

    private final List<Known> known = new ArrayList<>();

    private Lineage() {
    }

    /** @param sessions in the order in which they were created */
    public static Lineage of(List<Session> sessions) {
        Lineage lineage = new Lineage();
        sessions.forEach(session -> lineage.known.add(new Known(session, SessionHead.of(session))));
        return lineage;
    }

    /** The highest epoch that any of them ran under, 0 if none did. Virtual ones have 1, which no run has. */
    public long epoch() {
        return known.stream().mapToLong(each -> each.head().epoch()).max().orElse(0);
    }

    /** The session that the next run takes up, as far as can be said without repairing anything. */
    public Optional<Session> newestLive() {
        return live(known).map(Known::session);
    }

    /**
     * Those created after it that did not start or can't be read, newest first. Older ones can't be what a run takes up, whatever
     * they were: a live one that is newer than they are is there.
     */
    List<Session> unsettled() {
        return later(live(known)).stream().map(Known::session).toList();
    }

    /**
     * Those that must not be deleted, whatever an operator wants to be rid of: the one that the next run takes up, and those of
     * which that can't be ruled out as long as nobody repaired them. While the one to be taken up is in use, what it took up is
     * kept too: its own first records may not be durable yet.
     */
    public Set<Session> kept() {
        Set<Session> kept = new HashSet<>();
        Optional<Known> newest = live(known);
        for (Known unread : later(newest)) {
            if (unread.head().damage() != null && !unread.head().isDemo()) {
                kept.add(unread.session());
            }
        }
        if (newest.isPresent()) {
            kept.add(newest.get().session());
            if (JournalLock.isHeld(newest.get().session().journal())) {
                live(known.stream().filter(each -> each != newest.get()).toList()).ifPresent(each -> kept.add(each.session()));
            }
        }
        return kept;
    }

    private static Optional<Known> live(List<Known> among) {
        return among.stream().filter(each -> each.head().isLive()).max(BY_EPOCH);
    }

    private List<Known> later(Optional<Known> newest) {
        List<Known> later = new ArrayList<>();
        for (int i = known.size() - 1; i >= 0 && known.get(i) != newest.orElse(null); i--) {
            if (!known.get(i).head().isStarted()) {
                later.add(known.get(i));
            }
        }
        return later;
    }

    private record Known(Session session, SessionHead head) {
    }
}
