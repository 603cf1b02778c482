package io.orrery.simulator.deribit.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.Instrument;
import io.orrery.simulator.exchange.Level;
import io.orrery.simulator.exchange.Listing;
import java.util.List;

/** The best bid and ask of an instrument, whenever one of them is new. */
final class QuoteFeed implements Feed {
    private final Deribit deribit;
    private final Instrument instrument;
    private Level bid;
    private Level ask;

    QuoteFeed(Deribit deribit, Instrument instrument) {
        this.deribit = deribit;
        this.instrument = instrument;
        look();
    }

    @Override
    public JsonNode snapshot() {
        return deribit.views().market().quote(instrument);
    }

    @Override
    public List<JsonNode> updates() {
        return look() ? List.of(snapshot()) : List.of();
    }

    private boolean look() {
        Listing listing = instrument.listing();
        Level newBid = deribit.views().market().best(listing, Side.BUY);
        Level newAsk = deribit.views().market().best(listing, Side.SELL);
        boolean moved = !newBid.equals(bid) || !newAsk.equals(ask);
        bid = newBid;
        ask = newAsk;
        return moved;
    }
}
