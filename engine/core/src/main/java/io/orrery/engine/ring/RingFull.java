package io.orrery.engine.ring;

/** No slot was left for an event that must not be lost. The session halts. */
public final class RingFull extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RingFull(int capacity) {
        super("all " + capacity + " ring slots are taken: a private event or command found no place");
    }
}
