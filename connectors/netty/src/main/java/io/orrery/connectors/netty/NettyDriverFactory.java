package io.orrery.connectors.netty;

import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.DriverFactory;
import io.orrery.connectors.kit.wire.TlsTrust;
import org.agrona.concurrent.EpochNanoClock;

/** Makes drivers that run on Netty. */
public final class NettyDriverFactory implements DriverFactory {

    @Override
    public Driver create(EpochNanoClock clock, TlsTrust trust) {
        return new NettyDriver(clock, trust);
    }
}
