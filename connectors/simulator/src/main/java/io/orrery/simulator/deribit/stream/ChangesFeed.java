package io.orrery.simulator.deribit.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.deribit.Instrument;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.OrderEvent;
import io.orrery.simulator.faults.FrameKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Orders, trades and the position of an instrument in one frame, whenever its orders change. */
final class ChangesFeed implements Feed {
    private final Deribit deribit;
    private final Predicate<Listing> such;
    private final Map<Instrument, ObjectNode> fresh = new LinkedHashMap<>();

    ChangesFeed(Deribit deribit, Predicate<Listing> such) {
        this.deribit = deribit;
        this.such = such;
    }

    @Override
    public FrameKind kind() {
        return FrameKind.PRIVATE;
    }

    @Override
    public void orderChanged(OrderEvent event) {
        Listing listing = event.order().listing();
        if (!such.test(listing)) {
            return;
        }
        Instrument instrument = deribit.catalogue().of(listing);
        ObjectNode json = fresh.computeIfAbsent(instrument, ChangesFeed::nothing);
        json.withArray("/orders").add(OrdersFeed.json(deribit, event));
        if (event.fill() != null) {
            json.withArray("/trades").add(deribit.views().orders().trade(event.fill()));
            json.putArray("positions").add(deribit.views().positions().of(instrument));
        }
    }

    @Override
    public List<JsonNode> updates() {
        List<JsonNode> updates = new ArrayList<>(fresh.values());
        fresh.clear();
        return updates;
    }

    private static ObjectNode nothing(Instrument instrument) {
        ObjectNode json = DeribitJson.object().put("instrument_name", instrument.name());
        json.putArray("orders");
        json.putArray("trades");
        json.putArray("positions");
        return json;
    }
}
