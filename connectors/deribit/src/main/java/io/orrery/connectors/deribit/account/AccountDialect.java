package io.orrery.connectors.deribit.account;

import io.orrery.connectors.deribit.wire.ChannelAnswer;
import io.orrery.connectors.deribit.wire.DeribitRates;
import io.orrery.connectors.deribit.wire.RpcMessage;
import io.orrery.connectors.deribit.wire.RpcMessages;
import io.orrery.connectors.deribit.wire.VenueReasons;
import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.order.PendingCommands;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.session.ChannelKind;
import io.orrery.connectors.kit.session.Dialect;
import io.orrery.connectors.kit.session.Inbox;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.venue.EngineWatch;
import io.orrery.connectors.kit.wire.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * How the account's connection is spoken to. Login, heartbeats and, if it is wanted, cancel on disconnect come first. A login
 * ends some time, and is said again before.
 */
final class AccountDialect implements Dialect {
    private static final long CHANGES = Name.word("user.cha");
    private static final long PORTFOLIO = Name.word("user.por");
    private static final String PORTFOLIO_OF = "user.portfolio.";
    private static final ChannelKind BALANCES = new ChannelKind("user.portfolio", ChannelKind.NEVER);
    private static final long CHANNEL = Name.word("channel");
    private static final long DATA = Name.word("data");
    private static final Name EXPIRES_IN = new Name("expires_in");
    private static final long NEVER = Long.MAX_VALUE;
    private static final long LONGEST_LOGIN = TimeUnit.DAYS.toSeconds(365);

    private final Endpoint endpoint;
    private final RpcMessages messages;
    private final VenueClock clock;
    private final int heartbeat;
    private final boolean deadMan;
    private final EngineWatch engine;
    private final AccountFields fields;
    private final JsonCursor cursor;
    private final RpcMessage message;
    private final LimitsReader limits;
    private final PortfolioReader portfolio;
    private final StatementWriter stated;
    private final AccountListener listener;
    private final ChannelAnswer answer = new ChannelAnswer();
    private final Channel changes =
        new Channel(new ChannelKind("user.changes", ChannelKind.NEVER), "user.changes.any.any.raw", null);
    private final List<Channel> channels = new ArrayList<>();
    private long loginId;
    private long limitsId;
    private long renewTime = NEVER;

    /**
     * @param deadMan seconds that the venue waits for us before it cancels; 0 if it is not to
     * @param engine that hangs lets the venue's wait run out
     * @param stated takes balances as they come
     */
    AccountDialect(Endpoint endpoint, Credentials credentials, VenueClock clock, int deadMan, EngineWatch engine,
        AccountFields fields, RpcMessage message, DeribitRates rates, StatementWriter stated, AccountListener listener) {
        this.endpoint = endpoint;
        messages = new RpcMessages(credentials);
        this.clock = clock;
        this.deadMan = deadMan > 0;
        this.engine = engine;
        heartbeat = Math.max(deadMan, RpcMessages.SHORTEST_HEARTBEAT);
        this.fields = fields;
        cursor = fields.cursor;
        this.message = message;
        limits = new LimitsReader(cursor, rates);
        portfolio = new PortfolioReader(fields);
        this.stated = stated;
        this.listener = listener;
        add(changes);
    }

    /** What the account has of this asset must be subscribed to, too. */
    Channel addPortfolio(String asset) {
        return add(new Channel(BALANCES, PORTFOLIO_OF + asset.toLowerCase(Locale.ROOT), null));
    }

    private Channel add(Channel channel) {
        channels.add(channel);
        answer.add(channel);
        return channel;
    }

    /** What must be subscribed to. */
    List<Channel> channels() {
        return channels;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public int open(int step, long requestId, long time, MutableDirectBuffer to) {
        switch (step) {
            case 0:
                return login(requestId, time, to);
            case 1:
                return messages.heartbeat(requestId, heartbeat, to);
            case 2:
                limitsId = requestId;
                return messages.summaries(requestId, to);
            case 3:
                return deadMan ? messages.cancelOnDisconnect(requestId, to) : 0;
            default:
                return 0;
        }
    }

    /** Says again who we are. */
    int login(long requestId, long time, MutableDirectBuffer to) {
        loginId = requestId;
        renewTime = NEVER;
        return messages.login(requestId, TimeUnit.NANOSECONDS.toMillis(clock.venueTime(time)), to);
    }

    /** When that is to be done. */
    long renewTime() {
        return renewTime;
    }

    @Override
    public int subscribe(long requestId, List<Channel> of, MutableDirectBuffer to) {
        return messages.subscribe(requestId, true, of, to);
    }

    @Override
    public int unsubscribe(long requestId, List<Channel> of, MutableDirectBuffer to) {
        return messages.unsubscribe(requestId, true, of, to);
    }

    @Override
    public int reply(MutableDirectBuffer to) {
        return messages.test(to);
    }

    @Override
    public void onFrame(DirectBuffer buffer, int offset, int length, long time, Inbox inbox) {
        message.clear();
        fields.wrap(buffer, offset, length);
        try {
            message.read(cursor);
            if (message.isNotification()) {
                notified(time, inbox);
            } else if (message.id() < PendingCommands.FIRST_ID) {
                answered(time, inbox);
            }
        } catch (PayloadRefusal refusal) {
            if (message.id() < PendingCommands.FIRST_ID) {
                listener.onRefused(time);
                return;
            }
        }
        if (message.id() >= PendingCommands.FIRST_ID) {
            listener.onAnswer(message, time);
            if (isLost()) {
                inbox.goingAway();
            }
        }
    }

    private void notified(long time, Inbox inbox) {
        if (message.isHeartbeat(cursor)) {
            if (message.isTestRequest(cursor) && (!deadMan || engine.isAlive(time))) {
                inbox.asksForReply();
            }
            return;
        }
        if (message.parameters() == RpcMessage.ABSENT) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        cursor.returnTo(message.parameters());
        long channel = 0;
        int data = RpcMessage.ABSENT;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == CHANNEL) {
                cursor.text();
                channel = cursor.textWord(0);
            } else {
                data = key == DATA ? cursor.position() : data;
                cursor.skip();
            }
        }
        if (data == RpcMessage.ABSENT) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        cursor.returnTo(data);
        if (channel == CHANGES) {
            inbox.heard(changes);
            listener.onChanges(time);
        } else if (channel == PORTFOLIO) {
            portfolio.stateNews(stated.at(time, 0), time);
        }
    }

    private void answered(long time, Inbox inbox) {
        if (message.id() == loginId && loginId != 0) {
            loggedIn(time, inbox);
            return;
        }
        if (message.id() == limitsId && limitsId != 0) {
            if (!message.isError()) {
                message.enterResult(cursor);
                limits.read();
            }
            inbox.acknowledged(message.id());
        } else if (message.id() != 0) {
            answer.tell(message, cursor, inbox);
        }
        if (message.isError() && isLost()) {
            inbox.goingAway();
        }
    }

    /** True if nothing more is to be had by this connection: the venue does not know us any more, or has heard too much. */
    private boolean isLost() {
        return VenueReasons.isLogin(message.code()) || VenueReasons.isTooMany(message.code());
    }

    private void loggedIn(long time, Inbox inbox) {
        if (message.isError()) {
            if (VenueReasons.isLogin(message.code())) {
                clock.onDisagreed(time);
            }
            inbox.refused(message.id(), message.code());
            inbox.goingAway();
            return;
        }
        message.enterResult(cursor);
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == JsonCursor.LONG_KEY && cursor.textIs(EXPIRES_IN)) {
                long seconds = Math.max(1, Math.min(cursor.integer(), LONGEST_LOGIN));
                renewTime = time + TimeUnit.SECONDS.toNanos(seconds) / 2;
            } else {
                cursor.skip();
            }
        }
        inbox.acknowledged(message.id());
    }
}
