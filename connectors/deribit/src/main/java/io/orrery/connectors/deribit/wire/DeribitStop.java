package io.orrery.connectors.deribit.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.stop.AccountStop;
import io.orrery.connectors.kit.stop.StopProtocol;
import io.orrery.connectors.kit.venue.Sites;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.HttpAsk;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** One request ends all orders of the account, in all currencies. */
public final class DeribitStop implements StopProtocol {
    private static final String CANCEL_ALL = "private/cancel_all";
    private static final String TIME = "public/get_time";
    private static final String GET = "GET";
    private static final int OK = 200;
    private static final byte[] NO_BODY = {};

    private final Sites sites;
    private final DeribitSigning signing;
    private final JsonCursor cursor = new JsonCursor();
    private final RpcMessage message = new RpcMessage();
    private long signed;

    public DeribitStop(Sites sites, Credentials credentials) {
        this.sites = sites;
        signing = new DeribitSigning(credentials);
    }

    @Override
    public int requests() {
        return 1;
    }

    @Override
    public HttpAsk cancelAll(int request, long id, long time, long venueTime) {
        Endpoint endpoint = DeribitNetworks.rest(sites, CANCEL_ALL);
        long millis = TimeUnit.NANOSECONDS.toMillis(venueTime);
        String nonce = Long.toString(millis, Character.MAX_RADIX) + 'k' + ++signed;
        String proof = signing.authorization(GET, endpoint.target(), "", millis, nonce);
        return new HttpAsk(
            id, GET, endpoint, List.of("Authorization", proof), NO_BODY, AccountStop.TIMEOUT, Disclosure.RECEIVED);
    }

    @Override
    public int ended(int status, DirectBuffer body, int offset, int length) {
        long count = status == OK ? number(body, offset, length) : UNCERTAIN;
        return count >= 0 && count <= Integer.MAX_VALUE ? (int) count : UNCERTAIN;
    }

    @Override
    public HttpAsk greeting(long id) {
        return HttpAsk.get(id, DeribitNetworks.rest(sites, TIME), AccountStop.TIMEOUT);
    }

    @Override
    public long resolution() {
        return TimeUnit.MILLISECONDS.toNanos(1);
    }

    @Override
    public long venueTime(int status, DirectBuffer body, int offset, int length) {
        return status == OK ? TimeUnit.MILLISECONDS.toNanos(Math.max(0, number(body, offset, length))) : 0;
    }

    /** The number that is the result; -1 if there is none. */
    private long number(DirectBuffer body, int offset, int length) {
        try {
            cursor.wrap(body, offset, length);
            message.read(cursor);
            if (message.isError()) {
                return UNCERTAIN;
            }
            message.enterResult(cursor);
            return cursor.integer();
        } catch (PayloadRefusal unreadable) {
            return UNCERTAIN;
        }
    }
}
