package io.orrery.journal.segment;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalDamage;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Walks the records of one segment's memory and lets none pass that is not intact and in its place. It reads the file's
 * documents itself: Chronicle's tailer delivers garbage behind damage, and waits long for what was never finished.
 */
public final class SegmentReader {
    /** What was found at the reader's position. */
    public enum Step {
        RECORD,
        /** Nothing more now. */
        END,
        /** Nothing more in this segment, ever. */
        ROLLED
    }

    private static final int SHORTEST_RECORD = EventRecord.HEADER_LENGTH + 8;

    private final Segment segment;
    private final UnsafeBuffer memory = new UnsafeBuffer(0, 0);
    private int nextDocument;
    private int nextRecord;
    private int documentEnd;

    public SegmentReader(Segment segment) {
        this.segment = segment;
        memory.wrap(segment.region());
    }

    public Segment segment() {
        return segment;
    }

    /** Where the header of the next document lies or will lie. */
    public int position() {
        return nextDocument;
    }

    /** Places the flyweight over the next record, which must have the expected sequence. */
    public Step next(EventRecord record, long expected) {
        if (nextRecord == documentEnd) {
            Step step = enterDocument(expected);
            if (step != Step.RECORD) {
                return step;
            }
        }
        int left = documentEnd - nextRecord;
        if (left < SHORTEST_RECORD) {
            throw damage(expected, nextRecord, "a document ends inside a record");
        }
        record.wrap(segment.region(), nextRecord);
        if (record.length() > left) {
            throw damage(expected, nextRecord, "a record is longer than its document");
        }
        if (!record.intact()) {
            throw damage(expected, nextRecord, "the record is not as it was written");
        }
        if (record.sequence() != expected) {
            throw damage(expected, nextRecord, "sequence " + record.sequence() + " stands in its place");
        }
        nextRecord += record.length();
        return Step.RECORD;
    }

    /** Places the flyweight over the segment's first record, whatever its sequence. False if there is none that is intact. */
    public boolean head(EventRecord record) {
        try {
            return enterDocument(0) == Step.RECORD && record.wrap(segment.region(), nextRecord).intact();
        } catch (JournalDamage e) {
            return false;
        }
    }

    /** Goes back to the first record. */
    public void rewind() {
        nextDocument = 0;
        nextRecord = 0;
        documentEnd = 0;
    }

    /** True if nothing complete has come to where the reader waits. */
    public boolean atEnd() {
        int header = headerHere();
        return header == DocumentHeader.NOTHING || DocumentHeader.isOpen(header) && header != DocumentHeader.ROLLED;
    }

    /**
     * Proves that the segment ends here.
     *
     * @param sealed true if it was closed for good: then not even an unfinished batch may lie behind its last record, and what
     *     lies behind an end mark is vouched for by the seal
     */
    public void checkEnd(long expected, boolean sealed) {
        if (nextRecord != documentEnd) {
            throw damage(expected, nextRecord, "there are records left to read");
        }
        if (nextRecord == 0) {
            throw damage(expected, 0, "the segment has no records");
        }
        if (sealed && isRolled()) {
            return;
        }
        SegmentRest rest = segment.rest(used());
        SegmentRest.Kind kind = rest.kind(expected);
        boolean unfinished = kind == SegmentRest.Kind.UNFINISHED && !sealed && !isRolled();
        if (kind != SegmentRest.Kind.ZEROS && !unfinished) {
            throw damage(expected, used() + rest.length() - 1, "something lies behind the last record");
        }
    }

    /** True if what lies here is neither nothing nor a batch that begins with this sequence and was never recorded. */
    public boolean foreignHere(long expected) {
        return segment.rest(nextDocument).kind(expected) == SegmentRest.Kind.SOMETHING;
    }

    /** True if the writer went on from here to the next segment. */
    public boolean isRolled() {
        return headerHere() == DocumentHeader.ROLLED;
    }

    /** Bytes that carry anything, the end mark among them, when all of the segment was read. */
    public int used() {
        return isRolled() ? nextDocument + DocumentHeader.LENGTH : nextDocument;
    }

    /** True at the beginning of a document, or where one will begin. */
    boolean betweenDocuments() {
        return nextRecord == documentEnd;
    }

    /** True if a first document is complete. Looks at little more than a word once the segment's head was passed over. */
    public boolean begun(long expected) {
        return nextRecord > 0 || enterDocument(expected) == Step.RECORD;
    }

    private int headerHere() {
        boolean inside = nextDocument <= memory.capacity() - DocumentHeader.LENGTH;
        return inside ? memory.getIntVolatile(nextDocument) : DocumentHeader.NOTHING;
    }

    private Step enterDocument(long expected) {
        while (true) {
            if (nextDocument > memory.capacity() - DocumentHeader.LENGTH && !grow()) {
                return Step.END;
            }
            int header = memory.getIntVolatile(nextDocument);
            if (header == DocumentHeader.ROLLED) {
                return Step.ROLLED;
            }
            if (header == DocumentHeader.NOTHING || DocumentHeader.isOpen(header)) {
                return Step.END;
            }
            int begin = nextDocument + DocumentHeader.LENGTH;
            int length = DocumentHeader.documentLength(header);
            if (length > memory.capacity() - begin && !(grow() && length <= memory.capacity() - begin)) {
                throw damage(expected, nextDocument, "a document is longer than its file");
            }
            boolean metadata = DocumentHeader.isMetadata(header);
            if (metadata && !DocumentHeader.isExpectedMetadata(memory, nextDocument, length)) {
                throw damage(expected, nextDocument, "a document's header is not as it was written");
            }
            nextDocument = DocumentHeader.align(begin + length);
            if (!metadata) {
                nextRecord = begin;
                documentEnd = begin + length;
                return Step.RECORD;
            }
        }
    }

    private boolean grow() {
        if (!segment.grow()) {
            return false;
        }
        memory.wrap(segment.region());
        return true;
    }

    public JournalDamage damage(long expected, int offset, String reason) {
        return new JournalDamage(expected, segment.file().getFileName() + "@" + offset, reason);
    }
}
