package io.orrery.node.recovery;

import io.orrery.codecs.sbe.SessionKind;
import io.orrery.engine.history.HistoryWriter;
import io.orrery.journal.JournalDamage;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.home.Session;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.agrona.ErrorHandler;

/**
 * Collects, from the newest session backwards, what a home recorded for the strategies of a new one. What is not of the new one's
 * kind is passed over; what lies behind too long a gap, or what a clock that was set back says of later, ends it. Changes
 * nothing.
 */
public final class Recollection {
    private final Wanted wanted;
    private final NodeConfig.History bounds;
    private final SessionKind kind;
    private final long now;
    private final ErrorHandler errors;

    /**
     * @param now when the new session begins, in nanoseconds since the epoch
     * @param errors told of what can't be read, so that nothing is remembered
     */
    public Recollection(Wanted wanted, NodeConfig.History bounds, SessionKind kind, long now, ErrorHandler errors) {
        this.wanted = wanted;
        this.bounds = bounds;
        this.kind = kind;
        this.now = now;
        this.errors = errors;
    }

    /** @param earlier the sessions before, oldest first */
    public Remembered of(List<Session> earlier) {
        try {
            Deque<Stretch> stretches = find(earlier);
            return stretches.isEmpty() ? Remembered.NOTHING : written(stretches);
        } catch (JournalDamage | IllegalStateException | UncheckedIOException | InternalError unfit) {
            errors.onError(unfit);
            return Remembered.NOTHING;
        }
    }

    private Deque<Stretch> find(List<Session> earlier) {
        long nanos = Math.min(wanted.nanos(), bounds.longest().toNanos());
        Deque<Stretch> oldestFirst = new ArrayDeque<>();
        long end = now;
        long left = nanos == 0 ? 0 : bounds.events();
        for (int i = earlier.size() - 1; i >= 0 && left > 0; i--) {
            if (isOfKind(earlier.get(i))) {
                Stretch stretch = new Stretch(earlier.get(i), now - nanos, end - bounds.gap().toNanos(), left);
                if (stretch.first() == 0 || stretch.last() > end) {
                    break;
                }
                oldestFirst.push(stretch);
                left = stretch.isWhole() ? left - stretch.length() : 0;
                end = stretch.first();
            }
        }
        return oldestFirst;
    }

    private boolean isOfKind(Session session) {
        SessionHead head = SessionHead.of(session);
        return head.isStarted() && head.is(kind);
    }

    private Remembered written(Deque<Stretch> oldestFirst) {
        HistoryWriter writer = new HistoryWriter();
        String newest = oldestFirst.peekLast().session().id();
        for (Stretch stretch : oldestFirst) {
            stretch.write(wanted, writer);
        }
        return new Remembered(
            writer.history(), writer.from(), writer.until(), writer.events(), newest, wanted.strategies());
    }
}
