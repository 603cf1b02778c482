package io.orrery.node.live;

import io.orrery.node.Refusal;

/** A session ended before its time: what failed is the cause. */
final class SessionHalted extends Exception {
    private static final long serialVersionUID = 1L;

    private SessionHalted(Throwable cause) {
        super(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage(), cause);
    }

    /** @throws Refusal if that is what it was: it knows its own exit code */
    static SessionHalted by(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            throw refusal;
        }
        return new SessionHalted(cause);
    }
}
