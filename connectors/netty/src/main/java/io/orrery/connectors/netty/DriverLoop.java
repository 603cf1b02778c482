package io.orrery.connectors.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.nio.NioIoHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.agrona.LangUtil;
import org.agrona.concurrent.EpochNanoClock;

/** What the connections of a driver share: the loop that moves them, the clock, the buffer they read into. One thread. */
final class DriverLoop {
    /** One arena of each kind, with a cache for any thread: whoever polls is none of Netty's own. */
    static final PooledByteBufAllocator BUFFERS = new PooledByteBufAllocator(true, 1, 1, 8 << 10, 5, 64, 16, true);

    private final ManualIoEventLoop events = new ManualIoEventLoop(null, NioIoHandler.newFactory());
    private final EpochNanoClock clock;
    private final SslContext tls;
    private final Places places;
    private final ReceiveBuffer receiveBuffer = new ReceiveBuffer();
    private boolean owned;
    private long readTime;
    private Throwable failure;

    DriverLoop(EpochNanoClock clock, SslContext tls, Places places) {
        this.clock = clock;
        this.tls = tls;
        this.places = places;
    }

    /** The first thread that calls is the one that everything happens on. */
    void own() {
        if (!owned) {
            events.setOwningThread(Thread.currentThread());
            owned = true;
        }
    }

    int run() {
        own();
        int work = events.runNow();
        if (failure != null) {
            Throwable first = failure;
            failure = null;
            LangUtil.rethrowUnchecked(first);
        }
        return work;
    }

    /** Keeps the failure of a listener for whoever polls. */
    void failed(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
        } else if (failure != thrown) {
            failure.addSuppressed(thrown);
        }
    }

    /** Begins a connection that is still without handlers. */
    Bootstrap bootstrap(int outgoingCap) {
        return Sockets.bootstrap(events, receiveBuffer, outgoingCap);
    }

    /** Begins to listen. */
    ServerBootstrap listening() {
        return Sockets.listening(events);
    }

    SslContext tls() {
        return tls;
    }

    Places places() {
        return places;
    }

    /** Runs it in the next poll, or in this one. Any thread. */
    void later(Runnable task) {
        events.execute(task);
    }

    Future<?> after(long nanos, Runnable task) {
        return events.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    long now() {
        return clock.nanoTime();
    }

    /** When the bytes that are being handled were read. */
    long readTime() {
        return readTime;
    }

    void stampRead() {
        readTime = clock.nanoTime();
    }

    /** Closes what is still open. */
    void close() {
        places.close();
        events.shutdownGracefully(0, 0, TimeUnit.NANOSECONDS);
        while (!events.isTerminated()) {
            events.runNow();
        }
        receiveBuffer.free();
        run();
    }
}
