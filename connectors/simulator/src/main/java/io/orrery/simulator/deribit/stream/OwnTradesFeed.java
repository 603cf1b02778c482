package io.orrery.simulator.deribit.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.OrderEvent;
import io.orrery.simulator.faults.FrameKind;
import java.util.List;
import java.util.function.Predicate;

/** The account's trades. */
final class OwnTradesFeed implements Feed {
    private final Deribit deribit;
    private final Predicate<Listing> such;
    private ArrayNode fresh = DeribitJson.array();

    OwnTradesFeed(Deribit deribit, Predicate<Listing> such) {
        this.deribit = deribit;
        this.such = such;
    }

    @Override
    public FrameKind kind() {
        return FrameKind.PRIVATE;
    }

    @Override
    public void orderChanged(OrderEvent event) {
        if (event.fill() != null && such.test(event.order().listing())) {
            fresh.add(deribit.views().orders().trade(event.fill()));
        }
    }

    @Override
    public List<JsonNode> updates() {
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<JsonNode> updates = List.of(fresh);
        fresh = DeribitJson.array();
        return updates;
    }
}
