package io.orrery.node.home;

import org.agrona.ErrorHandler;

/** The thread of the {@link Housekeeping}: a start does not wait for it, and the end only for a moment. */
public final class Tidying implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 5_000;

    private final Thread thread;

    public Tidying(Runnable work, ErrorHandler errors) {
        thread = new Thread(work, "housekeeping");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((same, failure) -> errors.onError(failure));
        thread.start();
    }

    /** Lets what takes a moment come to its end, and cuts off what takes longer; the next start goes on with it. */
    @Override
    public void close() {
        try {
            thread.join(PATIENCE_MILLIS);
            thread.interrupt();
            thread.join();
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
