package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FrameKind;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.net.Stream;
import io.orrery.simulator.net.StreamListener;
import java.util.List;

/** A private stream. Each request has a token; that of the first says whose stream it is. */
public final class PrivateStream implements StreamListener {
    private final List<AccountHub> hubs;
    private final Kraken kraken;
    private final Session session;
    private AccountStream account;
    private String token;

    private PrivateStream(List<AccountHub> hubs, Session session) {
        this.hubs = hubs;
        this.session = session;
        kraken = hubs.get(0).kraken();
    }

    /** @param hubs of the accounts whose stream it may become */
    public static StreamListener open(List<AccountHub> hubs, Stream stream, Request request) {
        Session session = new Session(hubs.get(0).kraken(), stream, Dialect.of(request));
        session.greet();
        return new PrivateStream(hubs, session);
    }

    @Override
    public void onText(String text) {
        ObjectNode request = KrakenJson.parse(text);
        String method = request == null ? "" : request.path("method").asText();
        if (method.equals("ping")) {
            session.pong(request);
            return;
        }
        try {
            if (request == null || !request.path("params").isObject()) {
                throw new KrakenError("Malformed request");
            }
            identify(request.path("params").path("token").asText(null));
            kraken.exchange().advance(kraken.clock().nanos());
            account.call(method, request);
        } catch (KrakenError e) {
            FrameKind kind = method.equals("subscribe") ? FrameKind.SUBSCRIBED : FrameKind.ORDER;
            session.answer(kind, request == null ? KrakenJson.object() : request, method, null, e.getMessage());
        }
    }

    @Override
    public void onClosed() {
        if (account != null) {
            account.leave();
        }
    }

    private void identify(String given) {
        if (kraken.faults().strikes(Fault.S13)) {
            token = null;
            throw new KrakenError(KrakenError.INVALID_SESSION);
        }
        if (given == null || !given.equals(token) && !begins(given)) {
            throw new KrakenError(KrakenError.INVALID_SESSION);
        }
        token = given;
    }

    /** True if this token is one of the stream's account, or makes the stream an account's. */
    private boolean begins(String given) {
        long now = kraken.clock().nanos();
        if (account != null) {
            return account.knows(given, now);
        }
        for (AccountHub hub : hubs) {
            if (hub.kraken().tokens().isValid(given, now)) {
                account = new AccountStream(hub, session);
                return true;
            }
        }
        return false;
    }
}
