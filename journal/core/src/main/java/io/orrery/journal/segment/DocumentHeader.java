package io.orrery.journal.segment;

import org.agrona.concurrent.UnsafeBuffer;

/**
 * The four bytes before every document of a Chronicle Queue file, little endian: 30 bits of length, one for metadata and one
 * for "not complete". Documents begin at multiples of four. 0 means that nothing is here yet.
 */
public final class DocumentHeader {
    public static final int LENGTH = Integer.BYTES;
    public static final int NOTHING = 0;
    /** The writer is inside the document. */
    public static final int OPEN = 0x8000_0000;
    /** The writer went on to the next segment; nothing follows. */
    public static final int ROLLED = 0xC000_0000;
    /** Entries of a page of Chronicle's index. */
    public static final int INDEX_ENTRIES = 512;

    private static final int METADATA = 0x4000_0000;
    private static final int LENGTH_MASK = 0x3FFF_FFFF;
    /** A page's length, without its name and counts. */
    private static final int INDEX_PAGE = INDEX_ENTRIES * Long.BYTES;
    private static final int NAME_SPACE = 64;
    private static final int MOST_OF_DESCRIPTION = 4096;
    /** How a page of Chronicle's index begins: an event name (0xB9) of 5 or 11 letters. */
    private static final long INDEX_NAME = 0x7865_646E_6905_B9L;
    private static final long INDEX_TO_INDEX_NAME = 0x7865_646E_690B_B9L;
    private static final long NAME_MASK = 0xFF_FFFF_FFFF_FFFFL;

    private DocumentHeader() {
    }

    /** True while the writer is inside the document. */
    public static boolean isOpen(int header) {
        return header < 0;
    }

    public static boolean isMetadata(int header) {
        return (header & METADATA) != 0;
    }

    public static int documentLength(int header) {
        return header & LENGTH_MASK;
    }

    /** Where the next header lies after a document that ends here. */
    public static int align(int end) {
        return end + 3 & ~3;
    }

    /**
     * True if the metadata is what Chronicle puts there: the store's description at the beginning, pages of the index after it.
     * Only then may it be passed over, else a flipped bit could hide records.
     */
    static boolean isExpectedMetadata(UnsafeBuffer memory, int position, int length) {
        if (position == 0) {
            return length > 0 && length <= MOST_OF_DESCRIPTION;
        }
        if (length < INDEX_PAGE || length > INDEX_PAGE + NAME_SPACE) {
            return false;
        }
        long name = memory.getLong(position + LENGTH) & NAME_MASK;
        return name == INDEX_NAME || name == INDEX_TO_INDEX_NAME;
    }
}
