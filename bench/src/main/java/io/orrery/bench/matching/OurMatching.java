package io.orrery.bench.matching;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.matching.MatchingBook;
import io.orrery.matching.MatchingListener;
import io.orrery.matching.MatchingReason;

/** The flow through the book of {@code engine/matching}, which tells every change of a level besides. */
final class OurMatching implements MatchingListener {
    private final MatchingFlow flow;
    private final MatchingBook book;
    private final Told told = new Told();
    private int next;
    private long idBase;
    private long level;

    OurMatching(MatchingFlow flow, int capacity) {
        this.flow = flow;
        book = new MatchingBook(capacity, this);
    }

    /** Gives the next command, and returns the digest of all that was told. */
    long step() {
        int command = next;
        long id = idBase + flow.ids[command];
        int quantity = flow.quantities[command];
        if (quantity == 0) {
            book.cancel(id);
        } else {
            book.limit(id, flow.buys[command] ? Side.BUY : Side.SELL, flow.prices[command], quantity,
                flow.immediate[command] ? TimeInForce.IOC : TimeInForce.GTC);
        }
        next++;
        if (next == flow.size()) {
            next = 0;
            idBase += flow.size();
        }
        return told.digest();
    }

    Told told() {
        return told;
    }

    /** How many orders rest. */
    int resting() {
        return book.size();
    }

    @Override
    public void accepted(long orderId) {
        // the other book does not tell it
    }

    @Override
    public void rejected(long orderId, MatchingReason reason) {
        throw new IllegalStateException(orderId + " rejected: " + reason);
    }

    @Override
    public void amended(long orderId, long price, long leavesQuantity) {
        throw new IllegalStateException("nothing is amended");
    }

    @Override
    public void traded(
        long makerId, long takerId, Side aggressor, long price, long quantity, long makerLeaves, long takerLeaves) {
        told.traded(makerId, price, quantity);
    }

    @Override
    public void canceled(long orderId, long leavesQuantity, MatchingReason reason) {
        told.ended(leavesQuantity);
    }

    @Override
    public void cancelRejected(long orderId, MatchingReason reason) {
        throw new IllegalStateException(orderId + " not cancelled: " + reason);
    }

    @Override
    public void levelChanged(Side side, long price, long quantity) {
        level += price ^ quantity;
    }

    /** Of the levels that changed, so that nobody can leave them out. */
    long level() {
        return level;
    }
}
