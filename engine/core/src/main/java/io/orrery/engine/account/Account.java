package io.orrery.engine.account;

import io.orrery.codecs.sbe.FeedState;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * What is known of one account at a venue, and since when it can be relied on. Nothing that is concluded changes it, only events;
 * {@link Reconciler} concludes.
 */
public final class Account {
    static final long SECOND = 1_000_000_000L;
    /** Between two looks that prove something: by then a venue has processed what it took. */
    static final long WINDOW = 10 * SECOND;
    /** Likewise if the venue says itself that more was executed than its trades tell. */
    static final long LONG_WINDOW = 60 * SECOND;
    /** A statement that came unasked does not know what was decided this long before: it may have been on its way. */
    static final long UNDER_WAY = SECOND;
    /** Our clocks differ, and so do the times of a trade and of its report. */
    private static final long MARGIN = 60 * SECOND;

    private final int id;
    private final Asking asking = new Asking();
    private final Statement statement = new Statement();
    private final Holdings holdings = new Holdings();
    private final Looks looks = new Looks();
    private final Untold untold = new Untold();
    private final ToldStates told = new ToldStates();
    private long firstTime;
    private boolean watched;
    private boolean live;
    private long liveTime;
    private boolean reconciled;
    private boolean opened;
    private long coveredTime;
    private long executionTime;
    private long foreignTime;
    private long approvedTime;

    Account(int id, long time) {
        this.id = id;
        firstTime = time;
    }

    public int id() {
        return id;
    }

    /** True if its venue tells what happens in it; otherwise nothing can be asked and nothing is restricted. */
    public boolean isWatched() {
        return watched;
    }

    /** True while its venue tells what happens in it. */
    public boolean isLive() {
        return live;
    }

    /** Since when it tells so, or has last begun to. */
    long liveTime() {
        return liveTime;
    }

    /** True if a whole statement was made since its venue has told what happens in it. */
    public boolean isReconciled() {
        return reconciled;
    }

    /** Balances and positions as stated last. */
    public Holdings holdings() {
        return holdings;
    }

    /** Differences that restrict trade. */
    public int differences() {
        return looks.standing();
    }

    /** What its venue kept from us, though it tells what happens, since an operator last took note of it. */
    public long untold() {
        return untold.count();
    }

    Asking asking() {
        return asking;
    }

    Looks looks() {
        return looks;
    }

    Untold kept() {
        return untold;
    }

    ToldStates told() {
        return told;
    }

    Statement statement() {
        return statement;
    }

    /** When it was first heard of: what was traded before is not ours to count. */
    long firstTime() {
        return firstTime;
    }

    void onStatus(FeedState state, long time) {
        watched = true;
        live = state == FeedState.LIVE;
        reconciled = false;
        asking.forget();
        if (live) {
            liveTime = time;
            untold.begin(time);
            asking.begin();
        }
    }

    /** Whoever told of it is gone, and the answers with it. */
    void restart() {
        live = false;
        reconciled = false;
        asking.forget();
        told.clear();
        statement.abandon();
    }

    void onOpened(long number, long time) {
        long asked = asking.isAsked(number) ? asking.requestTime() : number < 0 ? time - UNDER_WAY : 0;
        statement.open(number, asked, time);
    }

    /** Returns true if it was the statement that counts, and is whole. */
    boolean onClosed(long number, long lines, boolean whole, long time) {
        if (asking.isAsked(number)) {
            asking.onAnswered(time);
        }
        return statement.close(number, whole, lines);
    }

    /** The books are open, as of the whole statement that was just closed. */
    void onOpenedBooks() {
        opened = true;
    }

    boolean isOpened() {
        return opened;
    }

    /**
     * Everything is known up to when the whole statement was asked for that was just closed. One that came unasked may tell
     * trades of the last minute only: what was before, while nobody listened, it does not cover.
     */
    void onCovered() {
        if (statement.isAsked()) {
            coveredTime = Math.max(coveredTime, statement.askedTime());
            reconciled |= live && opened && statement.openedTime() >= liveTime;
        }
        foreignTime = statement.openedTime() > foreignTime ? 0 : foreignTime;
    }

    /** True if nothing was executed since the statement was asked for. */
    boolean isQuiet() {
        return executionTime < statement.askedTime();
    }

    void onExecution(long time) {
        executionTime = time;
    }

    /** An order that is not ours is open, or was executed. */
    void onForeign(long time) {
        foreignTime = time;
    }

    /** When an operator took note of all orders that are not ours. */
    long approvedTime() {
        return approvedTime;
    }

    /** True if somebody else trades here. */
    public boolean isShared() {
        return foreignTime != 0;
    }

    void approveDifferences() {
        looks.approve();
        untold.approve();
    }

    void approveForeign(long time) {
        approvedTime = time;
        foreignTime = 0;
    }

    /** From when on trades are to be told: all before were. */
    long since() {
        return Math.max(0, (coveredTime == 0 ? firstTime : coveredTime) - MARGIN);
    }

    void save(StateWriter out) {
        out.putInt(id);
        out.putLong(firstTime);
        out.putBoolean(watched);
        out.putBoolean(live);
        out.putLong(liveTime);
        out.putBoolean(reconciled);
        out.putBoolean(opened);
        out.putLong(coveredTime);
        out.putLong(executionTime);
        out.putLong(foreignTime);
        out.putLong(approvedTime);
        told.save(out);
        untold.save(out);
        asking.save(out);
        statement.save(out);
        holdings.save(out);
        looks.save(out);
    }

    static Account load(StateReader in) {
        Account account = new Account(in.getInt(), in.getLong());
        account.watched = in.getBoolean();
        account.live = in.getBoolean();
        account.liveTime = in.getLong();
        account.reconciled = in.getBoolean();
        account.opened = in.getBoolean();
        account.coveredTime = in.getLong();
        account.executionTime = in.getLong();
        account.foreignTime = in.getLong();
        account.approvedTime = in.getLong();
        account.told.load(in);
        account.untold.load(in);
        account.asking.load(in);
        account.statement.load(in);
        account.holdings.load(in);
        account.looks.load(in);
        return account;
    }
}
