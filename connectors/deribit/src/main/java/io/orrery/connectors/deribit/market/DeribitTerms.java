package io.orrery.connectors.deribit.market;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.market.ContractTerms;
import io.orrery.connectors.kit.market.InstrumentTerms;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.agrona.DirectBuffer;

/** What the instruments are: as get_instruments says, else as the settings say, else with more decimals than the venue sends. */
public final class DeribitTerms {
    /** Decimals of prices and amounts, at most. */
    static final int MAX_SCALE = 8;
    /** Decimals beyond those of tick and amount: block trades and the legs of combinations have finer prices. */
    private static final int ROOM = 4;
    private static final int QUOTE_SCALE = 8;

    private final InstrumentsReader reader = new InstrumentsReader();
    private final Map<String, InstrumentTerms> configured;
    private final Map<String, DeribitInstrument> listed = new HashMap<>();

    /** @param configured by the venue's name */
    public DeribitTerms(Map<String, InstrumentTerms> configured) {
        this.configured = configured;
    }

    /** Learns from an answer of get_instruments. Returns the number of instruments in it that could not be read. */
    int learn(DirectBuffer buffer, int offset, int length) {
        return reader.read(buffer, offset, length, instrument -> listed.put(instrument.name(), instrument));
    }

    /** The instrument as the venue listed it, or null. */
    DeribitInstrument listed(String name) {
        return listed.get(name);
    }

    InstrumentTerms of(String name) {
        DeribitInstrument known = listed.get(name);
        if (known != null) {
            return terms(known);
        }
        InstrumentTerms plain = configured.getOrDefault(name, InstrumentTerms.plain(InstrumentKind.LINEAR, name, MAX_SCALE));
        InstrumentName named = InstrumentName.parse(name);
        return new InstrumentTerms(
            named.kind(), named.symbol(), name, named.base(), named.quote(), plain.priceScale(), plain.quantityScale(),
            plain.quoteScale(), plain.tickSize(), plain.lotSize(), plain.minQuantity(), plain.maxQuantity(),
            plain.minNotional(), new ContractTerms(0, named.settle(), 0));
    }

    private static InstrumentTerms terms(DeribitInstrument listed) {
        BigDecimal lot = listed.contractSize().min(listed.minAmount());
        int priceScale = scale(listed.tickSize());
        int quantityScale = scale(lot);
        return new InstrumentTerms(
            listed.kind(), InstrumentName.parse(listed.name()).symbol(), listed.name(), listed.baseAsset(),
            listed.quoteAsset(), priceScale, quantityScale, QUOTE_SCALE,
            scaled(listed.tickSize(), priceScale), scaled(lot, quantityScale), scaled(listed.minAmount(), quantityScale),
            Long.MAX_VALUE, 0,
            new ContractTerms(scaled(listed.contractSize(), quantityScale), listed.settleAsset(), listed.expiry()));
    }

    private static int scale(BigDecimal step) {
        return Math.min(Math.max(MAX_SCALE, step.scale()), Math.max(0, step.scale()) + ROOM);
    }

    private static long scaled(BigDecimal value, int scale) {
        return value.movePointRight(scale).longValueExact();
    }
}
