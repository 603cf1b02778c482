package io.orrery.connectors.kit.order;

import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.OrderFilledEncoder;
import io.orrery.codecs.sbe.Side;
import java.util.Arrays;
import org.agrona.DirectBuffer;

/** One execution as a decoder found it, used again for the next one. Prices and quantities are in the instrument's scales. */
public final class Execution {
    private final byte[] feeAsset = new byte[OrderFilledEncoder.feeAssetLength()];
    private long orderId;
    private long tradeId;
    private Side side;
    private Liquidity liquidity;
    private long price;
    private long quantity;
    private long leavesQuantity;
    private long fee;
    private int feeScale;

    /**
     * @param id of the order, 0 if it is not ours
     * @param trade what the venue calls it; of an instrument the later one has the greater one
     */
    public Execution of(long id, long trade, Side ours, Liquidity madeOrTook) {
        orderId = id;
        tradeId = trade;
        side = ours;
        liquidity = madeOrTook;
        return this;
    }

    public Execution at(long executionPrice, long executed, long leaves) {
        price = executionPrice;
        quantity = executed;
        leavesQuantity = leaves;
        return this;
    }

    /** A fee in the quote asset, at its scale; negative is a rebate. */
    public Execution fee(long amount) {
        fee = amount;
        feeScale = 0;
        Arrays.fill(feeAsset, (byte) 0);
        return this;
    }

    /** A fee in another asset, whose name stands in the buffer. Only the first 12 bytes are kept. */
    public Execution fee(long amount, int scale, DirectBuffer buffer, int offset, int length) {
        fee(amount);
        feeScale = scale;
        buffer.getBytes(offset, feeAsset, 0, Math.min(length, feeAsset.length));
        return this;
    }

    public long orderId() {
        return orderId;
    }

    public long tradeId() {
        return tradeId;
    }

    public Side side() {
        return side;
    }

    public Liquidity liquidity() {
        return liquidity;
    }

    public long price() {
        return price;
    }

    public long quantity() {
        return quantity;
    }

    public long leavesQuantity() {
        return leavesQuantity;
    }

    public long fee() {
        return fee;
    }

    public int feeScale() {
        return feeScale;
    }

    /** Filled up with zeros; empty for the quote asset. */
    public byte[] feeAsset() {
        return feeAsset;
    }
}
