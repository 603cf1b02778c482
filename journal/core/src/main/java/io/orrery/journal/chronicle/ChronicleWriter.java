package io.orrery.journal.chronicle;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalFailure;
import io.orrery.journal.JournalSettings;
import io.orrery.journal.JournalSettings.Sync;
import io.orrery.journal.segment.DocumentHeader;
import io.orrery.journal.sequence.SegmentedWriter;
import java.io.IOException;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Writes a session to Chronicle Queue files. A batch is one document; a record goes from its ring slot to the mapped page in
 * one copy. Chronicle makes the head of the files; the documents behind it are stored here, since its appender costs ten times
 * as much, makes garbage and waits for the disk at each roll, and ends the process when the disk is full.
 */
final class ChronicleWriter extends SegmentedWriter {
    private final Preparer preparer;
    private final Syncer syncer;
    private final Progress progress;
    private final boolean syncEach;
    private final long segmentBytes;
    private OpenSegment segment;
    private UnsafeBuffer memory;
    private int room;
    private int document;
    private int position;

    ChronicleWriter(JournalSettings settings, Preparer preparer, Syncer syncer, Progress progress) {
        this.preparer = preparer;
        this.syncer = syncer;
        this.progress = progress;
        syncEach = settings.sync() == Sync.EACH;
        segmentBytes = settings.segmentBytes();
    }

    @Override
    protected boolean full() {
        return position >= segmentBytes && progress.failure() == null; // a disk that failed is asked for no other file
    }

    @Override
    protected void enter(int number) {
        try {
            OpenSegment next = preparer.enter(number);
            if (segment == null) {
                syncer.begin(next);
            } else {
                memory.putIntOrdered(document, DocumentHeader.ROLLED);
                segment.leave(document, lastSequence(), next);
            }
            segment = next;
        } catch (IOException e) {
            throw failed(e);
        }
        memory = segment.memory();
        room = segment.room();
        document = segment.first();
        position = document;
    }

    @Override
    protected void write(EventRecord record) {
        int length = record.length();
        int begin = position == document ? position + DocumentHeader.LENGTH : position;
        if (begin + length + DocumentHeader.LENGTH + Long.BYTES > room) {
            needRoom(begin + length + DocumentHeader.LENGTH + Long.BYTES);
        }
        if (position == document) {
            memory.putInt(document, DocumentHeader.OPEN);
        }
        memory.putBytes(begin, record.buffer(), record.offset(), length);
        position = begin + length;
    }

    private void needRoom(int wanted) {
        room = segment.room();
        if (wanted > room) {
            try {
                preparer.makeRoom(wanted);
            } catch (IOException e) {
                throw failed(e);
            }
            room = segment.room();
        }
    }

    @Override
    protected void publish() {
        memory.putIntOrdered(document, position - document - DocumentHeader.LENGTH);
        document = DocumentHeader.align(position);
        position = document;
        progress.recorded(segment.number(), document, lastSequence());
        if (syncEach) {
            syncer.settle();
        }
    }

    @Override
    protected void release() {
        try {
            preparer.finish();
        } catch (IOException e) {
            throw failed(e);
        } finally {
            if (segment != null) {
                segment.leave(document, lastSequence(), null);
            }
            syncer.finish();
        }
    }

    private JournalFailure failed(IOException cause) {
        progress.fail(cause);
        return new JournalFailure(cause);
    }
}
