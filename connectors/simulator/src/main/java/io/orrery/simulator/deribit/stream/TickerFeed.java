package io.orrery.simulator.deribit.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.Instrument;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.PublicTrade;
import java.util.List;

/** An instrument's ticker, whenever its market moves. */
final class TickerFeed implements Feed {
    private final Deribit deribit;
    private final Instrument instrument;
    private boolean moved;

    TickerFeed(Deribit deribit, Instrument instrument) {
        this.deribit = deribit;
        this.instrument = instrument;
    }

    @Override
    public void levelChanged(Listing listing, Side side, long price, long quantity) {
        moved |= listing == instrument.listing();
    }

    @Override
    public void traded(Listing listing, PublicTrade trade) {
        moved |= listing == instrument.listing();
    }

    @Override
    public JsonNode snapshot() {
        return deribit.views().market().ticker(instrument);
    }

    @Override
    public List<JsonNode> updates() {
        if (!moved) {
            return List.of();
        }
        moved = false;
        return List.of(snapshot());
    }
}
