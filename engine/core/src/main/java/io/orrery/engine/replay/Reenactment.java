package io.orrery.engine.replay;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.SessionEndedDecoder;
import io.orrery.engine.Engine;
import io.orrery.engine.Outputs;
import io.orrery.engine.pipeline.EngineAgent;
import io.orrery.engine.strategy.CallCut;
import io.orrery.engine.strategy.StrategyCatalogue;

/**
 * Executes a session again from its inputs alone and compares every output that it decides with the recorded one: its cause,
 * its time and each byte of its message. Fed record by record, in sequence; the verifier and the follower are built on it.
 *
 * <p>If a call of a strategy came to no end, it is not made again: what that call had decided is taken as it is recorded, and so
 * is what was recorded with it. Nothing else may stand behind it.
 */
public final class Reenactment implements Outputs {
    private static final int VERSION_OFFSET = MessageHeaderDecoder.versionEncodingOffset();

    private final Engine engine;
    private final RecordQueue decided = new RecordQueue();
    private long differences;
    private Difference first;
    private boolean batchEnded;
    private int batchInputs;
    private boolean sessionEnded;
    private Reapplication behind;
    private long cut;
    private long unproved;

    public Reenactment(StrategyCatalogue catalogue, Opening opening) {
        this(catalogue, opening, 0);
    }

    /** @param endless the number of the call that came to no end, 0 for none */
    public Reenactment(StrategyCatalogue catalogue, Opening opening, long endless) {
        engine = new Engine(catalogue, this);
        engine.performing().cut(endless);
        opening.load(engine);
    }

    /** Takes the session's next record. */
    public void onRecord(EventRecord record) {
        switch (record.eventClass()) {
            case INPUT -> onInput(record);
            case OUTPUT -> onRecordedOutput(record);
            default -> onObservation(record);
        }
        if ((record.flags() & EventRecord.END_OF_BATCH) != 0) {
            batchEnded = true;
        }
    }

    @Override
    public void onOutput(EventRecord output) {
        decided.add(output);
    }

    private void onInput(EventRecord input) {
        if (batchEnded || ++batchInputs > EngineAgent.MAX_BATCH) {
            missing(input.sequence(), Long.MAX_VALUE);
            batchEnded = false;
            batchInputs = 1;
            if (behind != null) {
                differs(input.sequence(), Difference.Kind.ADDED, "recorded behind a call that came to no end");
            }
        }
        if (behind == null) {
            execute(input);
        } else {
            behind.onRecord(input);
        }
    }

    private void execute(EventRecord input) {
        try {
            engine.execute(input);
        } catch (CallCut endless) {
            cut = input.sequence();
            behind = new Reapplication(engine);
        }
    }

    private void onRecordedOutput(EventRecord recorded) {
        missing(recorded.sequence(), recorded.cause());
        if (decided.isEmpty() || decided.peek().cause() != recorded.cause()) {
            if (behind != null && recorded.cause() == cut) {
                behind.onRecord(recorded);
                unproved++;
                return;
            }
            differs(recorded.sequence(), Difference.Kind.ADDED, "of cause " + recorded.cause() + ", not decided again");
            return;
        }
        if (!same(decided.peek(), recorded)) {
            differs(recorded.sequence(), Difference.Kind.ALTERED, "of cause " + recorded.cause() + ", decided otherwise");
        }
        decided.remove();
    }

    /** No further record will come. */
    public void end() {
        if (behind != null) {
            behind.end();
        }
    }

    private void onObservation(EventRecord record) {
        if (record.templateId() == SessionEndedDecoder.TEMPLATE_ID) {
            missing(record.sequence(), Long.MAX_VALUE);
            sessionEnded = true;
        }
    }

    /** Whatever was decided for causes before this one should have been recorded by now. */
    private void missing(long sequence, long cause) {
        while (!decided.isEmpty() && decided.peek().cause() < cause) {
            differs(sequence, Difference.Kind.REMOVED, "of cause " + decided.peek().cause() + ", decided again but not recorded");
            decided.remove();
        }
    }

    private void differs(long sequence, Difference.Kind kind, String detail) {
        differences++;
        if (first == null) {
            first = new Difference(sequence, kind, detail);
        }
    }

    private static boolean same(EventRecord again, EventRecord recorded) {
        int length = again.messageLength();
        return length == recorded.messageLength()
            && again.time() == recorded.time()
            && version(recorded) <= version(again)
            && same(again, recorded, 0, VERSION_OFFSET)
            && same(again, recorded, VERSION_OFFSET + Short.BYTES, length);
    }

    private static boolean same(EventRecord again, EventRecord recorded, int from, int to) {
        for (int i = from; i < to; i++) {
            if (again.buffer().getByte(again.messageOffset() + i) != recorded.buffer().getByte(recorded.messageOffset() + i)) {
                return false;
            }
        }
        return true;
    }

    /** Of the schema: what an older one recorded is as long as it was, and says the same. */
    private static int version(EventRecord record) {
        return record.buffer().getShort(record.messageOffset() + VERSION_OFFSET) & 0xFFFF;
    }

    public Engine engine() {
        return engine;
    }

    public long differences() {
        return differences;
    }

    /** The first difference, or null. */
    public Difference first() {
        return first;
    }

    /** True once the record of an orderly end was seen. */
    public boolean isSessionEnded() {
        return sessionEnded;
    }

    /** The input at which a call came to no end, 0 if there is none. */
    public long cut() {
        return cut;
    }

    /** Outputs of that call: they are taken as they are recorded. */
    public long unproved() {
        return unproved;
    }

    /** Outputs decided again for which no record was seen yet: at the end of a killed session, what was never released. */
    public int unrecorded() {
        return decided.size();
    }
}
