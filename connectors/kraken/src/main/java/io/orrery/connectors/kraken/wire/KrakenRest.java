package io.orrery.connectors.kraken.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;
import io.orrery.connectors.kit.rest.RateCost;
import io.orrery.connectors.kit.rest.RateLimiter;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.Http;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import io.orrery.connectors.kit.wire.HttpOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** Asks by REST what is not said on a stream, one private question at a time: their nonces must arrive in order. */
public final class KrakenRest {
    private static final long TIMEOUT = TimeUnit.SECONDS.toNanos(10);
    private static final long NEVER = 0;
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final String RETRY_HEADER = "Retry-After";
    private static final String TOO_MANY_TEXT = "EAPI:Rate limit exceeded";
    private static final String KEY_HEADER = "API-Key";
    private static final String SIGN_HEADER = "API-Sign";
    private static final String TYPE_HEADER = "Content-Type";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final long ERROR = Name.word("error");
    private static final long RESULT = Name.word("result");

    private final Http http;
    private final Endpoint root;
    private final KrakenRates rates;
    private final Credentials credentials;
    private final KrakenSigning signing;
    private final JsonCursor cursor = new JsonCursor();
    private long asked;
    private boolean busy;

    /** @param credentials null if nothing private is asked */
    public KrakenRest(Driver driver, Endpoint root, KrakenRates rates, Credentials credentials) {
        http = driver.http(HttpOptions.DEFAULTS);
        this.root = root;
        this.rates = rates;
        this.credentials = credentials;
        signing = credentials == null ? null : new KrakenSigning(credentials);
    }

    /** Asks what everybody may know. @param target path and query */
    public void get(String target, RestListener listener) {
        HttpAsk ask = HttpAsk.get(++asked, root.withTarget(base() + target), TIMEOUT);
        http.ask(ask, new Call(null, listener));
    }

    /**
     * Asks what only the owner of the key may know, if the limits have room for it and no other such question is on its way.
     *
     * @param parameters each with an ampersand before it
     * @return false if not
     */
    public boolean post(String path, String parameters, int weight, Disclosure disclosure, long time, RestListener listener) {
        RateCost cost = rates.weighing(weight);
        if (busy || !rates.limiter().take(cost, false, time)) {
            return false;
        }
        busy = true;
        String form = signing.nonce(time) + parameters;
        List<String> headers = List.of(
            KEY_HEADER, credentials.key(), SIGN_HEADER, signing.sign(path, form), TYPE_HEADER, FORM);
        http.ask(new HttpAsk(++asked, "POST", root.withTarget(base() + path), headers,
            form.getBytes(StandardCharsets.US_ASCII), TIMEOUT, disclosure), new Call(cost, listener));
        return true;
    }

    private String base() {
        return root.target().equals("/") ? "" : root.target();
    }

    /** One question on its way. */
    private final class Call implements HttpListener {
        private final RateCost cost;
        private final RestListener listener;

        /** @param cost null if it is of no limit */
        Call(RateCost cost, RestListener listener) {
            this.cost = cost;
            this.listener = listener;
        }

        @Override
        public void onAnswer(
            HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
            over();
            String error = "";
            try {
                cursor.wrap(body, offset, length);
                error = envelope();
                count(status, headers, error, time);
                if (status == OK && error.isEmpty()) {
                    listener.onResult(cursor, time);
                    return;
                }
            } catch (PayloadRefusal refusal) {
                count(status, headers, error, time);
            }
            listener.onRefusal(error, time);
        }

        @Override
        public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
            over();
            if (cost != null && sent) {
                rates.limiter().onLost(cost);
            } else if (cost != null) {
                rates.limiter().onNotSent(cost);
            }
            listener.onRefusal("", time);
        }

        private void over() {
            if (cost != null) {
                busy = false;
            }
        }

        private void count(int status, HeaderView headers, String error, long time) {
            if (cost != null) {
                long retryAfter = RateLimiter.retryAfterNanos(headers.value(RETRY_HEADER));
                int meant = error.equals(TOO_MANY_TEXT) ? TOO_MANY : status;
                rates.limiter().onAnswered(cost, false, meant, meant == status ? retryAfter : NEVER, time);
            }
        }
    }

    /** Reads the whole answer and returns its first error, empty if there is none: then the cursor is where the result begins. */
    private String envelope() {
        int result = -1;
        String error = null;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == ERROR) {
                error = errors();
            } else if (key == RESULT) {
                result = cursor.position();
                cursor.skip();
            } else {
                cursor.skip();
            }
        }
        cursor.finish();
        if (error == null || error.isEmpty() && result < 0) {
            throw cursor.refusal(Reason.MISSING_KEY);
        }
        if (error.isEmpty()) {
            cursor.returnTo(result);
        }
        return error;
    }

    /** The first of the errors. Those that begin with W are warnings. */
    private String errors() {
        String first = "";
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            cursor.text();
            if (first.isEmpty() && !cursor.textString().startsWith("W")) {
                first = cursor.textString();
            }
        }
        return first;
    }
}
