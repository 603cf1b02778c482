package io.orrery.connectors.kit.venue;

import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.market.Listing;
import io.orrery.connectors.kit.market.SymbolTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The instruments of a live venue: those that were asked for, once the venue has told what they are.
 *
 * @param <I> what the venue must know of each
 */
public class TradedInstruments<I extends TradedInstrument> {
    /** Most of them. */
    public static final int MOST = Listing.MAX_INSTRUMENTS;

    private final int firstId;
    private final BiFunction<FeedInstrument, InstrumentTerms, I> maker;
    private final List<I> all = new ArrayList<>();
    private final List<I> byIndex = new ArrayList<>();
    private final SymbolTable symbols = new SymbolTable();

    public TradedInstruments(int firstId, BiFunction<FeedInstrument, InstrumentTerms, I> maker) {
        this.firstId = firstId;
        this.maker = maker;
    }

    public void add(FeedInstrument feed, InstrumentTerms terms) {
        I instrument = maker.apply(feed, terms);
        while (byIndex.size() <= index(feed.id())) {
            byIndex.add(null);
        }
        byIndex.set(index(feed.id()), instrument);
        all.add(instrument);
        symbols.add(feed);
    }

    /** The instrument with this id, or null. */
    public final I of(int id) {
        int index = index(id);
        return index >= 0 && index < byIndex.size() ? byIndex.get(index) : null;
    }

    /** The instrument with this symbol, or null. */
    public final I of(String symbol) {
        for (I instrument : all) {
            if (instrument.feed().symbol().equals(symbol)) {
                return instrument;
            }
        }
        return null;
    }

    public final int index(int id) {
        return id - firstId;
    }

    public final List<I> all() {
        return all;
    }

    public final boolean isEmpty() {
        return all.isEmpty();
    }

    /** By symbol, as the venue writes it. */
    public final SymbolTable symbols() {
        return symbols;
    }
}
