package io.orrery.patch.live;

import java.util.concurrent.Executor;
import org.agrona.concurrent.ManyToOneConcurrentArrayQueue;
import org.agrona.concurrent.SleepingMillisIdleStrategy;

/** A thread beside the engine that looks for work once a millisecond, as the daemon's does: who hands it some wakes nobody. */
final class Polled implements Executor, AutoCloseable {
    private final ManyToOneConcurrentArrayQueue<Runnable> tasks = new ManyToOneConcurrentArrayQueue<>(64);
    private final Thread thread = new Thread(this::work, "beside");
    private volatile boolean closed;

    Polled() {
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        SleepingMillisIdleStrategy idle = new SleepingMillisIdleStrategy(1);
        while (!closed) {
            idle.idle(tasks.drain(Runnable::run));
        }
    }

    @Override
    public void execute(Runnable task) {
        tasks.offer(task);
    }

    @Override
    public void close() {
        closed = true;
    }
}
