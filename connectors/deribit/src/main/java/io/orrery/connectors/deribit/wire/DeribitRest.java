package io.orrery.connectors.deribit.wire;

import io.orrery.connectors.kit.rest.RateCost;
import io.orrery.connectors.kit.rest.RateLimiter;
import io.orrery.connectors.kit.rest.VenueClock;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.venue.Sites;
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

/** Asks by HTTP what is not said on a stream, within the limits. */
public final class DeribitRest {
    private static final long TIMEOUT = TimeUnit.SECONDS.toNanos(10);
    private static final String AUTHORIZATION = "Authorization";
    private static final String RETRY_HEADER = "Retry-After";
    private static final String GET = "GET";
    private static final byte[] NO_BODY = {};

    private final Http http;
    private final Sites sites;
    private final DeribitRates rates;
    private final VenueClock clock;
    private final DeribitSigning signing;
    private long asked;

    /** @param credentials null if nothing is asked that must be signed */
    public DeribitRest(Driver driver, Sites sites, DeribitRates rates, VenueClock clock, Credentials credentials) {
        http = driver.http(HttpOptions.DEFAULTS);
        this.sites = sites;
        this.rates = rates;
        this.clock = clock;
        signing = credentials == null ? null : new DeribitSigning(credentials);
    }

    /**
     * Asks, if the limits have room for it now.
     *
     * @param method with its query
     * @return false if they have not
     */
    public boolean get(String method, long time, HttpListener listener) {
        return ask(DeribitNetworks.rest(sites, method), List.of(), Disclosure.ALL, time, listener);
    }

    /** Does the same with a signature. */
    public boolean getSigned(String method, long time, HttpListener listener) {
        Endpoint endpoint = DeribitNetworks.rest(sites, method);
        long millis = TimeUnit.NANOSECONDS.toMillis(clock.venueTime(time));
        String nonce = Long.toString(millis, Character.MAX_RADIX) + 'h' + asked;
        String proof = signing.authorization(GET, endpoint.target(), "", millis, nonce);
        return ask(endpoint, List.of(AUTHORIZATION, proof), Disclosure.RECEIVED, time, listener);
    }

    private boolean ask(Endpoint endpoint, List<String> headers, Disclosure disclosure, long time, HttpListener listener) {
        RateCost cost = rates.question();
        if (!rates.limiter().take(cost, false, time)) {
            return false;
        }
        http.ask(new HttpAsk(++asked, GET, endpoint, headers, NO_BODY, TIMEOUT, disclosure), new Call(cost, listener));
        return true;
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
            long retryAfter = RateLimiter.retryAfterNanos(headers.value(RETRY_HEADER));
            rates.limiter().onAnswered(cost, false, status, retryAfter, time);
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
}
