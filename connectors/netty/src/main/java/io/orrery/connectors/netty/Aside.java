package io.orrery.connectors.netty;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A thread for what would hold up the loop, one piece of work after the other. There is none before the first. */
final class Aside implements AutoCloseable {
    private final DriverLoop loop;
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
        1, 1, 0, TimeUnit.NANOSECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "aside");
            thread.setDaemon(true);
            return thread;
        });
    private boolean closed;

    Aside(DriverLoop loop) {
        this.loop = loop;
    }

    /** Work that fails is a failure of whoever polls. */
    <T> void begin(Supplier<T> work, Consumer<T> then) {
        worker.execute(() -> {
            try {
                T done = work.get();
                follow(() -> then.accept(done));
            } catch (RuntimeException | Error failure) {
                follow(() -> loop.failed(failure));
            }
        });
    }

    private void follow(Runnable task) {
        try {
            loop.later(() -> {
                if (!closed) {
                    task.run();
                }
            });
        } catch (RejectedExecutionException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        worker.shutdownNow();
    }
}
