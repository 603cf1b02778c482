package io.orrery.simulation.world;

import io.orrery.engine.order.Order;
import io.orrery.engine.order.OrderState;
import io.orrery.engine.order.OrderTable;
import java.util.Map;
import java.util.TreeMap;

/** How many open orders of each state there were when each fault struck. */
public final class Cells {
    private static final OrderState[] STATES = OrderState.values();

    private final Map<String, long[]> counts = new TreeMap<>();
    private final Map<String, Long> strikes = new TreeMap<>();

    void struck(String fault, OrderTable orders) {
        strikes.merge(fault, 1L, Long::sum);
        long[] row = counts.computeIfAbsent(fault, first -> new long[STATES.length]);
        if (orders != null) {
            for (Order order = orders.first(); order != null; order = orders.after(order)) {
                row[order.state().ordinal()]++;
            }
        }
    }

    public void add(Cells other) {
        other.strikes.forEach((fault, count) -> strikes.merge(fault, count, Long::sum));
        other.counts.forEach((fault, row) -> {
            long[] sums = counts.computeIfAbsent(fault, first -> new long[STATES.length]);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row[i];
            }
        });
    }

    /** How often a fault struck. */
    public long strikes(String fault) {
        return strikes.getOrDefault(fault, 0L);
    }

    public long count(String fault, OrderState state) {
        long[] row = counts.get(fault);
        return row == null ? 0 : row[state.ordinal()];
    }
}
