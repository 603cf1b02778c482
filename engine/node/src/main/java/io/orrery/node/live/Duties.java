package io.orrery.node.live;

import io.orrery.node.config.NodeConfig;
import java.util.ArrayList;
import java.util.List;
import org.agrona.ErrorHandler;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.IdleStrategy;
import org.agrona.concurrent.YieldingIdleStrategy;

/** The threads of a live session: started together, ended one after the other, in the order in which they were added. */
final class Duties {
    private final List<AgentRunner> runners = new ArrayList<>();

    /** Adds a role with a thread of its own, and who is told of what it throws. */
    AgentRunner add(Agent agent, IdleStrategy idle, ErrorHandler errors) {
        AgentRunner runner = new AgentRunner(idle, errors, null, agent);
        runners.add(runner);
        return runner;
    }

    void start() {
        for (AgentRunner runner : runners) {
            AgentRunner.startOnThread(runner, work -> {
                Thread thread = new Thread(work);
                thread.setDaemon(true);
                return thread;
            });
        }
    }

    static IdleStrategy idle(NodeConfig.Idle idle) {
        return switch (idle) {
            case BUSY_SPIN -> new BusySpinIdleStrategy();
            case YIELD -> new YieldingIdleStrategy();
            case BACK_OFF -> new BackoffIdleStrategy(100, 10, 1_000, 100_000);
        };
    }
}
