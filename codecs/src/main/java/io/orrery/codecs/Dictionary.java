package io.orrery.codecs;

import io.orrery.codecs.sbe.AccountDefinitionDecoder;
import io.orrery.codecs.sbe.InstrumentDefinitionDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.StrategyStartedDecoder;
import io.orrery.codecs.sbe.VenueDefinitionDecoder;
import org.agrona.collections.Int2ObjectHashMap;

/** The names and scales behind the ids, learned from the definitions as they pass. For whoever shows events to people. */
public final class Dictionary {
    /** The scale of an instrument that is not known. */
    public static final int UNKNOWN = -1;

    private static final InstrumentEntry NO_INSTRUMENT = new InstrumentEntry(null, 0, UNKNOWN, UNKNOWN, UNKNOWN);

    private final Int2ObjectHashMap<InstrumentEntry> instruments = new Int2ObjectHashMap<>();
    private final Int2ObjectHashMap<String> venues = new Int2ObjectHashMap<>();
    private final Int2ObjectHashMap<String> accounts = new Int2ObjectHashMap<>();
    private final Int2ObjectHashMap<String> strategies = new Int2ObjectHashMap<>();

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final InstrumentDefinitionDecoder instrument = new InstrumentDefinitionDecoder();
    private final VenueDefinitionDecoder venue = new VenueDefinitionDecoder();
    private final AccountDefinitionDecoder account = new AccountDefinitionDecoder();
    private final StrategyStartedDecoder strategy = new StrategyStartedDecoder();

    /**
     * Learns what the event defines. Allocates only for a definition.
     *
     * @return false if it defines nothing
     */
    public boolean learn(EventRecord event) {
        switch (event.templateId()) {
            case InstrumentDefinitionDecoder.TEMPLATE_ID -> learnInstrument(event);
            case VenueDefinitionDecoder.TEMPLATE_ID -> {
                venue.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                venues.put(venue.venueId(), venue.name());
            }
            case AccountDefinitionDecoder.TEMPLATE_ID -> {
                account.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                accounts.put(account.accountId(), account.name());
            }
            case StrategyStartedDecoder.TEMPLATE_ID -> {
                strategy.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
                strategies.put(strategy.strategyId(), strategy.name());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The symbol of an instrument, or null. */
    public String symbol(int instrumentId) {
        return instrument(instrumentId).symbol();
    }

    /** The venue of an instrument, or 0. */
    public int venueOf(int instrumentId) {
        return instrument(instrumentId).venueId();
    }

    /** The decimals of the instrument's prices, or {@link #UNKNOWN}. */
    public int priceScale(int instrumentId) {
        return instrument(instrumentId).priceScale();
    }

    /** The decimals of the instrument's quantities, or {@link #UNKNOWN}. */
    public int quantityScale(int instrumentId) {
        return instrument(instrumentId).quantityScale();
    }

    /** The decimals of money in the instrument's quote asset, or {@link #UNKNOWN}. */
    public int quoteScale(int instrumentId) {
        return instrument(instrumentId).quoteScale();
    }

    /** The name of a venue, or null. */
    public String venue(int venueId) {
        return venues.get(venueId);
    }

    /** The name of an account, or null. */
    public String account(int accountId) {
        return accounts.get(accountId);
    }

    /** The name of a strategy, or null. */
    public String strategy(int strategyId) {
        return strategies.get(strategyId);
    }

    private InstrumentEntry instrument(int id) {
        InstrumentEntry known = instruments.get(id);
        return known == null ? NO_INSTRUMENT : known;
    }

    private void learnInstrument(EventRecord event) {
        instrument.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        instruments.put(instrument.instrumentId(), new InstrumentEntry(
            instrument.symbol(),
            instrument.venueId(),
            instrument.priceScale(),
            instrument.quantityScale(),
            instrument.quoteScale()));
    }

    private record InstrumentEntry(String symbol, int venueId, int priceScale, int quantityScale, int quoteScale) {
    }
}
