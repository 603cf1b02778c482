package io.orrery.simulator.deribit.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.deribit.Instrument;
import java.util.List;

/** An index, every time. */
final class IndexFeed implements Feed {
    private final Deribit deribit;
    private final Instrument instrument;

    IndexFeed(Deribit deribit, Instrument instrument) {
        this.deribit = deribit;
        this.instrument = instrument;
    }

    @Override
    public JsonNode snapshot() {
        ObjectNode json = DeribitJson.object().put("timestamp", deribit.clock().shownMillis())
            .put("index_name", instrument.index());
        json.set("price", DeribitJson.number(deribit.views().market().index(instrument)));
        return json;
    }

    @Override
    public List<JsonNode> updates() {
        return List.of(snapshot());
    }
}
