package io.orrery.node;

import io.orrery.node.cli.Commands;
import io.orrery.node.live.NodeEngines;

/** The program. */
public final class Orrery {
    private Orrery() {
    }

    public static void main(String[] arguments) {
        System.exit(Commands.execute(new NodeEngines(), arguments));
    }
}
