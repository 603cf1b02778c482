package io.orrery.simulator.exchange;

import io.orrery.simulator.exchange.OrderEvent.Kind;
import java.util.ArrayList;
import java.util.List;

/** What happened to orders, as values. */
final class RecordedEvents implements ExchangeListener {
    private final List<Happened> events = new ArrayList<>();

    record Happened(long orderId, Kind kind, OrderState state, long filled, EndReason reason) {
    }

    @Override
    public void orderChanged(OrderEvent event) {
        Order order = event.order();
        events.add(new Happened(order.id(), event.kind(), order.state(), order.filled(), order.endReason()));
    }

    List<Happened> take() {
        List<Happened> taken = List.copyOf(events);
        events.clear();
        return taken;
    }
}
