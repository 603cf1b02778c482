package io.orrery.journal.upkeep;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.SessionEndedDecoder;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chain.Chain;

/**
 * What a whole session amounts to, when every byte of it has been checked.
 *
 * @param lastSequence also the number of records
 * @param bytes of all records, headers included
 * @param confirmed the last sequence that a Block record vouches for
 * @param ended true if the session was stopped in order
 */
public record JournalCheck(long lastSequence, long bytes, long confirmed, boolean ended, String chain) {

    /**
     * Reads a session that nobody writes to, from its first record to the proof of its end.
     *
     * @throws JournalDamage if anything is not as it was written
     */
    public static JournalCheck of(JournalReader reader) {
        Chain chain = new Chain();
        EventRecord record = new EventRecord();
        long bytes = 0;
        boolean ended = false;
        reader.seekSequence(1);
        while (reader.next(record)) {
            chain.add(record);
            bytes += record.length();
            ended |= record.templateId() == SessionEndedDecoder.TEMPLATE_ID;
        }
        reader.checkEnd();
        return new JournalCheck(reader.nextSequence() - 1, bytes, chain.confirmed(), ended, chain.hex());
    }
}
