package io.orrery.connectors.netty;

import io.orrery.connectors.kit.wire.Endpoint;
import java.net.InetSocketAddress;
import java.util.function.BiConsumer;

/** Where endpoints are. */
interface Places extends AutoCloseable {

    /**
     * @param loop of the driver that asks
     * @param heard on any thread, the addresses to be tried, or what went wrong
     */
    void find(DriverLoop loop, Endpoint endpoint, BiConsumer<InetSocketAddress[], String> heard);

    @Override
    void close();
}
