package io.orrery.connectors.kit.stop;

import io.orrery.connectors.kit.testing.VirtualNetwork;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.Http;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import io.orrery.connectors.kit.wire.HttpOptions;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.ArrayDeque;
import java.util.Deque;
import org.agrona.DirectBuffer;

/**
 * A network as connections have it: by each of them one thing is asked at a time, and the next waits for the answer.
 *
 * @param far who is asked
 */
record OneByOne(VirtualNetwork network, Http far) implements Driver {

    @Override
    public Wire wire(WireOptions options, WireListener listener) {
        return network.wire(options, listener);
    }

    @Override
    public Http http(HttpOptions options) {
        return new Connection(far);
    }

    @Override
    public int poll(long time) {
        return network.poll(time);
    }

    @Override
    public void close() {
        network.close();
    }

    private static final class Connection implements Http {
        private final Http http;
        private final Deque<Runnable> waiting = new ArrayDeque<>();
        private boolean busy;

        Connection(Http http) {
            this.http = http;
        }

        @Override
        public void ask(HttpAsk ask, HttpListener listener) {
            waiting.add(() -> http.ask(ask, heard(listener)));
            next();
        }

        private void next() {
            if (!busy && !waiting.isEmpty()) {
                busy = true;
                waiting.remove().run();
            }
        }

        private void over() {
            busy = false;
            next();
        }

        private HttpListener heard(HttpListener listener) {
            return new HttpListener() {
                @Override
                public void onAnswer(
                    HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
                    listener.onAnswer(ask, status, headers, body, offset, length, time);
                    over();
                }

                @Override
                public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
                    listener.onFailure(ask, why, sent, time);
                    over();
                }
            };
        }
    }
}
