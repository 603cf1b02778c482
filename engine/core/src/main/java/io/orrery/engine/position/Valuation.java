package io.orrery.engine.position;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.Fraction;
import io.orrery.codecs.Money;
import io.orrery.codecs.sbe.BaseAssetSetDecoder;
import io.orrery.codecs.sbe.ConversionSetDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.function.LongSupplier;

/**
 * What an amount of any asset is worth in the base asset, by the middles of the books of the instruments that were set to convert
 * it: exact up to one rounding, half to even, at the end. Asked for an asset a second time, it allocates nothing.
 */
public final class Valuation {
    private static final int BOUND = 18;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final BaseAssetSetDecoder baseAsset = new BaseAssetSetDecoder();
    private final ConversionSetDecoder conversion = new ConversionSetDecoder();
    private final Fraction fraction = new Fraction();
    private final Conversions conversions;
    private final Prices prices;
    private final LongSupplier time;
    private Trust trust = Trust.UNKNOWN;
    private long lateness;

    /** @param time what time it is to the engine */
    public Valuation(InstrumentTable instruments, Prices prices, LongSupplier time) {
        this.prices = prices;
        this.time = time;
        conversions = new Conversions(instruments);
    }

    public void onBaseAssetSet(EventRecord event) {
        baseAsset.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        conversions.base(baseAsset.asset(), baseAsset.scale());
    }

    public void onConversionSet(EventRecord event) {
        conversion.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        conversions.set(conversion.instrumentId(), conversion.maxAge());
    }

    /** An instrument is known, or known anew. */
    public void onInstrument() {
        conversions.forgetPaths();
    }

    /** The base asset, empty if none was set. */
    public String base() {
        return conversions.base();
    }

    /** Decimals of money in the base asset. */
    public int baseScale() {
        return conversions.baseScale();
    }

    /**
     * Values an amount; {@link #trust} says how far the answer can be trusted.
     *
     * @param scale decimals of the amount
     * @return its worth in {@link #baseScale} decimals, 0 if no price leads to the base asset
     * @throws ArithmeticException if the worth is no long
     */
    public long inBase(String asset, long amount, int scale) {
        ConversionPath path = conversions.path(asset);
        lateness = 0;
        trust = path.length < 0 ? Trust.UNKNOWN : Trust.KNOWN;
        for (int i = 0; i < path.length; i++) {
            trust = trust.and(rate(path.steps[i]));
        }
        if (trust == Trust.UNKNOWN || amount == 0) {
            return 0;
        }
        int shift = conversions.baseScale() - scale;
        return switch (path.length) {
            case 0 -> Money.product(amount, 1, shift);
            case 1 -> overOne(path, amount, shift);
            default -> overMany(path, amount, shift);
        };
    }

    /** How far the last answer can be trusted: STALE if a rate was older than it may be. */
    public Trust trust() {
        return trust;
    }

    /** Nanoseconds by which the rates of the last answer were too old, 0 if they were not. */
    public long lateness() {
        return lateness;
    }

    /** How much can be valued: it grows with each conversion that is set, and each instrument that gets its first price. */
    public int known() {
        return conversions.count() + prices.known();
    }

    private Trust rate(int index) {
        int id = conversions.instrument(index).id();
        if (prices.mid(id) == 0) {
            return Trust.UNKNOWN;
        }
        long late = time.getAsLong() - prices.midTime(id) - conversions.maxAge(index);
        lateness = Math.max(lateness, late);
        return late > 0 ? Trust.STALE : Trust.KNOWN;
    }

    private long overOne(ConversionPath path, long amount, int shift) {
        Instrument over = conversions.instrument(path.steps[0]);
        long rate = prices.mid(over.id());
        if (path.forward[0] && Math.abs(shift - over.priceScale()) <= BOUND) {
            return Money.product(amount, rate, shift - over.priceScale());
        }
        int up = shift + over.priceScale();
        return !path.forward[0] && up >= 0 && up <= BOUND ? Money.quotient(amount, rate, up) : overMany(path, amount, shift);
    }

    private long overMany(ConversionPath path, long amount, int shift) {
        fraction.of(amount);
        int decimals = shift;
        for (int i = 0; i < path.length; i++) {
            Instrument over = conversions.instrument(path.steps[i]);
            if (path.forward[i]) {
                fraction.times(prices.mid(over.id()));
                decimals -= over.priceScale();
            } else {
                fraction.over(prices.mid(over.id()));
                decimals += over.priceScale();
            }
        }
        return fraction.shift(decimals).halfEven();
    }

    /** Forgets what was set: a new epoch is told anew. */
    public void clear() {
        conversions.clear();
    }

    public void save(StateWriter out) {
        conversions.save(out);
    }

    public void load(StateReader in) {
        conversions.load(in);
    }
}
