package io.orrery.connectors.kit.session;

import io.orrery.connectors.kit.market.FeedInstrument;
import java.util.concurrent.TimeUnit;

/** One thing that a session subscribes to: a kind of data, mostly of one instrument. */
public final class Channel {
    /** Longest wait between two resubscriptions, in nanoseconds. */
    static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(10);
    /** After so long without any, in nanoseconds, resubscriptions are forgotten. */
    static final long FORGIVEN = TimeUnit.SECONDS.toNanos(60);

    private static final long SHORTEST_REST = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int MAX_STRIKES = 12;

    /** How far a subscription is. */
    public enum State {
        /** Not subscribed, and not to be. */
        UNWANTED,
        /** To be asked for. */
        WANTED,
        /** Asked for; the venue has not answered. */
        ASKED,
        /** The venue said yes, or sent data. */
        LIVE,
        /** The venue said no. It is asked again on the next connection. */
        REFUSED,
        /** To be left. */
        DEPARTING,
        /** The venue was told to leave it, and has not answered. */
        LEAVING
    }

    private final ChannelKind kind;
    private final String name;
    private final FeedInstrument instrument;
    private State state = State.UNWANTED;
    private boolean wanted;
    private boolean toldRefused;
    private long askId;
    private long askedTime;
    private long notBefore;
    private long heardTime;
    private int tries;
    private int strikes;
    private long restNanos;
    private long renewedTime;
    private boolean renewed;
    private boolean barren;

    /**
     * @param name as the venue calls it when it is subscribed to
     * @param instrument null if it is of none
     */
    public Channel(ChannelKind kind, String name, FeedInstrument instrument) {
        this.kind = kind;
        this.name = name;
        this.instrument = instrument;
    }

    public ChannelKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public FeedInstrument instrument() {
        return instrument;
    }

    public State state() {
        return state;
    }

    /** When data came last, or it went live: nanoseconds since the epoch. */
    public long heardTime() {
        return heardTime;
    }

    /** True if no data came for so long since it went live; each second time in a row it takes twice as long. */
    public boolean isBarren(long time, long patience) {
        return state == State.LIVE && barren && (time - heardTime) >> strikes / 2 >= patience;
    }

    @Override
    public String toString() {
        return kind.name() + " " + name;
    }

    boolean isWanted() {
        return wanted;
    }

    /** True if the message about it had this id. */
    boolean isOf(long id) {
        return askId == id;
    }

    boolean isAnswerAwaited() {
        return state == State.ASKED || state == State.LEAVING;
    }

    /** True if a message about it is to be sent. */
    boolean isDue(long time) {
        return (state == State.WANTED || state == State.DEPARTING) && notBefore <= time;
    }

    /** True if nothing more is to happen for it to be as it should. */
    boolean isSettled() {
        return state == State.LIVE || state == State.REFUSED || state == State.UNWANTED;
    }

    /** Wants it from now on. */
    void want() {
        wanted = true;
        if (state == State.UNWANTED) {
            state = State.WANTED;
        }
    }

    /** Does not want it any more. */
    void leave() {
        wanted = false;
        if (state == State.LIVE || state == State.ASKED) {
            notBefore = 0;
            depart();
        } else if (state != State.LEAVING && state != State.DEPARTING) {
            state = State.UNWANTED;
        }
    }

    /** Is to be left, and asked for again: at once the first time, later and later if that does not end. */
    void renew(long time) {
        boolean calm = time - renewedTime >= restNanos + FORGIVEN;
        restNanos = calm ? 0 : Math.min(Math.max(2 * restNanos, SHORTEST_REST), LONGEST_REST);
        notBefore = time + restNanos;
        renewedTime = time;
        renewed = true;
        depart();
    }

    private void depart() {
        state = State.DEPARTING;
        askId = 0;
    }

    /** The message about it was sent. */
    void ask(long id, long time) {
        state = state == State.DEPARTING ? State.LEAVING : State.ASKED;
        askId = id;
        askedTime = time;
        tries++;
    }

    /** What was asked is granted. */
    void grant(long time) {
        tries = 0;
        if (state == State.LEAVING) {
            state = wanted ? State.WANTED : State.UNWANTED;
            askId = 0;
        } else {
            state = State.LIVE;
            toldRefused = false;
            heardTime = time;
            barren = true;
        }
    }

    /** What was asked is declined. True the first time of a row. */
    boolean refuse(long time) {
        if (state == State.LEAVING) {
            grant(time);
            return false;
        }
        state = State.REFUSED;
        boolean news = !toldRefused;
        toldRefused = true;
        return news;
    }

    /** What was asked is to be asked again, but not before that time. */
    void putOff(long time) {
        state = state == State.LEAVING ? State.DEPARTING : State.WANTED;
        notBefore = time;
        askId = 0;
    }

    /** The venue ended it: it is asked for again, but not before that time. */
    void end(long time) {
        state = wanted ? State.WANTED : State.UNWANTED;
        notBefore = time;
        askId = 0;
    }

    boolean isOverdue(long time, long ackNanos) {
        return isAnswerAwaited() && time - askedTime >= ackNanos;
    }

    int tries() {
        return tries;
    }

    /** Data came. True if that shows it to be live, which was not known. */
    boolean hear(long time) {
        heardTime = time;
        strikes = 0;
        boolean news = state == State.ASKED;
        if (news) {
            grant(time);
        }
        barren = false;
        renewed &= state != State.LIVE;
        return news;
    }

    /** True if there was no data for too long; each second time in a row it takes twice as long. */
    boolean isSilent(long time) {
        return state == State.LIVE && kind.isBounded() && (time - heardTime) >> strikes / 2 >= kind.silenceNanos();
    }

    /**
     * Counts a silence and returns how many there were in a row before. If it was left and asked for again, for whatever reason,
     * and brought no data since then, that is one: to do so once more would not help.
     */
    int strike() {
        int before = renewed ? Math.max(1, strikes) : strikes;
        strikes = Math.min(before + 1, MAX_STRIKES);
        return before;
    }

    /** The connection is lost. */
    void reset() {
        state = wanted ? State.WANTED : State.UNWANTED;
        askId = 0;
        notBefore = 0;
        tries = 0;
        renewed = false;
    }
}
