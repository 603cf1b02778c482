package io.orrery.node.journal;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.SessionEndedDecoder;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.RecordFilter;
import io.orrery.journal.ReverseReader;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/** Prints the wanted events of a session: a range, the last ones, or what is being recorded. */
public final class Tail {
    private static final long PAUSE_NANOS = 50_000_000L;
    private static final int RECORDS_A_CHECK = 1024;
    /** An orderly end lies within so many records of the last. */
    private static final int CLOSING_RECORDS = 8;

    private final JournalStore store;
    private final RecordFilter filter;
    private final EventLines lines;
    private final PrintStream out;
    private final EventRecord record = new EventRecord();
    private long left;
    private boolean ended;

    /** @param max the most lines that are printed */
    public Tail(JournalStore store, RecordFilter filter, EventLines lines, PrintStream out, long max) {
        this.store = store;
        this.filter = filter;
        this.lines = lines;
        this.out = out;
        this.left = max;
    }

    /** The last lines, in their order. Returns the sequence after the last record there was. */
    public long last(long count) {
        Deque<String> found = new ArrayDeque<>();
        long next = 1;
        try (ReverseReader reader = new ReverseReader(store.reader())) {
            for (int read = 0; (found.size() < count || read < CLOSING_RECORDS) && reader.previous(record); read++) {
                next = Math.max(next, record.sequence() + 1);
                ended |= record.templateId() == SessionEndedDecoder.TEMPLATE_ID;
                CharSequence line = found.size() < count ? line() : null;
                if (line != null) {
                    found.push(line.toString());
                }
            }
        }
        found.forEach(this::print);
        out.flush();
        return next;
    }

    /** Newest first. */
    public void reverse() {
        try (ReverseReader reader = new ReverseReader(store.reader())) {
            if (filter.toSequence() < Long.MAX_VALUE) {
                reader.seekSequence(filter.toSequence());
            }
            int read = 0;
            while (left > 0 && !gone(++read) && reader.previous(record)) {
                print(line());
                if (filter.beginsAt(record)) {
                    break;
                }
            }
        }
        out.flush();
    }

    /**
     * Oldest first.
     *
     * @param from the first sequence; 0 leaves that to the filter
     * @param follow wait for more at the end, until the session ends
     */
    public void forward(long from, boolean follow) {
        try (JournalReader reader = store.reader()) {
            if (from > 0) {
                reader.seekSequence(from);
            } else {
                filter.seek(reader);
            }
            while (!read(reader) && follow && !Thread.currentThread().isInterrupted()) {
                out.flush();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
        out.flush();
    }

    /** Reads what there is. Returns true if nothing more is wanted, or can come. */
    private boolean read(JournalReader reader) {
        int read = 0;
        while (reader.next(record)) {
            ended |= record.templateId() == SessionEndedDecoder.TEMPLATE_ID;
            print(line());
            if (left == 0 || filter.endsAt(record) || gone(++read)) {
                return true;
            }
        }
        return ended || out.checkError();
    }

    private CharSequence line() {
        return filter.wants(record) ? lines.line(record) : null;
    }

    private void print(CharSequence line) {
        if (line != null && left > 0) {
            out.append(line).append('\n');
            left--;
        }
    }

    /** True if whoever reads the output has gone; asked now and then. */
    private boolean gone(int read) {
        return read % RECORDS_A_CHECK == 0 && out.checkError();
    }
}
