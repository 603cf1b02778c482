package io.orrery.connectors.binance.wire;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.stop.AccountStop;
import io.orrery.connectors.kit.stop.StopProtocol;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.HttpAsk;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** The venue ends orders by symbol only: a request for each that is traded, all at once. */
public final class BinanceStop implements StopProtocol {
    private static final String PATH = "/api/v3/openOrders";
    private static final String TIME = "/api/v3/time";
    private static final String KEY_HEADER = "X-MBX-APIKEY";
    private static final int OK = 200;
    private static final long NOTHING_OPEN = -2011;
    private static final int ROOM = 512;
    private static final byte[] NO_BODY = {};

    private final Endpoint root;
    private final List<String> symbols;
    private final String key;
    private final BinanceSigning signing;
    private final UnsafeBuffer query = new UnsafeBuffer(new byte[ROOM]);
    private final JsonCursor cursor = new JsonCursor();
    private final ErrorReader errors = new ErrorReader();

    /** @param symbols canonical ones */
    public BinanceStop(Endpoint root, List<String> symbols, Credentials credentials) {
        this.root = root;
        this.symbols = symbols.stream().map(symbol -> symbol.replace("/", "")).toList();
        key = credentials.key();
        signing = BinanceSigning.of(credentials);
    }

    @Override
    public int requests() {
        return symbols.size();
    }

    @Override
    public HttpAsk cancelAll(int request, long id, long time, long venueTime) {
        String unsigned = "symbol=" + symbols.get(request) + "&timestamp=" + TimeUnit.NANOSECONDS.toMillis(venueTime);
        int length = query.putStringWithoutLengthAscii(0, unsigned);
        String signed = query.getStringWithoutLengthAscii(0, signing.append(query, 0, length));
        return new HttpAsk(id, "DELETE", at(PATH + "?" + signed), List.of(KEY_HEADER, key), NO_BODY,
            AccountStop.TIMEOUT, Disclosure.RECEIVED);
    }

    @Override
    public int ended(int status, DirectBuffer body, int offset, int length) {
        if (status != OK) {
            return errors.code(body, offset, length) == NOTHING_OPEN ? 0 : UNCERTAIN;
        }
        try {
            int count = 0;
            cursor.wrap(body, offset, length);
            for (boolean more = cursor.enterArray(); more; more = cursor.nextElement()) {
                cursor.skip();
                count++;
            }
            cursor.finish();
            return count;
        } catch (PayloadRefusal unreadable) {
            return UNCERTAIN;
        }
    }

    @Override
    public HttpAsk greeting(long id) {
        return HttpAsk.get(id, at(TIME), AccountStop.TIMEOUT);
    }

    @Override
    public long resolution() {
        return TimeUnit.MILLISECONDS.toNanos(1);
    }

    @Override
    public long venueTime(int status, DirectBuffer body, int offset, int length) {
        return status == OK ? BinanceClock.serverTime(cursor, body, offset, length) : 0;
    }

    private Endpoint at(String target) {
        return root.withTarget(root.target().equals("/") ? target : root.target() + target);
    }
}
