package io.orrery.connectors.deribit.wire;

import io.orrery.connectors.kit.session.Channel;
import io.orrery.connectors.kit.sign.Credentials;
import java.util.List;
import org.agrona.MutableDirectBuffer;

/** Writes what is said about a connection itself: login, heartbeats, subscriptions. */
public final class RpcMessages {
    /** Shortest time between two heartbeats that the venue takes, in seconds. */
    public static final int SHORTEST_HEARTBEAT = 10;

    private static final byte[] AUTH = RpcWriter.ascii("public/auth");
    private static final byte[] SET_HEARTBEAT = RpcWriter.ascii("public/set_heartbeat");
    private static final byte[] TEST = RpcWriter.ascii("public/test");
    private static final byte[] CANCEL_ON_DISCONNECT = RpcWriter.ascii("private/enable_cancel_on_disconnect");
    private static final byte[] SUMMARIES = RpcWriter.ascii("private/get_account_summaries");
    private static final byte[] PUBLIC_SUBSCRIBE = RpcWriter.ascii("public/subscribe");
    private static final byte[] PUBLIC_UNSUBSCRIBE = RpcWriter.ascii("public/unsubscribe");
    private static final byte[] PRIVATE_SUBSCRIBE = RpcWriter.ascii("private/subscribe");
    private static final byte[] PRIVATE_UNSUBSCRIBE = RpcWriter.ascii("private/unsubscribe");

    private static final byte[] GRANT_TYPE = RpcWriter.ascii("grant_type");
    private static final byte[] CLIENT_SIGNATURE = RpcWriter.ascii("client_signature");
    private static final byte[] CLIENT_ID = RpcWriter.ascii("client_id");
    private static final byte[] TIMESTAMP = RpcWriter.ascii("timestamp");
    private static final byte[] SIGNATURE = RpcWriter.ascii("signature");
    private static final byte[] NONCE = RpcWriter.ascii("nonce");
    private static final byte[] DATA = RpcWriter.ascii("data");
    private static final byte[] INTERVAL = RpcWriter.ascii("interval");
    private static final byte[] SCOPE = RpcWriter.ascii("scope");
    private static final byte[] CONNECTION = RpcWriter.ascii("connection");
    private static final byte[] EXTENDED = RpcWriter.ascii("extended");
    private static final byte[] CHANNELS = RpcWriter.ascii("channels");

    private final RpcWriter writer = new RpcWriter();
    private final byte[] key;
    private final DeribitSigning signing;
    private long logins;

    /** @param credentials null if nobody logs in */
    public RpcMessages(Credentials credentials) {
        key = credentials == null ? null : RpcWriter.ascii(credentials.key());
        signing = credentials == null ? null : new DeribitSigning(credentials);
    }

    /** Proves who we are: from then on the connection is ours. Allocates. */
    public int login(long id, long millis, MutableDirectBuffer to) {
        String nonce = Long.toString(millis, Character.MAX_RADIX) + 'n' + ++logins;
        return writer.begin(to, id, AUTH)
            .text(GRANT_TYPE, CLIENT_SIGNATURE)
            .text(CLIENT_ID, key)
            .number(TIMESTAMP, millis)
            .text(SIGNATURE, RpcWriter.ascii(signing.login(millis, nonce, "")))
            .text(NONCE, RpcWriter.ascii(nonce))
            .text(DATA, new byte[0])
            .end();
    }

    public int heartbeat(long id, int seconds, MutableDirectBuffer to) {
        return writer.begin(to, id, SET_HEARTBEAT).number(INTERVAL, seconds).end();
    }

    /** Answers a test request. */
    public int test(MutableDirectBuffer to) {
        return writer.begin(to, 0, TEST).end();
    }

    public int cancelOnDisconnect(long id, MutableDirectBuffer to) {
        return writer.begin(to, id, CANCEL_ON_DISCONNECT).text(SCOPE, CONNECTION).end();
    }

    /** Asks for balances, with the limits of the account. */
    public int summaries(long id, MutableDirectBuffer to) {
        return writer.begin(to, id, SUMMARIES).on(EXTENDED).end();
    }

    /** @param ours true of channels about the account */
    public int subscribe(long id, boolean ours, List<Channel> channels, MutableDirectBuffer to) {
        return writer.begin(to, id, ours ? PRIVATE_SUBSCRIBE : PUBLIC_SUBSCRIBE).channels(CHANNELS, channels).end();
    }

    public int unsubscribe(long id, boolean ours, List<Channel> channels, MutableDirectBuffer to) {
        return writer.begin(to, id, ours ? PRIVATE_UNSUBSCRIBE : PUBLIC_UNSUBSCRIBE).channels(CHANNELS, channels).end();
    }
}
