package io.orrery.simulator.deribit.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.deribit.OrderView;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.OrderEvent;
import io.orrery.simulator.faults.FrameKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The account's orders, each time they change: one by one, or those of an interval together. */
final class OrdersFeed implements Feed {
    private final Deribit deribit;
    private final Predicate<Listing> such;
    private final boolean oneByOne;
    private final List<JsonNode> fresh = new ArrayList<>();

    OrdersFeed(Deribit deribit, Predicate<Listing> such, boolean oneByOne) {
        this.deribit = deribit;
        this.such = such;
        this.oneByOne = oneByOne;
    }

    /** The order as it is right after the event. */
    static ObjectNode json(Deribit deribit, OrderEvent event) {
        boolean triggered = event.kind() == OrderEvent.Kind.TRIGGERED;
        return deribit.views().orders().order(event.order(), triggered ? "triggered" : OrderView.state(event.order()));
    }

    @Override
    public FrameKind kind() {
        return FrameKind.PRIVATE;
    }

    @Override
    public void orderChanged(OrderEvent event) {
        if (such.test(event.order().listing())) {
            fresh.add(json(deribit, event));
        }
    }

    @Override
    public List<JsonNode> updates() {
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<JsonNode> updates = oneByOne ? List.copyOf(fresh) : List.of(DeribitJson.array().addAll(fresh));
        fresh.clear();
        return updates;
    }
}
