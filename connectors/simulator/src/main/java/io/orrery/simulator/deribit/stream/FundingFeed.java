package io.orrery.simulator.deribit.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.deribit.Instrument;
import java.math.BigDecimal;
import java.util.List;

/** The rate of funding of a perpetual, when it is new. */
final class FundingFeed implements Feed {
    private final Deribit deribit;
    private final Instrument instrument;
    private BigDecimal told;

    FundingFeed(Deribit deribit, Instrument instrument) {
        this.deribit = deribit;
        this.instrument = instrument;
    }

    @Override
    public List<JsonNode> updates() {
        BigDecimal rate = deribit.funding().rate(instrument);
        if (rate.equals(told)) {
            return List.of();
        }
        told = rate;
        ObjectNode json = DeribitJson.object().put("timestamp", deribit.clock().shownMillis());
        json.set("interest", DeribitJson.number(rate));
        json.set("index_price", DeribitJson.number(deribit.views().market().index(instrument)));
        return List.of(json);
    }
}
