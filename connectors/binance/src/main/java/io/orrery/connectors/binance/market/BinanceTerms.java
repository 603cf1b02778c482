package io.orrery.connectors.binance.market;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.venue.Symbols;
import java.util.HashMap;
import java.util.Map;
import org.agrona.DirectBuffer;

/** What the instruments are: as exchangeInfo says, else as the settings say, else with all decimals that the venue ever sends. */
public final class BinanceTerms {
    /** Decimals beyond those of tick and lot. */
    private static final int ROOM = 4;

    private final ExchangeInfoReader reader = new ExchangeInfoReader();
    private final Map<String, InstrumentTerms> configured;
    private final Map<String, InstrumentTerms> listed = new HashMap<>();

    /** @param configured by symbol */
    public BinanceTerms(Map<String, InstrumentTerms> configured) {
        this.configured = configured;
    }

    /** Learns from an answer of exchangeInfo. */
    public void learn(DirectBuffer buffer, int offset, int length) {
        reader.read(buffer, offset, length, instrument -> listed.put(instrument.symbol(), terms(instrument)));
    }

    /** True if exchangeInfo has told of it. */
    public boolean isListed(String symbol) {
        return listed.containsKey(symbol);
    }

    public InstrumentTerms of(String symbol) {
        InstrumentTerms known = listed.getOrDefault(symbol, configured.get(symbol));
        return known == null ? InstrumentTerms.plain(InstrumentKind.SPOT, symbol, InstrumentFilters.WIRE_SCALE) : known;
    }

    /**
     * When the venue makes ticks and lots coarser, orders of the finer ones stay in the book: the scales leave room for them.
     * Where it has no filter, any multiple of the last decimal that it sends will do.
     */
    private static InstrumentTerms terms(SpotInstrument spot) {
        int priceScale = Math.min(InstrumentFilters.WIRE_SCALE, spot.priceScale() + ROOM);
        int quantityScale = Math.min(InstrumentFilters.WIRE_SCALE, spot.quantityScale() + ROOM);
        int priceRoom = priceScale - spot.priceScale();
        int quantityRoom = quantityScale - spot.quantityScale();
        return new InstrumentTerms(
            InstrumentKind.SPOT, Symbols.spot(spot.baseAsset(), spot.quoteAsset()), spot.symbol(),
            spot.baseAsset(), spot.quoteAsset(),
            priceScale, quantityScale, spot.quoteScale(),
            finer(Math.max(1, spot.tickSize()), priceRoom), finer(Math.max(1, spot.lotSize()), quantityRoom),
            finer(spot.minQuantity(), quantityRoom),
            spot.maxQuantity() == 0 ? Long.MAX_VALUE : finer(spot.maxQuantity(), quantityRoom), spot.minNotional());
    }

    private static long finer(long value, int decimals) {
        long factor = Decimal.powerOfTen(decimals);
        return value > Long.MAX_VALUE / factor ? Long.MAX_VALUE : value * factor;
    }
}
