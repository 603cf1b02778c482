package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.session.Preparation;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kraken.order.OrderMessages;
import io.orrery.connectors.kraken.wire.KrakenRest;
import io.orrery.connectors.kraken.wire.RestListener;

/** Fetches by REST what proves on a private stream who we are. It holds as long as the connection that it was fetched for. */
final class SessionToken implements RestListener {
    private static final String PATH = "/0/private/GetWebSocketsToken";
    private static final int WEIGHT = 1;
    private static final long TOKEN = Name.word("token");

    private final KrakenRest rest;
    private final OrderMessages messages;
    private Preparation waiting;

    /** @param messages is given the token */
    SessionToken(KrakenRest rest, OrderMessages messages) {
        this.rest = rest;
        this.messages = messages;
    }

    void fetch(long time, Preparation then) {
        if (waiting == null && rest.post(PATH, "", WEIGHT, Disclosure.NOTHING, time, this)) {
            waiting = then;
        } else {
            then.failed(time);
        }
    }

    @Override
    public void onResult(JsonCursor result, long time) {
        String token = null;
        for (long key = result.enterObject(); key != JsonCursor.END; key = result.nextKey()) {
            if (key == TOKEN) {
                result.text();
                token = result.textString();
            } else {
                result.skip();
            }
        }
        if (token == null || !messages.token(token)) {
            throw result.refusal(Reason.MISSING_KEY);
        }
        Preparation then = waiting;
        waiting = null;
        then.done(time);
    }

    @Override
    public void onRefusal(String error, long time) {
        Preparation then = waiting;
        waiting = null;
        then.failed(time);
    }
}
