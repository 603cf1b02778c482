package io.orrery.connectors.netty;

import io.orrery.connectors.kit.wire.Endpoint;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Finds the addresses of hosts. The system may take long for it, so it is asked by threads that do nothing else. */
final class Names implements Places {
    private static final int MOST_AT_ONCE = 8;
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor askers = new ThreadPoolExecutor(
        0, MOST_AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "names");
            thread.setDaemon(true);
            return thread;
        });

    /** Heard on another thread; or within the call, if too many are being asked for. */
    @Override
    public void find(DriverLoop loop, Endpoint endpoint, BiConsumer<InetSocketAddress[], String> heard) {
        try {
            askers.execute(() -> ask(endpoint, heard));
        } catch (RejectedExecutionException tooMany) {
            heard.accept(null, "too many names are being looked up, or the driver is closed");
        }
    }

    private static void ask(Endpoint endpoint, BiConsumer<InetSocketAddress[], String> heard) {
        InetSocketAddress[] addresses;
        try {
            addresses = Stream.of(InetAddress.getAllByName(endpoint.host()))
                .map(address -> new InetSocketAddress(address, endpoint.port())).toArray(InetSocketAddress[]::new);
        } catch (UnknownHostException unknown) {
            heard.accept(null, "no address of " + endpoint.host() + " is known");
            return;
        }
        heard.accept(addresses, "");
    }

    @Override
    public void close() {
        askers.shutdownNow();
    }
}
