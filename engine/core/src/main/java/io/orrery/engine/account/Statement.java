package io.orrery.engine.account;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/** The statement of an account that was opened last: of several at once only that one counts. */
final class Statement {
    private long number;
    private long askedTime;
    private long openedTime;
    private long lines;
    private boolean open;
    private boolean whole;

    /** @param asked what was done at or after this time is not in the answer, 0 if nobody knows what is */
    void open(long newNumber, long asked, long time) {
        number = newNumber;
        askedTime = asked;
        openedTime = time;
        lines = 0;
        open = true;
        whole = false;
    }

    void line(long of) {
        lines += open && of == number ? 1 : 0;
    }

    /**
     * Ends the statement with this number.
     *
     * @return true if it is the one that was opened last, and was told as a whole, no line lost on the way;
     *     one of which nobody knows when it was asked for proves nothing
     */
    boolean close(long of, boolean toldWhole, long toldLines) {
        if (!open || of != number) {
            return false;
        }
        open = false;
        whole = toldWhole && toldLines == lines && askedTime != 0;
        return whole;
    }

    /** Whoever told it is gone. */
    void abandon() {
        open = false;
        whole = false;
    }

    /** True from its end on, until the next begins, if it was told as a whole. */
    boolean isWhole(long of) {
        return whole && of == number;
    }

    /** False of one that the venue's reader made by itself. */
    boolean isAsked() {
        return number > 0;
    }

    long number() {
        return number;
    }

    long askedTime() {
        return askedTime;
    }

    long openedTime() {
        return openedTime;
    }

    void save(StateWriter out) {
        out.putLong(number);
        out.putLong(askedTime);
        out.putLong(openedTime);
        out.putLong(lines);
        out.putBoolean(open);
        out.putBoolean(whole);
    }

    void load(StateReader in) {
        number = in.getLong();
        askedTime = in.getLong();
        openedTime = in.getLong();
        lines = in.getLong();
        open = in.getBoolean();
        whole = in.getBoolean();
    }
}
