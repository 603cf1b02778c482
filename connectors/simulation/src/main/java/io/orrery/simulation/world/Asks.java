package io.orrery.simulation.world;

import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.Http;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpListener;
import io.orrery.simulator.net.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.agrona.concurrent.UnsafeBuffer;

/** Requests on their way to a venue, and their answers on the way back, each by itself. */
final class Asks implements Http {
    private final Network network;

    Asks(Network network) {
        this.network = network;
    }

    @Override
    public void ask(HttpAsk ask, HttpListener listener) {
        Timeline time = network.time();
        Weather weather = network.weather();
        long deadline = time.now() + ask.timeoutNanos();
        network.count(ask.method() + ask.endpoint().target());
        if (weather.isOut()) {
            time.later(weather.latency(), () -> fail(ask, listener, Failure.REFUSED, false));
        } else if (weather.breaks() || weather.deafens()) {
            time.at(deadline, () -> fail(ask, listener, Failure.TIMED_OUT, true));
        } else {
            time.later(weather.latency() + weather.stall(), () -> arrive(ask, listener, deadline));
        }
    }

    private void arrive(HttpAsk ask, HttpListener listener, long deadline) {
        Timeline time = network.time();
        Weather weather = network.weather();
        if (!network.place().site().admits()) {
            time.later(weather.latency(), () -> fail(ask, listener, Failure.REFUSED, false));
            return;
        }
        network.place().move();
        Reply reply = network.place().site().answer(
            network.request(ask.method(), ask.endpoint(), ask.headers(), ask.body()));
        long back = time.now() + reply.delayNanos() + weather.latency() + weather.stall();
        if (back > deadline) {
            time.at(deadline, () -> fail(ask, listener, Failure.TIMED_OUT, true));
        } else if (reply.lost() || weather.breaks()) {
            time.at(back, () -> fail(ask, listener, Failure.LOST, true));
        } else {
            time.at(back, () -> network.deliver(() -> answer(ask, listener, reply)));
        }
    }

    private void answer(HttpAsk ask, HttpListener listener, Reply reply) {
        int length = reply.body().length;
        listener.onAnswer(
            ask, reply.status(), new Headers(List.copyOf(reply.headers().entrySet())),
            new UnsafeBuffer(Arrays.copyOf(reply.body(), length + Pipe.PADDING)), 0, length, network.time().now());
    }

    private void fail(HttpAsk ask, HttpListener listener, Failure why, boolean sent) {
        network.deliver(() -> listener.onFailure(ask, why, sent, network.time().now()));
    }

    /** Those that a venue chose to send. */
    private record Headers(List<Map.Entry<String, String>> entries) implements HeaderView {
        @Override
        public int count() {
            return entries.size();
        }

        @Override
        public String name(int index) {
            return entries.get(index).getKey();
        }

        @Override
        public String value(int index) {
            return entries.get(index).getValue();
        }
    }
}
