package io.orrery.connectors.netty;

import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.Http;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import io.orrery.connectors.kit.wire.HttpOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Asks, sorted by the host they go to. */
final class NettyHttp implements Http {
    /** Where connections can be shared. */
    private record Place(boolean secure, String host, int port) {
    }

    private final DriverLoop loop;
    private final HttpOptions options;
    private final Map<Place, HttpHost> hosts = new HashMap<>();
    private boolean abandoned;

    NettyHttp(DriverLoop loop, HttpOptions options) {
        this.loop = loop;
        this.options = options;
    }

    @Override
    public void ask(HttpAsk ask, HttpListener listener) {
        loop.own();
        PendingAsk pending = new PendingAsk(loop, ask, listener);
        Place place = new Place(ask.endpoint().secure(), ask.endpoint().host(), ask.endpoint().port());
        HttpHost host = hosts.computeIfAbsent(place, here -> new HttpHost(loop, options, ask.endpoint()));
        if (abandoned) {
            pending.fail(Failure.CLOSED_HERE, false);
        } else if (!host.take(pending)) {
            loop.later(() -> pending.fail(Failure.BUSY, false));
        }
    }

    void abandon() {
        abandoned = true;
        for (HttpHost host : new ArrayList<>(hosts.values())) {
            host.abandon();
        }
    }
}
