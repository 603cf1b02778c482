package io.orrery.node.live;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A thread of its own for what may come to no end, so that whoever waits for it can look after it. */
final class Apart {
    private static final String HOST = "io.orrery.engine.strategy.";

    private final FutureTask<Void> task;
    private final Thread thread;

    Apart(String name, Runnable work) {
        task = new FutureTask<>(work, null);
        thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    boolean isOver() {
        return task.isDone();
    }

    /** Throws what the work threw. Once it is over. */
    void check() {
        try {
            task.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + thread.getName(), interrupted);
        }
    }

    /** The line at which the strategy that is called just now is at work, or nothing. */
    String place() {
        StackTraceElement[] frames = thread.getStackTrace();
        for (int i = 1; i < frames.length; i++) {
            if (frames[i].getClassName().startsWith(HOST)) {
                return frames[i - 1].toString();
            }
        }
        return "";
    }
}
