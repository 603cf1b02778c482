package io.orrery.connectors.kit.testing;

import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;

/** One question by HTTP on its way through a {@link VirtualNetwork}. The first answer counts; without any it times out. */
public final class VirtualAsk {
    private final VirtualNetwork network;
    private final HttpAsk ask;
    private final HttpListener listener;
    private boolean over;

    VirtualAsk(VirtualNetwork network, HttpAsk ask, HttpListener listener) {
        this.network = network;
        this.ask = ask;
        this.listener = listener;
    }

    public HttpAsk ask() {
        return ask;
    }

    void send() {
        network.after(VirtualNetwork.LATENCY, () -> network.venue().onAsk(this));
        end(ask.timeoutNanos(), Failure.TIMED_OUT, true);
    }

    /** @param headers name and value by turns */
    public void answer(int status, List<String> headers, String body) {
        UnsafeBuffer padded = Payloads.padded(body);
        network.after(VirtualNetwork.LATENCY, () -> {
            if (!over) {
                over = true;
                listener.onAnswer(ask, status, view(headers), padded, 0, Payloads.length(padded), network.now());
            }
        });
    }

    public void fail(Failure why, boolean sent) {
        end(VirtualNetwork.LATENCY, why, sent);
    }

    private void end(long nanos, Failure why, boolean sent) {
        network.after(nanos, () -> {
            if (!over) {
                over = true;
                listener.onFailure(ask, why, sent, network.now());
            }
        });
    }

    private static HeaderView view(List<String> headers) {
        return new HeaderView() {
            @Override
            public int count() {
                return headers.size() / 2;
            }

            @Override
            public String name(int index) {
                return headers.get(2 * index);
            }

            @Override
            public String value(int index) {
                return headers.get(2 * index + 1);
            }
        };
    }
}
