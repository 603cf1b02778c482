package io.orrery.connectors.netty;

import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.Http;
import io.orrery.connectors.kit.wire.HttpOptions;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One event loop, run by whoever polls. */
final class NettyDriver implements Driver {
    private final DriverLoop loop;
    private final List<NettyWire> wires = new ArrayList<>();
    private final List<NettyHttp> https = new ArrayList<>();
    private final Aside aside;
    private boolean closed;

    NettyDriver(DriverLoop loop) {
        this.loop = loop;
        aside = new Aside(loop);
    }

    @Override
    public Wire wire(WireOptions options, WireListener listener) {
        NettyWire wire = new NettyWire(loop, options, listener);
        wires.add(wire);
        return wire;
    }

    @Override
    public Http http(HttpOptions options) {
        NettyHttp http = new NettyHttp(loop, options);
        https.add(http);
        return http;
    }

    @Override
    public int poll(long time) {
        return loop.run();
    }

    @Override
    public <T> void aside(Supplier<T> work, Consumer<T> then) {
        aside.begin(work, then);
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            loop.own();
            wires.forEach(NettyWire::abandon);
            https.forEach(NettyHttp::abandon);
            aside.close();
            loop.close();
            wires.forEach(NettyWire::free);
        }
    }
}
