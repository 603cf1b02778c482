package io.orrery.connectors.kit.book;

/** A venue's rule by which one update of a book follows another. */
@FunctionalInterface
public interface Succession {

    /** What an update is to a book. */
    enum Verdict {
        /** The book has it already. */
        OLD,
        /** It follows. */
        NEXT,
        /** Something is missing before it. */
        GAP
    }

    /**
     * Judges an update.
     *
     * @param known the last id that the book contains
     * @param first true of the first one behind a snapshot
     * @param firstId the first id that the update contains, as far as the venue says; likewise the last, and the one before
     */
    Verdict judge(long known, boolean first, long firstId, long lastId, long previousId);
}
