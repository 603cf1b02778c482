package io.orrery.node.recovery;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.EngineStartedDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.SessionHeaderDecoder;
import io.orrery.codecs.sbe.SessionKind;
import io.orrery.codecs.sbe.SessionResumedDecoder;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalMissing;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.home.Session;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** What a session says of itself in its first records, as far as it came. */
public final class SessionHead {
    /** Of a session of which nothing was recorded. */
    static final SessionHead NONE = new SessionHead();

    /** All of it is among the first records of every session. */
    private static final int WITHIN = 16;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private long records;
    private long schemaVersion;
    private boolean headed;
    /** As it is written: one of a newer schema may be another. */
    private short kind = SessionKind.NULL_VAL.value();
    private boolean started;
    private long epoch;
    private byte[] opening = new byte[0];
    private JournalDamage damage;

    private SessionHead() {
    }

    /** What can be read of it; whatever keeps it from being read is its damage. */
    static SessionHead of(Session session) {
        try {
            SessionHead packed = PackedHead.isPacked(session) ? PackedHead.read(session, SessionHead::read) : NONE;
            return packed.started ? packed : read(session.journal());
        } catch (JournalMissing missing) {
            return NONE;
        } catch (JournalDamage damage) {
            return illegible(damage);
        } catch (UncheckedIOException | InternalError unreadable) {
            return illegible(new JournalDamage(1, session.journal().toString(), "can't be read: " + unreadable.getMessage()));
        }
    }

    private static SessionHead read(Path journal) {
        try (JournalReader reader = new ChronicleStore(journal).reader()) {
            return read(reader);
        }
    }

    private static SessionHead illegible(JournalDamage damage) {
        SessionHead head = new SessionHead();
        head.damage = damage;
        return head;
    }

    /** @param reader at the first record, where it is placed again */
    public static SessionHead of(JournalReader reader) {
        SessionHead head = read(reader);
        reader.seekSequence(1);
        return head;
    }

    private static SessionHead read(JournalReader reader) {
        SessionHead head = new SessionHead();
        EventRecord record = new EventRecord();
        try {
            while (head.records < WITHIN && !head.started && reader.next(record)) {
                head.records++;
                head.take(record);
            }
            if (head.records < WITHIN && !head.started) {
                reader.checkEnd();
            } else if (!head.started) {
                throw new JournalDamage(1, "", "no engine starts among the first " + WITHIN + " records");
            }
        } catch (JournalDamage found) {
            head.damage = found;
        }
        return head;
    }

    private void take(EventRecord record) {
        switch (record.templateId()) {
            case SessionHeaderDecoder.TEMPLATE_ID -> {
                SessionHeaderDecoder message = new SessionHeaderDecoder();
                message.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
                schemaVersion = message.schemaVersion();
                headed = true;
                kind = message.kindRaw();
            }
            case SessionResumedDecoder.TEMPLATE_ID -> {
                opening = new byte[SessionResumedDecoder.openingEncodingLength()];
                SessionResumedDecoder message = new SessionResumedDecoder();
                message.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
                message.getOpening(opening, 0, opening.length);
            }
            case EngineStartedDecoder.TEMPLATE_ID -> {
                EngineStartedDecoder message = new EngineStartedDecoder();
                message.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
                started = true;
                epoch = message.epoch();
            }
            default -> { }
        }
    }

    /** The schema that the session was recorded with; 0 if it does not come to say so, which its reader will find. */
    public long schemaVersion() {
        return schemaVersion;
    }

    /** True of a session that the next one takes up. */
    public boolean isLive() {
        return started && is(SessionKind.LIVE);
    }

    /** True of a session that says so: the next one does not take it up, whatever else may be wrong with it. */
    public boolean isDemo() {
        return headed && !is(SessionKind.LIVE);
    }

    /** True of a session that says that it is of this kind. */
    boolean is(SessionKind expected) {
        return kind == expected.value();
    }

    /** The count of the boot that it ran under: the high part of its order ids. 0 if it did not start. */
    public long epoch() {
        return epoch;
    }

    /** False of a session that was killed before its engine started. */
    public boolean isStarted() {
        return started;
    }

    /** True if the session begins with the state of an earlier one. */
    public boolean isResumed() {
        return opening.length > 0;
    }

    /** SHA-256 of that state's file. */
    public byte[] opening() {
        return opening;
    }

    /** What is wrong with the first records, or null. */
    public JournalDamage damage() {
        return damage;
    }
}
