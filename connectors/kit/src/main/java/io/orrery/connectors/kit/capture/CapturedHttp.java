package io.orrery.connectors.kit.capture;

import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.Http;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.EpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;

/** Writes down what is asked and answered. */
final class CapturedHttp implements Http {
    private final Http http;
    private final CaptureWriter capture;
    private final EpochNanoClock clock;

    CapturedHttp(Http http, CaptureWriter capture, EpochNanoClock clock) {
        this.http = http;
        this.capture = capture;
        this.clock = clock;
    }

    @Override
    public void ask(HttpAsk ask, HttpListener listener) {
        boolean all = ask.disclosure() == Disclosure.ALL;
        UnsafeBuffer body = new UnsafeBuffer(ask.body());
        capture.write(EntryKind.ASKED, clock.nanoTime(), ask.id(), 0, ask.method() + " " + address(ask),
            body, 0, all ? body.capacity() : 0);
        http.ask(ask, new Answers(listener));
    }

    /** With the query only where it may be known. */
    private static String address(HttpAsk ask) {
        Endpoint endpoint = ask.endpoint();
        String scheme = endpoint.secure() ? "https://" : "http://";
        return scheme + (ask.disclosure() == Disclosure.ALL ? endpoint.authority() + endpoint.target() : endpoint.toString());
    }

    private final class Answers implements HttpListener {
        private final HttpListener listener;

        Answers(HttpListener listener) {
            this.listener = listener;
        }

        @Override
        public void onAnswer(
            HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
            if (ask.disclosure() == Disclosure.NOTHING) {
                capture.write(EntryKind.WITHHELD, time, ask.id(), status, "received");
            } else {
                capture.write(EntryKind.ANSWER, time, ask.id(), status, address(ask), body, offset, length);
            }
            listener.onAnswer(ask, status, headers, body, offset, length, time);
        }

        @Override
        public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
            UnsafeBuffer words = new UnsafeBuffer((why + (sent ? " sent" : " unsent")).getBytes(StandardCharsets.US_ASCII));
            capture.write(EntryKind.FAILED, time, ask.id(), 0, address(ask), words, 0, words.capacity());
            listener.onFailure(ask, why, sent, time);
        }
    }
}
