package io.orrery.engine.account;

import io.orrery.codecs.sbe.BalanceStatedDecoder;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a venue stated last of an asset, in units of 10<sup>-scale</sup>. */
public final class StatedBalance {
    private final byte[] asset;
    private final String name;
    private long total;
    private long available;
    private int scale;
    private long time;

    /** Of an asset whose name is filled up with zeros; nothing of it was stated yet. */
    StatedBalance(byte[] asset) {
        this.asset = asset.clone();
        name = new String(asset, StandardCharsets.US_ASCII).trim();
    }

    static StatedBalance load(StateReader in) {
        StatedBalance balance = new StatedBalance(in.getBlob());
        balance.total = in.getLong();
        balance.available = in.getLong();
        balance.scale = in.getInt();
        balance.time = in.getLong();
        return balance;
    }

    void set(BalanceStatedDecoder stated, long at) {
        total = stated.total();
        available = stated.available();
        scale = stated.scale();
        time = at;
    }

    /** A whole statement did not hold it. */
    void setNothing(long at) {
        total = 0;
        available = 0;
        time = at;
    }

    boolean isOf(byte[] other) {
        return Arrays.equals(asset, other);
    }

    /** The name, filled up with zeros; it must not be changed. */
    byte[] asset() {
        return asset;
    }

    public String name() {
        return name;
    }

    public long total() {
        return total;
    }

    /** Not held for open orders. */
    public long available() {
        return available;
    }

    public int scale() {
        return scale;
    }

    /** Engine time. */
    public long time() {
        return time;
    }

    void save(StateWriter out) {
        out.putBlob(asset);
        out.putLong(total);
        out.putLong(available);
        out.putInt(scale);
        out.putLong(time);
    }
}
