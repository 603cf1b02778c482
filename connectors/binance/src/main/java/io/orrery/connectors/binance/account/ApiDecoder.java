package io.orrery.connectors.binance.account;

import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.market.EventFields;
import io.orrery.connectors.binance.order.ApiAnswer;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.AssetNames;
import io.orrery.connectors.kit.order.StatementWriter;
import org.agrona.DirectBuffer;

/** Decodes what the WebSocket API sends: answers to requests, and the events of the private stream. */
final class ApiDecoder {
    /** What a message was. */
    enum Kind {
        ANSWER,
        EXECUTION,
        /** Balances, which are stated already. */
        BALANCES,
        /** Something moved balances of which the stream does not tell how they are now. */
        LOCKED,
        /** The private stream has ended. */
        TERMINATED,
        SHUTDOWN,
        OTHER
    }

    private static final long EVENT = Name.word("event");
    private static final long DATA = Name.word("data");
    private static final Name EXECUTION_REPORT = new Name("executionReport");
    private static final Name POSITION = new Name("outboundAccountPosition");
    private static final Name LOCK_UPDATE = new Name("externalLockUpdate");
    private static final Name STREAM_TERMINATED = new Name("eventStreamTerminated");
    private static final Name SERVER_SHUTDOWN = new Name("serverShutdown");

    private final EventFields fields;
    private final JsonCursor cursor;
    private final ExecutionReader execution;
    private final Balances balances;
    private final ApiAnswer answer;
    private final StatementWriter stated;
    private boolean answers;

    /** @param stated takes balances as they come */
    ApiDecoder(BinanceInstruments instruments, AssetNames names, ApiAnswer answer, StatementWriter stated) {
        fields = new EventFields(instruments.symbols());
        cursor = fields.cursor;
        execution = new ExecutionReader(instruments, fields);
        balances = new Balances(names, Balances.Keys.STREAM);
        this.answer = answer;
        this.stated = stated;
    }

    /** @throws PayloadRefusal if it is damaged. If {@link #isAnswer}, what was read of the answer counts all the same */
    Kind decode(DirectBuffer buffer, int offset, int length, long receivedTime) {
        answer.clear();
        answers = false;
        cursor.wrap(buffer, offset, length);
        Kind kind = null;
        int start = cursor.position();
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == EventFields.TYPE) {
                cursor.returnTo(start);
                kind = event(receivedTime);
                break;
            }
            if ((key == EVENT || key == DATA) && cursor.isObject()) {
                if (kind != null) {
                    throw cursor.refusal(Reason.DUPLICATE_KEY);
                }
                kind = event(receivedTime);
            } else if (answer.read(cursor, key)) {
                answers = true;
            } else {
                cursor.skip();
            }
        }
        cursor.finish();
        answer.complete();
        return kind != null ? kind : answers ? Kind.ANSWER : Kind.OTHER;
    }

    /** True if the last message was an answer, as far as was known when it was refused. */
    boolean isAnswer() {
        return answers;
    }

    ExecutionReport report() {
        return execution.report;
    }

    private Kind event(long receivedTime) {
        int start = cursor.position();
        Kind kind = kind();
        cursor.returnTo(start);
        fields.begin(null);
        switch (kind) {
            case EXECUTION -> execution.read();
            case BALANCES -> balances(receivedTime);
            default -> skip();
        }
        return kind;
    }

    private void skip() {
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            fields.other(key);
        }
    }

    private Kind kind() {
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == EventFields.TYPE) {
                cursor.text();
                return cursor.textIs(EXECUTION_REPORT) ? Kind.EXECUTION
                    : cursor.textIs(POSITION) ? Kind.BALANCES
                    : cursor.textIs(LOCK_UPDATE) ? Kind.LOCKED
                    : cursor.textIs(STREAM_TERMINATED) ? Kind.TERMINATED
                    : cursor.textIs(SERVER_SHUTDOWN) ? Kind.SHUTDOWN : Kind.OTHER;
            }
            cursor.skip();
        }
        return Kind.OTHER;
    }

    private void balances(long receivedTime) {
        int start = cursor.position();
        cursor.skip();
        cursor.returnTo(start);
        stated.at(receivedTime, Balances.time(fields));
        int refused = 0;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == Balances.LIST) {
                refused += balances.state(cursor, stated);
            } else {
                fields.other(key);
            }
        }
        if (refused > 0) {
            throw cursor.refusal(Reason.OUT_OF_RANGE);
        }
    }
}
