package io.orrery.connectors.netty;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;

/** Writes down what becomes of asks: a line each. */
final class HeardHttp implements HttpListener {
    final List<String> all = new ArrayList<>();
    String retryAfter;

    @Override
    public void onAnswer(
        HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time) {
        assertTrue(body.capacity() >= offset + length + Long.BYTES, "no room behind");
        assertTrue(time > 0);
        retryAfter = headers.value("retry-after");
        all.add(ask.id() + " " + status + " " + body.getStringWithoutLengthUtf8(offset, length));
    }

    @Override
    public void onFailure(HttpAsk ask, Failure why, boolean sent, long time) {
        assertTrue(time > 0);
        all.add(ask.id() + " " + why + (sent ? " sent" : " never sent"));
    }
}
