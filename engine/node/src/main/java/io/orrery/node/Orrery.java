package io.orrery.node;

import io.orrery.node.cli.Commands;

/** The program. */
public final class Orrery {
    private Orrery() {
    }

    public static void main(String[] arguments) {
        System.exit(Commands.execute(null, arguments));
    }
}
