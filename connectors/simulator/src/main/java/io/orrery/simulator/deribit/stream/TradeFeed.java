package io.orrery.simulator.deribit.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.PublicTrade;
import java.util.List;
import java.util.function.Predicate;

/** The trades of an instrument, or of many. */
final class TradeFeed implements Feed {
    private final Deribit deribit;
    private final Predicate<Listing> such;
    private ArrayNode fresh = DeribitJson.array();

    TradeFeed(Deribit deribit, Predicate<Listing> such) {
        this.deribit = deribit;
        this.such = such;
    }

    @Override
    public void traded(Listing listing, PublicTrade trade) {
        if (such.test(listing)) {
            fresh.add(deribit.views().orders().trade(deribit.catalogue().of(listing), trade));
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
