package io.orrery.node.live;

import io.orrery.node.Refusal;
import java.io.IOException;

/** A session ended before its time: what failed is the cause. */
final class SessionHalted extends Exception {
    private static final long serialVersionUID = 1L;

    private SessionHalted(String words) {
        super(words);
    }

    private SessionHalted(Throwable cause) {
        super(describe(cause), cause);
    }

    /** The JVM tells of a page of a mapped file that can't be read or written by an InternalError. */
    private static String describe(Throwable cause) {
        if (cause instanceof InternalError) {
            return "a mapped file could not be written: is the disk full? (" + cause.getMessage() + ")";
        }
        if (cause instanceof IOException) {
            return DiskFault.words(cause);
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    /** For a reason that the engine was told, and ended in order for. */
    static SessionHalted because(String words) {
        return new SessionHalted(words);
    }

    /** @throws Refusal if that is what it was: it knows its own exit code */
    static SessionHalted by(Throwable cause) {
        Throwable root = rootOf(cause);
        if (root instanceof Refusal refusal) {
            throw refusal;
        }
        return new SessionHalted(root);
    }

    /** Several roles on one thread tell of a failure at their start by a failure of their own, which suppresses it. */
    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null || root.getSuppressed().length > 0) {
            root = root.getCause() != null ? root.getCause() : root.getSuppressed()[0];
        }
        return root;
    }
}
