package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.order.PendingCommands;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.Dialect;
import io.orrery.connectors.kit.session.Inbox;
import io.orrery.connectors.kit.session.Preparation;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kraken.account.PrivateDecoder.Kind;
import io.orrery.connectors.kraken.order.CommandAnswer;
import io.orrery.connectors.kraken.order.OrderMessages;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * How the private stream is spoken to. Both of its channels are asked for when a connection begins: without them nothing is
 * traded.
 */
final class PrivateDialect implements Dialect {
    private static final String PING = "{\"method\":\"ping\"}";
    private static final long NO_CODE = 0;

    private final Endpoint endpoint;
    private final SessionToken token;
    private final OrderMessages messages;
    private final PrivateDecoder decoder;
    private final CommandAnswer answer;
    private final PrivateListener listener;
    private final SequenceWatch executions = new SequenceWatch();
    private final SequenceWatch balances = new SequenceWatch();

    PrivateDialect(Endpoint endpoint, SessionToken token, OrderMessages messages, PrivateDecoder decoder, CommandAnswer answer,
        PrivateListener listener) {
        this.endpoint = endpoint;
        this.token = token;
        this.messages = messages;
        this.decoder = decoder;
        this.answer = answer;
        this.listener = listener;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public void prepare(long time, Preparation then) {
        token.fetch(time, then);
    }

    @Override
    public int open(int step, long requestId, long time, MutableDirectBuffer to) {
        return switch (step) {
            case 0 -> messages.subscribeExecutions(requestId, to);
            case 1 -> messages.subscribeBalances(requestId, to);
            default -> 0;
        };
    }

    @Override
    public int subscribe(long requestId, List<Channel> channels, MutableDirectBuffer to) {
        throw new IllegalStateException("there are no channels but those of the opening");
    }

    @Override
    public int unsubscribe(long requestId, List<Channel> channels, MutableDirectBuffer to) {
        throw new IllegalStateException("there are no channels but those of the opening");
    }

    @Override
    public int ping(MutableDirectBuffer to) {
        return to.putStringWithoutLengthAscii(0, PING);
    }

    @Override
    public void onFrame(DirectBuffer buffer, int offset, int length, long time, Inbox inbox) {
        Kind kind;
        try {
            kind = decoder.decode(buffer, offset, length);
        } catch (PayloadRefusal refusal) {
            kind = decoder.isAnswer() && answer.id() >= PendingCommands.FIRST_ID ? Kind.ANSWER : null;
        }
        if (kind == null) {
            listener.onDoubt(time);
            return;
        }
        switch (kind) {
            case ANSWER -> answered(time, inbox);
            case EXECUTIONS -> executions(time);
            case BALANCES -> {
                boolean gap = balances.isGap(decoder.sequence(), decoder.isSnapshot());
                if (decoder.balances(time) > 0 || gap) {
                    listener.onDoubt(time);
                }
            }
            default -> { }
        }
    }

    private void executions(long time) {
        boolean gap = executions.isGap(decoder.sequence(), decoder.isSnapshot());
        if (decoder.isSnapshot()) {
            listener.onListing(true, time);
        }
        int refused = decoder.executions(listener, time);
        if (decoder.isSnapshot() && refused == 0) {
            listener.onListing(false, time);
        }
        if (refused > 0 || gap) {
            listener.onDoubt(time);
        }
    }

    /** A token that is not taken any more needs another, and another connection. */
    private void answered(long time, Inbox inbox) {
        if (answer.mostOrders() > 0) {
            listener.onMostOrders(answer.mostOrders());
        }
        if (answer.error().isOfSession()) {
            inbox.goingAway();
        }
        if (answer.id() >= PendingCommands.FIRST_ID) {
            listener.onAnswer(answer, time);
        } else if (listener.takes(answer)) {
            return;
        } else if (answer.isDone()) {
            inbox.acknowledged(answer.id());
        } else if (answer.error().isPresent()) {
            inbox.refused(answer.id(), NO_CODE);
        }
    }
}
