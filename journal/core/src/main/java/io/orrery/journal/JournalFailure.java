package io.orrery.journal;

/** The journal can't go on: its disk is full, or did not do what it was asked. */
public final class JournalFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalFailure(Throwable cause) {
        super("the journal can't go on: " + cause.getMessage(), cause);
    }
}
