package io.orrery.node.live;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.SessionHeaderDecoder;
import io.orrery.journal.ChronicleStore;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalMissing;
import io.orrery.journal.JournalReader;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Session;

/** Opens the journal of a session to execute it again, if this build can. */
final class Recording {
    /** The header is among the first records of every session. */
    private static final int HEADER_WITHIN = 16;

    private Recording() {
    }

    /** Returns a reader at the first record. */
    static JournalReader open(Session session) {
        JournalReader reader;
        try {
            reader = new ChronicleStore(session.journal()).reader();
        } catch (JournalMissing missing) {
            throw new Refusal(
                ExitCode.CONFIG, "session=" + session.folder() + " has no journal: it is no session of Orrery", "", missing);
        }
        long version = schemaVersion(reader);
        if (version > MessageHeaderDecoder.SCHEMA_VERSION) {
            reader.close();
            throw new Refusal(
                ExitCode.BUSY,
                "session=" + session.folder() + " was recorded with event schema " + version + ", this build reads "
                    + MessageHeaderDecoder.SCHEMA_VERSION,
                "use the build that recorded it, or a newer one: ./orrery inspect names it");
        }
        reader.seekSequence(1);
        return reader;
    }

    /** The schema that the session was recorded with; 0 if it does not come to say so, which its reader will find. */
    private static long schemaVersion(JournalReader reader) {
        EventRecord record = new EventRecord();
        try {
            for (int i = 0; i < HEADER_WITHIN && reader.next(record); i++) {
                if (record.templateId() == SessionHeaderDecoder.TEMPLATE_ID) {
                    return new SessionHeaderDecoder()
                        .wrapAndApplyHeader(record.buffer(), record.messageOffset(), new MessageHeaderDecoder())
                        .schemaVersion();
                }
            }
            return 0;
        } catch (JournalDamage damage) {
            return 0;
        }
    }
}
