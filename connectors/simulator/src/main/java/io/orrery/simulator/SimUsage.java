package io.orrery.simulator;

/** A command line that can't be followed. Its message is for whoever wrote it. */
final class SimUsage extends Exception {
    private static final long serialVersionUID = 1L;

    SimUsage(String message) {
        super(message);
    }
}
