package io.orrery.patch.text;

/** A text that is no patch: in which line, and why. */
public final class BadPatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    BadPatch(int line, String words) {
        super("line " + line + ": " + words, null, false, false);
        this.line = line;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }
}
