package io.orrery.connectors.kit.stop;

import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.Http;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import java.util.concurrent.TimeUnit;
import org.agrona.DirectBuffer;

/** One connection, and whether what is asked by it leaves at once. */
final class Line {
    /** Venues close what is silent for longer; a minute is usual. */
    private static final long REST = TimeUnit.SECONDS.toNanos(20);
    private static final long RETRY = TimeUnit.SECONDS.toNanos(1);

    private final Http http;
    private int awaited;
    private boolean stands;
    private long due;

    /** @param http over one connection */
    Line(Http http) {
        this.http = http;
    }

    /** Nothing is awaited from it. */
    boolean isFree() {
        return awaited == 0;
    }

    /** It stands, as far as is known, and nothing is awaited from it. */
    boolean isReady() {
        return stands && awaited == 0;
    }

    /** It has to be used, to stand or to go on standing. */
    boolean isDue(long now) {
        return awaited == 0 && now >= due;
    }

    void ask(HttpAsk ask, HttpListener listener) {
        awaited++;
        http.ask(ask, new Listener(listener));
    }

    private void answered(boolean well, long time) {
        awaited--;
        stands = well;
        due = time + (well ? REST : RETRY);
    }

    /** Hears for the line, and hands on. */
    private final class Listener implements HttpListener {
        private final HttpListener next;

        Listener(HttpListener next) {
            this.next = next;
        }

        @Override
        public void onAnswer(HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
            answered(true, time);
            next.onAnswer(ask, status, headers, body, offset, length, time);
        }

        @Override
        public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
            answered(false, time);
            next.onFailure(ask, why, sent, time);
        }
    }
}
