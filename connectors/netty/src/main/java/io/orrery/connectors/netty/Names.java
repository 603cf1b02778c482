package io.orrery.connectors.netty;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

/** Finds the addresses of hosts. The system may take long for it, so it is asked by threads that do nothing else. */
final class Names implements AutoCloseable {
    private static final int MOST_AT_ONCE = 8;
    private static final int IDLE_SECONDS = 10;

    private final ThreadPoolExecutor askers = new ThreadPoolExecutor(
        0, MOST_AT_ONCE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(task, "names");
            thread.setDaemon(true);
            return thread;
        });

    /** @param heard on another thread, the addresses or what went wrong; or within the call, if too many are being asked for */
    void find(String host, BiConsumer<InetAddress[], String> heard) {
        try {
            askers.execute(() -> ask(host, heard));
        } catch (RejectedExecutionException tooMany) {
            heard.accept(null, "too many names are being looked up, or the driver is closed");
        }
    }

    private static void ask(String host, BiConsumer<InetAddress[], String> heard) {
        InetAddress[] addresses;
        try {
            addresses = InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            heard.accept(null, "no address of " + host + " is known");
            return;
        }
        heard.accept(addresses, "");
    }

    @Override
    public void close() {
        askers.shutdownNow();
    }
}
