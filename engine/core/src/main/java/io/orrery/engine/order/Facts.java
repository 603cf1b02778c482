package io.orrery.engine.order;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * What is known of an order, each fact by itself. Executions add up and facts are only ever joined, so that reports come to the
 * same in whichever order they come; the state is drawn from them.
 */
final class Facts {
    /** A command was not answered: whether the order came to be, was ended, or has new terms is not known. */
    static final int NEW = 1;
    static final int CANCEL = 2;
    static final int AMEND = 4;
    /** The venue does not know the order, which proves neither that it lives nor that it ended. */
    static final int EXISTENCE = 8;
    /** A whole statement did not hold it: it may have ended, and nobody told. */
    static final int MISSING = 512;

    private static final int KNOWN = 16;
    private static final int CANCEL_OUT = 32;
    private static final int AMEND_OUT = 64;
    private static final int ENDED = 128;
    private static final int REJECTED = 256;
    private static final int DOUBTS = NEW | CANCEL | AMEND | EXISTENCE | MISSING;

    private int flags;
    private long filled;
    private long executed;

    void clear() {
        flags = 0;
        filled = 0;
        executed = 0;
    }

    /** What the executions that were told come to. */
    long filled() {
        return filled;
    }

    /** What the venue says was executed and nobody has told yet. */
    long missing() {
        return Math.max(0, executed - filled);
    }

    /** Anything that the venue told shows that it was there. */
    boolean isProven() {
        return isKnown() || filled > 0 || executed > 0;
    }

    /** True if nothing but its missing in a statement says that it could have ended, and nobody asked for that. */
    boolean isExpectedOpen() {
        return (flags & (DOUBTS | ENDED | CANCEL_OUT)) == MISSING;
    }

    boolean isKnown() {
        return (flags & KNOWN) != 0;
    }

    boolean isEnded() {
        return (flags & ENDED) != 0;
    }

    boolean isDoubted() {
        return (flags & DOUBTS) != 0;
    }

    /** The venue has it: what became of its sending is no question any more. */
    void known() {
        flags = (flags | KNOWN) & ~(NEW | EXISTENCE | MISSING);
    }

    void fill(long quantity) {
        filled = Math.addExact(filled, quantity);
        known();
    }

    /** The venue has executed at least this much. */
    void executed(long quantity) {
        executed = Math.max(executed, quantity);
    }

    void cancelOut() {
        flags |= CANCEL_OUT;
    }

    void amendOut() {
        flags |= AMEND_OUT;
    }

    void cancelAnswered() {
        flags &= ~(CANCEL_OUT | CANCEL);
    }

    void amendAnswered() {
        flags &= ~(AMEND_OUT | AMEND);
    }

    void doubt(int what) {
        flags |= what;
    }

    /** A command got no answer, and none is waited for. */
    void unanswered(int what) {
        flags |= what;
        flags &= what == CANCEL ? ~CANCEL_OUT : what == AMEND ? ~AMEND_OUT : -1;
    }

    boolean isCancelOut() {
        return (flags & CANCEL_OUT) != 0;
    }

    /** New terms may have been agreed on, or not. */
    boolean isAmendOpen() {
        return (flags & (AMEND_OUT | AMEND)) != 0;
    }

    /** All that was executed has been told. */
    void complete() {
        executed = filled;
    }

    /** It is in the venue's book: nothing that was doubted ended it, and what is still under way was not seen there. */
    void seenOpen() {
        known();
        flags &= ~(DOUBTS | CANCEL_OUT | AMEND_OUT);
    }

    /** Whoever sent the commands that are under way is gone, and with it their answers. */
    void orphan() {
        flags |= (flags & KNOWN) == 0 ? NEW : 0;
        flags |= (flags & CANCEL_OUT) != 0 ? CANCEL : 0;
        flags |= (flags & AMEND_OUT) != 0 ? AMEND : 0;
        flags &= ~(CANCEL_OUT | AMEND_OUT);
    }

    void canceled() {
        flags |= ENDED;
    }

    void rejected() {
        flags |= ENDED | REJECTED;
    }

    OrderState state(long quantity) {
        if (filled >= quantity) {
            return OrderState.FILLED;
        }
        if (isEnded()) {
            boolean never = (flags & REJECTED) != 0 && filled == 0 && executed == 0;
            return missing() > 0 ? OrderState.UNKNOWN : never ? OrderState.REJECTED : OrderState.CANCELED;
        }
        if (isDoubted() || missing() > 0) {
            return OrderState.UNKNOWN;
        }
        if ((flags & CANCEL_OUT) != 0) {
            return OrderState.PENDING_CANCEL;
        }
        if ((flags & AMEND_OUT) != 0) {
            return OrderState.PENDING_AMEND;
        }
        return isKnown() ? OrderState.WORKING : OrderState.PENDING_NEW;
    }

    void save(StateWriter out) {
        out.putInt(flags);
        out.putLong(filled);
        out.putLong(executed);
    }

    void load(StateReader in) {
        flags = in.getInt();
        filled = in.getLong();
        executed = in.getLong();
    }
}
