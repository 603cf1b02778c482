package io.orrery.engine.position;

import io.orrery.engine.order.Execution;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What an account has of an asset, by what came in and went out: deposits, spot trades, gains, funding and fees. */
public final class Holding {
    private final int accountId;
    private final String asset;
    private final byte[] name;
    private final Sum total = new Sum();
    private final Sum feesApart = new Sum();
    private int scale;

    Holding(int accountId, String asset) {
        this.accountId = accountId;
        this.asset = asset;
        name = Arrays.copyOf(asset.getBytes(StandardCharsets.US_ASCII), Execution.ASSET_LENGTH);
    }

    public int accountId() {
        return accountId;
    }

    public String asset() {
        return asset;
    }

    /** The most decimals in which anything of it was told: at this scale, its sums are exact. */
    public int scale() {
        return scale;
    }

    /** All of it, bound or not, gains that are not realised left out. Rounded half to even where the scale is too coarse. */
    public long total(int decimals) {
        return total.units(decimals);
    }

    /** Of the fees paid in it, those that no position counts, since its money is another asset. */
    public long feesApart(int decimals) {
        return feesApart.units(decimals);
    }

    /** In units of 10<sup>-18</sup>. Allocates. */
    public BigInteger toBigInteger() {
        return total.toBigInteger();
    }

    boolean isOf(int account, String wanted) {
        return accountId == account && asset.equals(wanted);
    }

    boolean isOf(int account, byte[] wanted) {
        return accountId == account && Arrays.equals(name, wanted);
    }

    void add(long units, int decimals) {
        total.add(units, decimals);
        scale = Math.max(scale, decimals);
    }

    void payApart(long fee, int decimals) {
        add(Math.negateExact(fee), decimals);
        feesApart.add(fee, decimals);
    }

    void save(StateWriter out) {
        out.putInt(accountId);
        out.putText(asset);
        out.putInt(scale);
        total.save(out);
        feesApart.save(out);
    }

    static Holding load(StateReader in) {
        Holding holding = new Holding(in.getInt(), in.getText());
        holding.scale = in.getInt();
        holding.total.load(in);
        holding.feesApart.load(in);
        return holding;
    }
}
