package io.orrery.engine.account;

import io.orrery.engine.order.Execution;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;

/** Where a whole statement told otherwise than we know, and how often by the same amount. */
public final class Look {
    /**
     * Two statements are enough if nothing was executed while they were made. Otherwise a statement may be an execution ahead or
     * behind: then sixteen more must tell one amount than tell another.
     */
    private static final int SURE = 16;
    private static final int IN_QUIET = 8;
    private static final int IN_TRADE = 1;

    private final byte[] asset = new byte[Execution.ASSET_LENGTH];
    private final int instrumentId;
    private int scale;
    private long ours;
    private long theirs;
    private long firstTime;
    private long lastTime;
    private int weight;
    private boolean told;
    private long toldDifference;
    private boolean standing;

    /** @param instrument 0 if it is about an asset */
    Look(int instrument, byte[] name) {
        instrumentId = instrument;
        System.arraycopy(name, 0, asset, 0, name.length);
    }

    static Look load(StateReader in) {
        Look look = new Look(in.getInt(), in.getBlob());
        look.scale = in.getInt();
        look.ours = in.getLong();
        look.theirs = in.getLong();
        look.firstTime = in.getLong();
        look.lastTime = in.getLong();
        look.weight = in.getInt();
        look.told = in.getBoolean();
        look.toldDifference = in.getLong();
        look.standing = in.getBoolean();
        return look;
    }

    boolean isOf(int instrument, byte[] name) {
        return instrumentId == instrument && Arrays.equals(asset, name);
    }

    /** A look at it, by a statement that was asked for then. Another amount is another difference, or nothing but noise. */
    void see(long weKnow, long theyState, int decimals, long askedTime, boolean quiet) {
        boolean same = weight > 0 && theyState - weKnow == theirs - ours && decimals == scale;
        if (!same && !quiet && weight > IN_TRADE) {
            weight -= IN_TRADE;
            return;
        }
        if (!same) {
            firstTime = askedTime;
            weight = 0;
        }
        ours = weKnow;
        theirs = theyState;
        scale = decimals;
        lastTime = askedTime;
        weight = Math.min(SURE, weight + (quiet ? IN_QUIET : IN_TRADE));
    }

    /** True if it lasts, and nobody was told. */
    boolean isDue() {
        return isWaiting() && weight >= SURE && lastTime - firstTime >= Account.WINDOW;
    }

    /** True while another look must show whether it lasts. */
    boolean isWaiting() {
        return !told || theirs - ours != toldDifference;
    }

    /** True while trade is restricted by it: from when it was told until it is gone, or approved. */
    boolean isStanding() {
        return standing;
    }

    void tell() {
        told = true;
        toldDifference = theirs - ours;
        standing = true;
    }

    void approve() {
        standing = false;
    }

    /** 0 if it is about an asset. */
    public int instrumentId() {
        return instrumentId;
    }

    /** Filled up with zeros, all of them zeros if it is about an instrument; it must not be changed. */
    public byte[] asset() {
        return asset;
    }

    public long ours() {
        return ours;
    }

    public long theirs() {
        return theirs;
    }

    public int scale() {
        return scale;
    }

    void save(StateWriter out) {
        out.putInt(instrumentId);
        out.putBlob(asset);
        out.putInt(scale);
        out.putLong(ours);
        out.putLong(theirs);
        out.putLong(firstTime);
        out.putLong(lastTime);
        out.putInt(weight);
        out.putBoolean(told);
        out.putLong(toldDifference);
        out.putBoolean(standing);
    }
}
