package io.orrery.engine.ledger;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;
import org.agrona.collections.Long2LongHashMap;

/** Which hold of the ledger is an order's. */
final class OrderHolds {
    static final long NONE = 0;

    private final Long2LongHashMap byOrder;

    OrderHolds(int openOrders) {
        byOrder = new Long2LongHashMap(Math.max(8, 2 * openOrders), 0.65f, NONE);
    }

    long get(long orderId) {
        return byOrder.get(orderId);
    }

    long remove(long orderId) {
        return byOrder.remove(orderId);
    }

    void put(long orderId, long hold) {
        byOrder.put(orderId, hold);
    }

    void save(StateWriter out) {
        long[] orders = new long[byOrder.size()];
        int count = 0;
        for (Long2LongHashMap.KeyIterator keys = byOrder.keySet().iterator(); keys.hasNext();) {
            orders[count++] = keys.nextValue();
        }
        Arrays.sort(orders);
        out.putInt(count);
        for (long order : orders) {
            out.putLong(order);
            out.putLong(byOrder.get(order));
        }
    }

    void load(StateReader in) {
        for (int count = in.getInt(); count > 0; count--) {
            byOrder.put(in.getLong(), in.getLong());
        }
    }
}
