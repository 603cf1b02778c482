package io.orrery.connectors.kit.book;

/** How a venue lets prove that a book is its own. */
@FunctionalInterface
public interface BookCheck {
    /** Of a venue that tells nothing to prove it by. */
    BookCheck NONE = (book, lastId) -> true;

    /**
     * True if the book is what the venue says.
     *
     * @param book with the update applied
     * @param lastId of the update; a venue that numbers nothing has its checksum there
     */
    boolean holds(ReaderBook book, long lastId);
}
