package io.orrery.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventRecord;
import io.orrery.engine.RandomSession;
import io.orrery.engine.Rig;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VerificationTest {
    private static final StrategyCatalogue CATALOGUE = StrategyCatalogue.installed();
    private static final Rig RECORDED = record();

    private static Rig record() {
        Rig rig = new Rig(CATALOGUE);
        new RandomSession(rig, 3).run(6_000).stop();
        return rig;
    }

    private static Verification verify(JournalStore store) {
        try (JournalReader reader = store.reader()) {
            return Verification.of(reader, Opening.NONE, CATALOGUE, List.of(), sequence -> { });
        }
    }

    /** Sequences of the outputs that are at least as interesting as the first, the one in the middle and the last. */
    private static List<Long> someOutputs() {
        List<Long> outputs = new ArrayList<>();
        EventRecord record = new EventRecord();
        try (JournalReader reader = RECORDED.journal.reader()) {
            while (reader.next(record)) {
                if (Forgery.isOutput(record)) {
                    outputs.add(record.sequence());
                }
            }
        }
        int last = outputs.size() - 1;
        return List.of(outputs.get(0), outputs.get(1), outputs.get(last / 2), outputs.get(last - 1), outputs.get(last));
    }

    @Test
    void aSessionIsTheSameWhenItIsTurnedAgain() {
        Verification found = verify(RECORDED.journal);
        assertEquals(0, found.differences(), found.detail());
        assertEquals(RECORDED.engine().digest(), found.digest());
        assertEquals(RECORDED.engine().state().tally().outputs(), found.outputs());
        assertTrue(found.orders() > 20, "orders " + found.orders());
        assertTrue(RECORDED.engine().state().tally().denials() > 0);
        assertTrue(RECORDED.engine().state().tally().fills() > 0);
        assertTrue(RECORDED.engine().state().tally().rejects() > 0);
    }

    @Test
    void anAlteredOutputIsFoundThoughEveryChecksumIsRight() {
        for (long sequence : someOutputs()) {
            Verification found = verify(Forgery.forge(RECORDED.journal, record -> {
                if (record.sequence() == sequence) {
                    EventRecord altered = EventRecord.allocate();
                    altered.buffer().putBytes(altered.offset(), record.buffer(), record.offset(), record.length());
                    int last = altered.offset() + altered.length() - 1;
                    altered.buffer().putByte(last, (byte) (altered.buffer().getByte(last) ^ 1));
                    return List.of(altered);
                }
                return List.of(record);
            }));
            assertEquals(sequence, found.firstSequence(), found.detail());
            assertEquals(1, found.differences());
        }
    }

    @Test
    void aRemovedOutputIsFoundWhereItShouldStand() {
        for (long sequence : someOutputs()) {
            JournalStore forged = Forgery.forge(
                RECORDED.journal, record -> record.sequence() == sequence ? List.of() : List.of(record));
            Verification found = verify(forged);
            assertTrue(found.differences() > 0 || isLast(sequence), "sequence " + sequence);
            if (found.differences() > 0) {
                assertEquals(sequence, found.firstSequence(), found.detail());
            }
        }
    }

    /** An output that nothing follows is missing in a killed session too: there it was never released. */
    private static boolean isLast(long sequence) {
        return verify(RECORDED.journal).records() == sequence;
    }

    @Test
    void anOutputOfAnotherTimeIsFound() {
        for (long sequence : someOutputs()) {
            Verification found = verify(Forgery.forge(RECORDED.journal, record -> {
                EventRecord later = EventRecord.allocate();
                later.buffer().putBytes(later.offset(), record.buffer(), record.offset(), record.length());
                later.time(record.time() + (record.sequence() == sequence ? 1 : 0));
                return List.of(later);
            }));
            assertEquals(sequence, found.firstSequence(), found.detail());
        }
    }

    @Test
    void outputsThatAreRemovedToTheEndAreFoundThoughNoBatchEnds() {
        long from = someOutputs().get(2);
        Verification found = verify(Forgery.forge(RECORDED.journal, record -> {
            EventRecord endless = EventRecord.allocate();
            endless.buffer().putBytes(endless.offset(), record.buffer(), record.offset(), record.length());
            endless.flags((byte) 0);
            return Forgery.isOutput(record) && record.sequence() >= from ? List.of() : List.of(endless);
        }));
        assertFalse(found.ended());
        assertTrue(found.differences() > 0, found.unrecorded() + " outputs not recorded");
    }

    @Test
    void anAddedOutputIsFound() {
        for (long sequence : someOutputs()) {
            Verification found = verify(Forgery.forge(
                RECORDED.journal, record -> record.sequence() == sequence ? List.of(record, record) : List.of(record)));
            assertEquals(sequence + 1, found.firstSequence(), found.detail());
        }
    }
}
