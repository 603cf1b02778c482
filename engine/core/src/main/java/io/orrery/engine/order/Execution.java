package io.orrery.engine.order;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.OrderFilledDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.Switch;
import io.orrery.codecs.sbe.TradeStatedDecoder;

/** One execution of ours, from whichever event told of it first. The object is used again. */
public final class Execution {
    public static final int ASSET_LENGTH = 12;

    private final byte[] feeAsset = new byte[ASSET_LENGTH];
    private long orderId;
    private long tradeId;
    private int accountId;
    private int instrumentId;
    private Side side;
    private Liquidity liquidity;
    private long price;
    private long quantity;
    private long fee;
    private int feeScale;
    private boolean closes;
    private boolean hedged;
    private long correction;

    public void set(OrderFilledDecoder d) {
        set(d.orderId(), d.tradeId(), d.accountId(), d.instrumentId(), d.side(), d.liquidity());
        amount(d.price(), d.quantity(), d.fee(), d.feeScale());
        d.getFeeAsset(feeAsset, 0);
        closes = d.closesRaw() == Switch.ON.value();
    }

    /** Takes a trade that a statement told again, as one of the order that it was found to belong to. */
    public void set(TradeStatedDecoder d, long order) {
        set(order, d.tradeId(), d.accountId(), d.instrumentId(), d.side(), d.liquidity());
        amount(d.price(), d.quantity(), d.fee(), d.feeScale());
        d.getFeeAsset(feeAsset, 0);
        closes = d.closesRaw() == Switch.ON.value();
    }

    /** Says whether its account holds long and short apart, which no execution tells. */
    public void hedged(boolean apart) {
        hedged = apart;
    }

    /** Says what its position costs and gains besides, if others that were executed after it were told before it. */
    public void correction(long money) {
        correction = money;
    }

    private void set(long order, long trade, int account, int instrument, Side which, Liquidity how) {
        orderId = order;
        tradeId = trade;
        accountId = account;
        instrumentId = instrument;
        side = which;
        liquidity = how;
        hedged = false;
        correction = 0;
    }

    private void amount(long atPrice, long executed, long paid, int scale) {
        price = atPrice;
        quantity = executed;
        fee = paid;
        feeScale = scale;
    }

    /** 0 if nobody knows which. */
    public long orderId() {
        return orderId;
    }

    public long tradeId() {
        return tradeId;
    }

    public int accountId() {
        return accountId;
    }

    public int instrumentId() {
        return instrumentId;
    }

    public Side side() {
        return side;
    }

    public Liquidity liquidity() {
        return liquidity;
    }

    /** The position that it changes. */
    public Leg leg() {
        return hedged ? Leg.of(side, closes) : Leg.NET;
    }

    public long price() {
        return price;
    }

    public long quantity() {
        return quantity;
    }

    /** Above 0 if bought. */
    public long signedQuantity() {
        return side == Side.BUY ? quantity : -quantity;
    }

    /** Paid; below 0 it is a rebate. In the instrument's money if {@link #isFeeInMoney}, else in {@link #feeScale}. */
    public long fee() {
        return fee;
    }

    /** In the instrument's money; 0 if it is the last one, or as if it were. */
    public long correction() {
        return correction;
    }

    public int feeScale() {
        return feeScale;
    }

    public boolean isFeeInMoney() {
        return feeAsset[0] == 0;
    }

    /** ASCII, filled up with zeros; it must not be changed. */
    public byte[] feeAsset() {
        return feeAsset;
    }
}
