package io.orrery.connectors.binance.account;

import io.orrery.connectors.binance.account.ApiDecoder.Kind;
import io.orrery.connectors.binance.order.ApiAnswer;
import io.orrery.connectors.binance.order.ApiMessages;
import io.orrery.connectors.binance.wire.VenueReasons;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.order.PendingCommands;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.Dialect;
import io.orrery.connectors.kit.session.Inbox;
import io.orrery.connectors.kit.wire.Endpoint;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** How the WebSocket API is spoken to. It has no channels: the private stream is asked for when a connection begins. */
final class ApiDialect implements Dialect {
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final Endpoint endpoint;
    private final ApiMessages messages;
    private final VenueClock clock;
    private final ApiDecoder decoder;
    private final ApiAnswer answer;
    private final ApiListener listener;

    ApiDialect(
        Endpoint endpoint, ApiMessages messages, VenueClock clock, ApiDecoder decoder, ApiAnswer answer, ApiListener listener) {
        this.endpoint = endpoint;
        this.messages = messages;
        this.clock = clock;
        this.decoder = decoder;
        this.answer = answer;
        this.listener = listener;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public int open(int step, long requestId, long time, MutableDirectBuffer to) {
        return messages.open(step, requestId, TimeUnit.NANOSECONDS.toMillis(clock.venueTime(time)), to);
    }

    @Override
    public int subscribe(long requestId, List<Channel> channels, MutableDirectBuffer to) {
        throw new IllegalStateException("there are no channels");
    }

    @Override
    public int unsubscribe(long requestId, List<Channel> channels, MutableDirectBuffer to) {
        throw new IllegalStateException("there are no channels");
    }

    @Override
    public void onFrame(DirectBuffer buffer, int offset, int length, long time, Inbox inbox) {
        Kind kind;
        try {
            kind = decoder.decode(buffer, offset, length, time);
        } catch (PayloadRefusal refusal) {
            kind = decoder.isAnswer() && answer.id() >= PendingCommands.FIRST_ID ? Kind.ANSWER : null;
        }
        if (kind == null) {
            listener.onRefused(time);
            return;
        }
        switch (kind) {
            case ANSWER -> answered(time, inbox);
            case EXECUTION -> {
                if (decoder.report().instrument() != null) {
                    listener.onExecution(decoder.report(), time);
                }
            }
            case LOCKED -> listener.onRefused(time);
            case TERMINATED, SHUTDOWN -> inbox.goingAway();
            default -> { }
        }
    }

    private void answered(long time, Inbox inbox) {
        if (answer.id() >= PendingCommands.FIRST_ID) {
            listener.onAnswer(answer, time);
            return;
        }
        answer.limits().apply(clock.venueTime(time));
        if (VenueReasons.isClock(answer.code())) {
            clock.onDisagreed(time);
        }
        if (answer.id() == 0 && answer.status() == UNAUTHORIZED) {
            inbox.goingAway();
        } else if (answer.status() == OK) {
            inbox.acknowledged(answer.id());
        } else {
            inbox.refused(answer.id(), answer.code());
        }
    }
}
