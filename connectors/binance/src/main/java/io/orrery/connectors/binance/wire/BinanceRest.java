package io.orrery.connectors.binance.wire;

import io.orrery.connectors.kit.rest.RateCost;
import io.orrery.connectors.kit.rest.RateLimiter;
import io.orrery.connectors.kit.rest.VenueClock;
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
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Asks by REST what is not said on a stream, within the limits, of which each answer tells how much is used. */
public final class BinanceRest {
    private static final long TIMEOUT = TimeUnit.SECONDS.toNanos(10);
    private static final String KEY_HEADER = "X-MBX-APIKEY";
    private static final String USED_HEADER = "X-MBX-USED-WEIGHT-1M";
    private static final String RETRY_HEADER = "Retry-After";
    private static final int ROOM = 1_024;
    private static final byte[] NO_BODY = {};

    private final Driver driver;
    private final Http http;
    private final Endpoint root;
    private final BinanceRates rates;
    private final VenueClock clock;
    private final Credentials credentials;
    private final BinanceSigning signing;
    private final UnsafeBuffer query = new UnsafeBuffer(new byte[ROOM]);
    private long asked;

    /** @param credentials null if nothing is asked that must be signed */
    public BinanceRest(Driver driver, Endpoint root, BinanceRates rates, VenueClock clock, Credentials credentials) {
        this.driver = driver;
        http = driver.http(HttpOptions.DEFAULTS);
        this.root = root;
        this.rates = rates;
        this.clock = clock;
        this.credentials = credentials;
        signing = credentials == null ? null : BinanceSigning.of(credentials);
    }

    /**
     * Asks, if the limits have room for it now.
     *
     * @param target path and query
     * @return false if they have not
     */
    public boolean get(String target, int weight, long time, HttpListener listener) {
        RateCost cost = rates.weighing(weight);
        if (!rates.limiter().take(cost, false, clock.venueTime(time))) {
            return false;
        }
        ask(target, List.of(), Disclosure.ALL, cost, listener);
        return true;
    }

    /** Does the same with a signed query. A signature may take as long as hundreds of updates, so they do not wait for it. */
    public boolean getSigned(String path, String parameters, int weight, long time, HttpListener listener) {
        long venueTime = clock.venueTime(time);
        RateCost cost = rates.weighing(weight);
        if (!rates.limiter().take(cost, false, venueTime)) {
            return false;
        }
        String unsigned = parameters + (parameters.isEmpty() ? "" : "&")
            + "timestamp=" + TimeUnit.NANOSECONDS.toMillis(venueTime);
        driver.aside(() -> path + "?" + signed(unsigned),
            target -> ask(target, List.of(KEY_HEADER, credentials.key()), Disclosure.RECEIVED, cost, listener));
        return true;
    }

    /** Not by the thread of all else: nothing else may sign with this. */
    private String signed(String unsigned) {
        int length = query.putStringWithoutLengthAscii(0, unsigned);
        return query.getStringWithoutLengthAscii(0, signing.append(query, 0, length));
    }

    private void ask(String target, List<String> headers, Disclosure disclosure, RateCost cost, HttpListener listener) {
        String base = root.target().equals("/") ? "" : root.target();
        HttpAsk ask = new HttpAsk(++asked, "GET", root.withTarget(base + target), headers, NO_BODY, TIMEOUT, disclosure);
        http.ask(ask, new Call(cost, listener));
    }

    /** One question on its way. */
    private final class Call implements HttpListener {
        private final RateCost cost;
        private final HttpListener listener;

        Call(RateCost cost, HttpListener listener) {
            this.cost = cost;
            this.listener = listener;
        }

        @Override
        public void onAnswer(
            HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
            long venueTime = clock.venueTime(time);
            long retryAfter = RateLimiter.retryAfterNanos(headers.value(RETRY_HEADER));
            rates.limiter().onAnswered(cost, false, status, retryAfter, venueTime);
            long used = number(headers.value(USED_HEADER));
            if (used >= 0) {
                rates.limiter().onUsed(rates.weight(), used, venueTime);
            }
            listener.onAnswer(ask, status, headers, body, offset, length, time);
        }

        @Override
        public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
            if (sent) {
                rates.limiter().onLost(cost);
            } else {
                rates.limiter().onNotSent(cost);
            }
            listener.onFailure(ask, why, sent, time);
        }
    }

    /** The number of a header, -1 if it is absent or none. */
    private static long number(String header) {
        return header == null || !header.matches("\\d{1,18}") ? -1 : Long.parseLong(header);
    }
}
