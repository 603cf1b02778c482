package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.AssetNames;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kraken.KrakenInstruments;
import io.orrery.connectors.kraken.order.CommandAnswer;
import io.orrery.connectors.kraken.order.LiveOrders;
import org.agrona.DirectBuffer;

/** Decodes what the private stream sends: answers to requests, and what happens to orders and balances. */
final class PrivateDecoder {
    /** What a message was. */
    enum Kind {
        ANSWER,
        EXECUTIONS,
        BALANCES,
        /** A heartbeat, the venue's status, and the like. */
        OTHER
    }

    private static final long CHANNEL = Name.word("channel");
    private static final long TYPE = Name.word("type");
    private static final long DATA = Name.word("data");
    private static final long SEQUENCE = Name.word("sequence");
    private static final long METHOD = Name.word("method");
    private static final long BALANCES = Name.word("balances");
    private static final long SNAPSHOT = Name.word("snapshot");
    private static final Name EXECUTIONS = new Name("executions");
    private static final int NOWHERE = -1;

    private final JsonCursor cursor = new JsonCursor();
    private final ExecutionReader execution;
    private final BalanceReader balances;
    private final CommandAnswer answer;
    private boolean answers;
    private boolean snapshot;
    private int data;
    private long sequence;

    /** @param stated takes balances as they come */
    PrivateDecoder(KrakenInstruments instruments, LiveOrders live, AssetNames names, CommandAnswer answer,
        StatementWriter stated) {
        execution = new ExecutionReader(instruments, live, cursor);
        balances = new BalanceReader(cursor, names, stated);
        this.answer = answer;
    }

    /** @throws PayloadRefusal if it is damaged. If {@link #isAnswer}, what was read of the answer counts all the same */
    Kind decode(DirectBuffer buffer, int offset, int length) {
        answer.clear();
        answers = false;
        snapshot = false;
        data = NOWHERE;
        sequence = 0;
        Kind kind = Kind.OTHER;
        cursor.wrap(buffer, offset, length);
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == CHANNEL) {
                kind = kind();
            } else if (key == TYPE) {
                cursor.text();
                snapshot = cursor.textLength() == Long.BYTES && cursor.textWord(0) == SNAPSHOT;
            } else if (key == DATA) {
                data = cursor.position();
                cursor.skip();
            } else if (key == SEQUENCE) {
                sequence = cursor.integer();
            } else if (key == METHOD) {
                answers = true;
                cursor.skip();
            } else if (answer.read(cursor, key)) {
                answers = true;
            } else {
                cursor.skip();
            }
        }
        cursor.finish();
        answer.complete();
        if (kind != Kind.OTHER && data == NOWHERE) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        return kind == Kind.OTHER && answers ? Kind.ANSWER : kind;
    }

    private Kind kind() {
        cursor.text();
        return cursor.textIs(EXECUTIONS) ? Kind.EXECUTIONS
            : cursor.textLength() == Long.BYTES && cursor.textWord(0) == BALANCES ? Kind.BALANCES : Kind.OTHER;
    }

    /** True if the last message was an answer, as far as was known when it was refused. */
    boolean isAnswer() {
        return answers;
    }

    /** True if the last message begins its channel. */
    boolean isSnapshot() {
        return snapshot;
    }

    /** Of the last message in its channel; 0 if it has none. */
    long sequence() {
        return sequence;
    }

    /** Hands on each execution of the last message. Returns how many could not be read. */
    int executions(PrivateListener listener, long time) {
        int refused = 0;
        cursor.returnTo(data);
        if (!cursor.isArray()) {
            return 1;
        }
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            int start = cursor.position();
            cursor.skip();
            int end = cursor.position();
            cursor.returnTo(start);
            try {
                execution.read();
                if (execution.report.instrument() != null) {
                    listener.onExecution(execution.report, snapshot, time);
                }
            } catch (PayloadRefusal refusal) {
                refused++;
            }
            cursor.returnTo(end);
        }
        return refused;
    }

    /** States the balances of the last message. Returns how many could not be read. */
    int balances(long time) {
        cursor.returnTo(data);
        return cursor.isArray() ? balances.read(time) : 1;
    }
}
