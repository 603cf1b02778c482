package io.orrery.matching;

import io.orrery.codecs.sbe.Side;
import java.util.ArrayList;
import java.util.List;

final class RecordingListener implements MatchingListener {
    private final List<BookEvent> events = new ArrayList<>();

    /** What was told since the last call. */
    List<BookEvent> take() {
        List<BookEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    void add(BookEvent event) {
        events.add(event);
    }

    @Override
    public void accepted(long orderId) {
        events.add(new BookEvent.Accepted(orderId));
    }

    @Override
    public void rejected(long orderId, MatchingReason reason) {
        events.add(new BookEvent.Rejected(orderId, reason));
    }

    @Override
    public void amended(long orderId, long price, long leavesQuantity) {
        events.add(new BookEvent.Amended(orderId, price, leavesQuantity));
    }

    @Override
    public void traded(
        long makerId, long takerId, Side aggressor, long price, long quantity, long makerLeaves, long takerLeaves) {
        events.add(new BookEvent.Traded(makerId, takerId, aggressor, price, quantity, makerLeaves, takerLeaves));
    }

    @Override
    public void prevented(long makerId, long takerId, long price, long quantity, long makerLeaves, long takerLeaves) {
        events.add(new BookEvent.Prevented(makerId, takerId, price, quantity, makerLeaves, takerLeaves));
    }

    @Override
    public void canceled(long orderId, long leavesQuantity, MatchingReason reason) {
        events.add(new BookEvent.Canceled(orderId, leavesQuantity, reason));
    }

    @Override
    public void cancelRejected(long orderId, MatchingReason reason) {
        events.add(new BookEvent.CancelRejected(orderId, reason));
    }

    @Override
    public void levelChanged(Side side, long price, long quantity) {
        events.add(new BookEvent.Level(side, price, quantity));
    }
}
