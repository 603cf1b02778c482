package io.orrery.connectors.netty;

import io.netty.channel.Channel;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HttpOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The connections to one host, and the asks that wait for one. The connection that was used last is used first. */
final class HttpHost {
    private static final int OUTGOING_CAP = 1 << 20;

    private final DriverLoop loop;
    private final HttpOptions options;
    private final Endpoint endpoint;
    private final Deque<PendingAsk> waiting = new ArrayDeque<>();
    private final Deque<HttpConnection> idle = new ArrayDeque<>();
    private final Set<HttpConnection> open = new HashSet<>();
    private int dialing;

    HttpHost(DriverLoop loop, HttpOptions options, Endpoint endpoint) {
        this.loop = loop;
        this.options = options;
        this.endpoint = endpoint;
    }

    /** False if too many wait. */
    boolean take(PendingAsk ask) {
        if (idle.isEmpty() && waiting.size() >= options.waiting()) {
            return false;
        }
        waiting.add(ask);
        ask.onTimeout(() -> waiting.remove(ask));
        pump();
        return true;
    }

    private void pump() {
        while (!waiting.isEmpty() && !idle.isEmpty()) {
            idle.pop().send(waiting.poll());
        }
        while (dialing < waiting.size() && open.size() + dialing < options.connections()) {
            dialing++;
            dial();
        }
    }

    private void dial() {
        new Dial(loop, endpoint, options.connectNanos(), OUTGOING_CAP, new Dial.Listener() {
            @Override
            public void onOpen(Channel channel) {
                dialing--;
                HttpConnection connection = new HttpConnection(loop, HttpHost.this, options, channel);
                open.add(connection);
                free(connection);
            }

            @Override
            public void onFailed(Dial.Failure why, String text) {
                dialing--;
                PendingAsk first = waiting.poll();
                if (first != null) {
                    first.fail(failure(why), false);
                }
                pump();
            }
        });
    }

    private static Failure failure(Dial.Failure why) {
        return switch (why) {
            case REFUSED -> Failure.REFUSED;
            case TLS -> Failure.TLS;
            case TIMED_OUT -> Failure.TIMED_OUT;
        };
    }

    /** A connection can be used. */
    void free(HttpConnection connection) {
        idle.push(connection);
        connection.rest();
        pump();
    }

    /** A connection is no more. */
    void gone(HttpConnection connection) {
        idle.remove(connection);
        if (open.remove(connection)) {
            pump();
        }
    }

    void abandon() {
        List<PendingAsk> forsaken = new ArrayList<>(waiting);
        waiting.clear();
        forsaken.forEach(ask -> ask.fail(Failure.CLOSED_HERE));
        new ArrayList<>(open).forEach(connection -> connection.drop(Failure.CLOSED_HERE));
    }
}
