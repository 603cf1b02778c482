package io.orrery.connectors.deribit;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.venue.TradedInstrument;
import io.orrery.connectors.kit.venue.TradedInstruments;
import java.util.Set;
import java.util.TreeSet;

/** Those of a live venue, and what is paid with. Each is asked for by itself. */
public final class DeribitInstruments extends TradedInstruments<TradedInstrument> {
    private final Set<String> moneyAssets = new TreeSet<>();
    private boolean complete;

    public DeribitInstruments(int firstId) {
        super(firstId, TradedInstrument::new);
    }

    @Override
    public void add(FeedInstrument feed, InstrumentTerms terms) {
        super.add(feed, terms);
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
}
