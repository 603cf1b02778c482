package io.orrery.connectors.deribit;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.market.SymbolTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The instruments of a live venue: those that were asked for, once the venue has told what they are. */
public final class TradedInstruments {
    /** Most of them. */
    public static final int MOST = Listing.MAX_INSTRUMENTS;

    private final int firstId;
    private final TradedInstrument[] byIndex = new TradedInstrument[MOST];
    private final List<TradedInstrument> all = new ArrayList<>();
    private final SymbolTable symbols = new SymbolTable();
    private final Set<String> moneyAssets = new TreeSet<>();
    private boolean complete;

    public TradedInstruments(int firstId) {
        this.firstId = firstId;
    }

    public void add(FeedInstrument feed, InstrumentTerms terms) {
        TradedInstrument instrument = new TradedInstrument(feed, terms);
        byIndex[index(feed.id())] = instrument;
        all.add(instrument);
        symbols.add(feed);
        if (terms.contract().settleAsset().isEmpty()) {
            moneyAssets.add(terms.baseAsset());
            moneyAssets.add(terms.quoteAsset());
        } else {
            moneyAssets.add(terms.contract().settleAsset());
        }
    }

    /** What profits and fees are paid in, and what is delivered. */
    public Set<String> moneyAssets() {
        return moneyAssets;
    }

    /** All that were asked for are known. */
    public void complete() {
        complete = true;
    }

    public boolean isComplete() {
        return complete;
    }

    /** The instrument with this id, or null. */
    public TradedInstrument of(int id) {
        int index = index(id);
        return index >= 0 && index < MOST ? byIndex[index] : null;
    }

    public int index(int id) {
        return id - firstId;
    }

    public List<TradedInstrument> all() {
        return all;
    }

    /** By name, as the venue writes it. */
    public SymbolTable symbols() {
        return symbols;
    }
}
