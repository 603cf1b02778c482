package io.orrery.node.kill;

import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.HaltReason;
import io.orrery.codecs.sbe.HaltRequestedDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.SessionEndedDecoder;
import io.orrery.codecs.sbe.SessionResumedDecoder;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.home.Session;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a session recorded of its halt. An input is decided behind all inputs of its batch: what was decided before the halt and
 * what because of it, is told by the cause of an output, not by its place.
 */
final class HaltTrail {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final Set<Long> cancelled = new HashSet<>();
    private final OrderTrail orders;
    private String parent = "";
    private HaltReason reason;
    private long halt = Long.MAX_VALUE;
    private long haltTime;
    private long endTime;
    private Set<Long> open = Set.of();
    private Set<Long> left = Set.of();
    private long cancels;
    private long placed;
    private boolean ended;

    private HaltTrail(OrderTrail orders) {
        this.orders = orders;
    }

    /**
     * @param orders of the sessions before; it has those of this one too, when this returns
     */
    static HaltTrail read(Session session, OrderTrail orders) {
        HaltTrail trail = new HaltTrail(orders);
        each(session, trail::find);
        each(session, record -> trail.before(record, true));
        trail.open = orders.open();
        each(session, record -> trail.before(record, false));
        trail.left = orders.open();
        return trail;
    }

    private static void each(Session session, Consumer<EventRecord> reading) {
        EventRecord record = new EventRecord();
        try (JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            while (reader.next(record)) {
                reading.accept(record);
            }
            reader.checkEnd();
        }
    }

    private void find(EventRecord record) {
        int template = record.templateId();
        if (template == HaltRequestedDecoder.TEMPLATE_ID) {
            halt = record.sequence();
            haltTime = record.time();
            reason = new HaltRequestedDecoder().wrapAndApplyHeader(record.buffer(), record.messageOffset(), header).reason();
        } else if (template == SessionResumedDecoder.TEMPLATE_ID) {
            parent = new SessionResumedDecoder()
                .wrapAndApplyHeader(record.buffer(), record.messageOffset(), header).parent();
        }
        endTime = record.time();
        ended |= template == SessionEndedDecoder.TEMPLATE_ID;
    }

    /** @param wanted whether it is asked for what came before the halt, or for what came after it */
    private void before(EventRecord record, boolean wanted) {
        long decided = record.eventClass() == EventClass.OUTPUT ? record.cause() : record.sequence();
        if (decided < halt != wanted) {
            return;
        }
        orders.onRecord(record);
        if (record.templateId() == CancelOrderDecoder.TEMPLATE_ID) {
            cancelled.add(new CancelOrderDecoder()
                .wrapAndApplyHeader(record.buffer(), record.messageOffset(), header).orderId());
            cancels += wanted ? 0 : 1;
        } else if (record.templateId() == NewOrderDecoder.TEMPLATE_ID && !wanted) {
            placed++;
        }
    }

    /** Why it halted; null if it did not. */
    HaltReason reason() {
        return reason;
    }

    /** The session that it took up; empty if it began anew. */
    String parent() {
        return parent;
    }

    /** Orders that were open when the halt was decided. */
    int open() {
        return open.size();
    }

    /** Those of them that nobody ever cancelled. */
    long uncancelled() {
        return open.stream().filter(id -> !cancelled.contains(id)).count();
    }

    /** Those of them whose end is not on record. */
    long unanswered() {
        return open.stream().filter(left::contains).count();
    }

    /** Cancels because of the halt or behind it. */
    long cancels() {
        return cancels;
    }

    /** From the halt to the last record. */
    long millis() {
        return (endTime - haltTime) / 1_000_000L;
    }

    /** Orders placed because of the halt or behind it. */
    long placed() {
        return placed;
    }

    /** True if the session says that it ended in order. */
    boolean ended() {
        return ended;
    }
}
