package io.orrery.simulation.world;

/** The process dies, here and now: nothing after this happens in it. */
final class Death extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Death() {
        super("the process died", null, false, false);
    }
}
