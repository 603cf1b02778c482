package io.orrery.node.journal;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.SessionEndedDecoder;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.ReverseReader;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/** Prints the wanted events of a session: a range, the last ones, or what is being recorded. */
public final class Tail {
    private static final long PAUSE_NANOS = 50_000_000L;

    private final JournalStore store;
    private final EventLines lines;
    private final PrintStream out;
    private final EventRecord record = new EventRecord();
    private long left;

    /** @param max the most lines that are printed */
    public Tail(JournalStore store, EventLines lines, PrintStream out, long max) {
        this.store = store;
        this.lines = lines;
        this.out = out;
        this.left = max;
    }

    /** The last lines, in their order. Returns the sequence after the last record read. */
    public long last(int count) {
        Deque<String> found = new ArrayDeque<>();
        long next = 1;
        try (ReverseReader reader = new ReverseReader(store.reader())) {
            while (found.size() < count && reader.previous(record)) {
                next = Math.max(next, record.sequence() + 1);
                CharSequence line = lines.line(record);
                if (line != null) {
                    found.push(line.toString());
                }
            }
        }
        found.forEach(this::print);
        out.flush();
        return next;
    }

    /** From the end, or from a sequence, backwards. */
    public void reverse(Place from) {
        try (ReverseReader reader = new ReverseReader(store.reader())) {
            if (from instanceof Place.Sequence sequence) {
                reader.seekSequence(sequence.value());
            }
            while (left > 0 && !out.checkError() && reader.previous(record)) {
                if (!(from instanceof Place.Time time) || record.time() <= time.value()) {
                    print(lines.line(record));
                }
            }
        }
        out.flush();
    }

    /**
     * From a place on, to a place or the end.
     *
     * @param to the last one, or null
     * @param follow wait for more at the end, until the session ends
     */
    public void forward(Place from, Place to, boolean follow) {
        try (JournalReader reader = store.reader()) {
            if (from instanceof Place.Sequence sequence) {
                reader.seekSequence(sequence.value());
            } else if (from instanceof Place.Time time) {
                reader.seekTime(time.value());
            }
            boolean more = true;
            while (more) {
                boolean ended = read(reader, to);
                more = follow && !ended && left > 0 && !out.checkError();
                if (more) {
                    LockSupport.parkNanos(PAUSE_NANOS);
                }
            }
        }
        out.flush();
    }

    /** Reads what there is. Returns true if nothing can follow. */
    private boolean read(JournalReader reader, Place to) {
        boolean ended = false;
        int sinceCheck = 0;
        while (left > 0 && reader.next(record)) {
            if (isBeyond(to) || ++sinceCheck % 1024 == 0 && out.checkError()) {
                return true;
            }
            ended |= record.templateId() == SessionEndedDecoder.TEMPLATE_ID;
            print(lines.line(record));
        }
        return ended;
    }

    private boolean isBeyond(Place to) {
        return to instanceof Place.Sequence sequence && record.sequence() > sequence.value()
            || to instanceof Place.Time time && record.time() > time.value();
    }

    private void print(CharSequence line) {
        if (line != null && left > 0) {
            out.append(line).append('\n');
            left--;
        }
    }
}
