package io.orrery.node.live;

import java.util.concurrent.Executor;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.ManyToOneConcurrentArrayQueue;

/** Does beside the engine what the engine would otherwise do itself. What there is no room for is forgotten. */
final class Beside implements Agent, Executor {
    private static final int MOST = 64;

    private final ManyToOneConcurrentArrayQueue<Runnable> tasks = new ManyToOneConcurrentArrayQueue<>(MOST);

    @Override
    public void execute(Runnable task) {
        tasks.offer(task);
    }

    @Override
    public int doWork() {
        return tasks.drain(Runnable::run, MOST);
    }

    @Override
    public String roleName() {
        return "beside";
    }
}
