package io.orrery.connectors.kraken.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.Name;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.stop.AccountStop;
import io.orrery.connectors.kit.stop.StopProtocol;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.HttpAsk;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/**
 * One request ends all orders of the account. Its nonce may come behind a later one of {@link KrakenRest}: then it is refused,
 * and asked again with a newer one.
 */
public final class KrakenStop implements StopProtocol {
    private static final String PATH = "/0/private/CancelAll";
    private static final String TIME = "/0/public/Time";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int OK = 200;
    private static final long ERROR = Name.word("error");
    private static final long RESULT = Name.word("result");
    private static final long COUNT = Name.word("count");
    private static final long UNIX_TIME = Name.word("unixtime");

    private final Endpoint root;
    private final String key;
    private final KrakenSigning signing;
    private final JsonCursor cursor = new JsonCursor();

    public KrakenStop(Endpoint root, Credentials credentials) {
        this.root = root;
        key = credentials.key();
        signing = new KrakenSigning(credentials);
    }

    @Override
    public int requests() {
        return 1;
    }

    @Override
    public HttpAsk cancelAll(int request, long id, long time, long venueTime) {
        String form = signing.nonce(time);
        List<String> headers = List.of("API-Key", key, "API-Sign", signing.sign(PATH, form), "Content-Type", FORM);
        return new HttpAsk(id, "POST", at(PATH), headers, form.getBytes(StandardCharsets.US_ASCII),
            AccountStop.TIMEOUT, Disclosure.RECEIVED);
    }

    @Override
    public int ended(int status, DirectBuffer body, int offset, int length) {
        long count = status == OK ? result(COUNT, body, offset, length) : UNCERTAIN;
        return count >= 0 && count <= Integer.MAX_VALUE ? (int) count : UNCERTAIN;
    }

    @Override
    public HttpAsk greeting(long id) {
        return HttpAsk.get(id, at(TIME), AccountStop.TIMEOUT);
    }

    @Override
    public long resolution() {
        return TimeUnit.SECONDS.toNanos(1);
    }

    @Override
    public long venueTime(int status, DirectBuffer body, int offset, int length) {
        return status == OK ? TimeUnit.SECONDS.toNanos(Math.max(0, result(UNIX_TIME, body, offset, length))) : 0;
    }

    private Endpoint at(String path) {
        return root.withTarget(root.target().equals("/") ? path : root.target() + path);
    }

    /** A number of the result; -1 if there is an error, or no such number. */
    private long result(long wanted, DirectBuffer body, int offset, int length) {
        long found = UNCERTAIN;
        boolean refused = false;
        try {
            cursor.wrap(body, offset, length);
            for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
                if (key == ERROR) {
                    refused = isAnyError();
                } else if (key == RESULT && cursor.isObject()) {
                    found = number(wanted);
                } else {
                    cursor.skip();
                }
            }
            cursor.finish();
        } catch (PayloadRefusal unreadable) {
            return UNCERTAIN;
        }
        return refused ? UNCERTAIN : found;
    }

    private boolean isAnyError() {
        boolean any = false;
        for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
            cursor.text();
            any |= !cursor.textString().startsWith("W");
        }
        return any;
    }

    private long number(long wanted) {
        long found = UNCERTAIN;
        for (long key = cursor.enterObject(); key != JsonCursor.END; key = cursor.nextKey()) {
            if (key == wanted) {
                found = cursor.integer();
            } else {
                cursor.skip();
            }
        }
        return found;
    }
}
