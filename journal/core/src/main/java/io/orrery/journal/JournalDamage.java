package io.orrery.journal;

/** The journal is not as it was written. Names the first sequence that can't be trusted, and where it lies. */
public final class JournalDamage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long sequence;

    public JournalDamage(long sequence, String place, String reason) {
        super("sequence " + sequence + ": " + reason + " (" + place + ")");
        this.sequence = sequence;
    }

    /** The first sequence that is missing or wrong. */
    public long sequence() {
        return sequence;
    }
}
