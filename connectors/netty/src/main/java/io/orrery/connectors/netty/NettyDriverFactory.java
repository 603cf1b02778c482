package io.orrery.connectors.netty;

import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.DriverFactory;
import io.orrery.connectors.kit.wire.TlsTrust;
import java.util.concurrent.atomic.AtomicBoolean;
import org.agrona.concurrent.EpochNanoClock;

/** Makes drivers that run on Netty. */
public final class NettyDriverFactory implements DriverFactory {
    private static final AtomicBoolean PREPARED = new AtomicBoolean();

    @Override
    public Driver create(EpochNanoClock clock, TlsTrust trust) {
        return new NettyDriver(new DriverLoop(clock, Tls.context(trust), new Names()));
    }

    @Override
    public Driver rehearsal(EpochNanoClock clock) {
        Stage stage = new Stage();
        return new NettyDriver(new DriverLoop(clock, stage.trusting(), stage));
    }

    @Override
    public void prepare() {
        if (PREPARED.compareAndSet(false, true)) {
            new NettyDriver(new DriverLoop(System::nanoTime, Tls.rehearsed(), new Names())).close();
        }
    }
}
