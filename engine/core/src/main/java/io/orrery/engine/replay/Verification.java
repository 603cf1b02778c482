package io.orrery.engine.replay;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.SessionEndedDecoder;
import io.orrery.engine.snapshot.SnapshotFile;
import io.orrery.engine.state.Tally;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chain.Chain;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * What it came to when a session was executed again.
 *
 * @param differences outputs that were altered, added or removed; damage to the journal counts as one and ends the work
 * @param firstSequence of the first difference, 0 if there is none
 * @param detail of the first difference, or empty
 * @param chain hash over every byte up to the end or the damage
 * @param unrecorded outputs decided again behind the last record: what a killed session did not come to record
 * @param cut the input at which a call of a strategy came to no end, 0 if there is none
 * @param unproved outputs of that call
 * @param ended true if the session was stopped in order
 */
public record Verification(
    long records, long events, long outputs, long orders, long differences, long firstSequence, String detail, String chain,
    long digest, long unrecorded, long cut, long unproved, boolean ended) {
    private static final int PROGRESS_RECORDS = 1 << 16;

    /**
     * Executes a session from its inputs alone, and compares everything that can be compared. Changes nothing.
     *
     * @param reader at the session's first record
     * @param opening what the session begins with
     * @param snapshots of this session: each must be the state that is met again at its sequence
     * @param progress told the sequence now and then
     */
    public static Verification of(
        JournalReader reader, Opening opening, StrategyCatalogue catalogue, List<SnapshotFile> snapshots, LongConsumer progress) {
        return of(reader, new Reenactment(catalogue, opening), snapshots, progress);
    }

    /** Likewise, by a reenactment that was fed nothing yet. */
    public static Verification of(
        JournalReader reader, Reenactment reenactment, List<SnapshotFile> snapshots, LongConsumer progress) {
        Chain chain = new Chain();
        Closing closing = new Closing();
        SnapshotComparison comparison = new SnapshotComparison(snapshots);
        EventRecord record = new EventRecord();
        try {
            while (reader.next(record)) {
                chain.add(record);
                reenactment.onRecord(record);
                closing.onRecord(record);
                comparison.after(record.sequence(), reenactment.engine());
                if (record.sequence() % PROGRESS_RECORDS == 0) {
                    progress.accept(record.sequence());
                }
            }
            reenactment.end();
            reader.checkEnd();
        } catch (JournalDamage damage) {
            return result(reenactment, chain, reader, damage.sequence(), damage.getMessage());
        }
        if (closing.sequence > chain.confirmed()) {
            return result(reenactment, chain, reader, closing.sequence, "no block vouches for the session's end");
        }
        long wrongSnapshot = comparison.firstWrong(reenactment.isSessionEnded());
        if (wrongSnapshot != 0) {
            return result(reenactment, chain, reader, wrongSnapshot, "the snapshot taken here holds another state");
        }
        return closing.agreesWith(reenactment)
            ? result(reenactment, chain, reader, 0, "")
            : result(reenactment, chain, reader, closing.sequence, "the session's own count or digest is another");
    }

    private static Verification result(Reenactment reenactment, Chain chain, JournalReader reader, long wrong, String what) {
        Difference first = reenactment.first();
        boolean differs = first != null && (wrong == 0 || first.sequence() <= wrong);
        Tally tally = reenactment.engine().state().tally();
        return new Verification(
            reader.nextSequence() - 1, tally.inputs(), tally.outputs(), tally.orders(),
            reenactment.differences() + (wrong == 0 ? 0 : 1),
            differs ? first.sequence() : wrong,
            differs ? first.toString() : what,
            chain.hex(), reenactment.engine().digest(), reenactment.unrecorded(),
            reenactment.cut(), reenactment.unproved(), reenactment.isSessionEnded());
    }

    /** What the session says of itself at its end. */
    private static final class Closing {
        private final MessageHeaderDecoder header = new MessageHeaderDecoder();
        private final SessionEndedDecoder ended = new SessionEndedDecoder();
        private long sequence;
        private long inputs;
        private long outputs;
        private long digest;

        void onRecord(EventRecord record) {
            if (record.templateId() == SessionEndedDecoder.TEMPLATE_ID) {
                ended.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
                sequence = record.sequence();
                inputs = ended.inputs();
                outputs = ended.outputs();
                digest = ended.digest();
            }
        }

        boolean agreesWith(Reenactment reenactment) {
            Tally tally = reenactment.engine().state().tally();
            return sequence == 0
                || inputs == tally.inputs() && outputs == tally.outputs() && digest == reenactment.engine().digest();
        }
    }
}
