package io.orrery.connectors.kraken;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.market.SymbolTable;
import io.orrery.connectors.kraken.wire.KrakenRates;
import java.util.ArrayList;
import java.util.List;

/** The instruments of a live venue: those that were asked for, once the venue has told what they are. */
public final class TradedInstruments {
    /** Most of them. */
    public static final int MOST = Listing.MAX_INSTRUMENTS;

    private final int firstId;
    private final KrakenRates rates;
    private final TradedInstrument[] byIndex = new TradedInstrument[MOST];
    private final List<TradedInstrument> all = new ArrayList<>();
    private final SymbolTable symbols = new SymbolTable();

    public TradedInstruments(int firstId, KrakenRates rates) {
        this.firstId = firstId;
        this.rates = rates;
    }

    public void add(FeedInstrument feed, InstrumentTerms terms) {
        TradedInstrument instrument = new TradedInstrument(feed, terms, rates.pair(feed.symbol()));
        byIndex[index(feed.id())] = instrument;
        all.add(instrument);
        symbols.add(feed);
    }

    /** The instrument with this id, or null. */
    public TradedInstrument of(int id) {
        int index = index(id);
        return index >= 0 && index < MOST ? byIndex[index] : null;
    }

    /** The instrument with this symbol, or null. */
    public TradedInstrument of(String symbol) {
        for (TradedInstrument instrument : all) {
            if (instrument.feed().symbol().equals(symbol)) {
                return instrument;
            }
        }
        return null;
    }

    public int index(int id) {
        return id - firstId;
    }

    public List<TradedInstrument> all() {
        return all;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** By symbol, as the venue writes it. */
    public SymbolTable symbols() {
        return symbols;
    }
}
