package io.orrery.connectors.netty;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.concurrent.Future;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import io.orrery.connectors.kit.ws.MessageBuffer;

/** An ask until it is answered or has failed: one of the two, once. */
final class PendingAsk {
    private final DriverLoop loop;
    private final HttpAsk ask;
    private final HttpListener listener;
    private final DefaultFullHttpRequest request;
    private final Future<?> timeout;
    private Runnable onTimeout = () -> { };
    private boolean sent;
    private boolean done;

    /** Its time runs from now on. */
    PendingAsk(DriverLoop loop, HttpAsk ask, HttpListener listener) {
        this.loop = loop;
        this.ask = ask;
        this.listener = listener;
        request = request(ask);
        timeout = loop.after(ask.timeoutNanos(), this::timedOut);
    }

    private static DefaultFullHttpRequest request(HttpAsk ask) {
        DefaultFullHttpRequest request = new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.valueOf(ask.method()), ask.endpoint().target(),
            Unpooled.wrappedBuffer(ask.body()));
        Headers.set(request.headers(), ask.endpoint(), ask.headers());
        if (ask.body().length > 0 || !ask.method().equals("GET")) {
            request.headers().set(HttpHeaderNames.CONTENT_LENGTH, ask.body().length);
        }
        return request;
    }

    /** What is to be given up when the time is over. */
    void onTimeout(Runnable then) {
        onTimeout = then;
    }

    private void timedOut() {
        fail(Failure.TIMED_OUT, sent);
        onTimeout.run();
    }

    /** The request, to be written: from now on nobody knows what becomes of it. */
    DefaultFullHttpRequest send() {
        sent = true;
        return request;
    }

    boolean isDone() {
        return done;
    }

    void answer(int status, Headers headers, MessageBuffer body) {
        if (end()) {
            try {
                listener.onAnswer(ask, status, headers, body.buffer(), 0, body.length(), loop.readTime());
            } catch (Throwable failure) {
                loop.failed(failure);
            }
        }
    }

    void fail(Failure why) {
        fail(why, sent);
    }

    void fail(Failure why, boolean left) {
        if (end()) {
            try {
                listener.onFailure(ask, why, left, loop.now());
            } catch (Throwable failure) {
                loop.failed(failure);
            }
        }
    }

    private boolean end() {
        boolean first = !done;
        done = true;
        timeout.cancel(false);
        return first;
    }
}
