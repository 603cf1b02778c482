package io.orrery.engine.risk;

import io.orrery.codecs.Decimal;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.PowersOfTen;
import io.orrery.codecs.sbe.BaseAssetSetDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.position.Trust;
import io.orrery.engine.position.Valuation;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * In what values are limited. Money of another asset gets there over the configured conversions; what can't be told is
 * {@link #UNTOLD}, above every limit.
 */
final class BaseMoney {
    static final long UNTOLD = Long.MAX_VALUE;

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final BaseAssetSetDecoder baseAssetSet = new BaseAssetSetDecoder();
    private final Valuation valuation;
    private String asset = "";
    private int scale;
    private int known;

    BaseMoney(Valuation valuation) {
        this.valuation = valuation;
    }

    /** Returns true if it is another one than before. */
    boolean onBaseAssetSet(EventRecord event) {
        baseAssetSet.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        boolean same = asset.equals(baseAssetSet.asset()) && scale == baseAssetSet.scale();
        asset = baseAssetSet.asset();
        scale = baseAssetSet.scale();
        return !same;
    }

    /** True if something can be told, since it was asked last, that could not before. */
    boolean knowsMore() {
        boolean more = valuation.known() > known;
        known = valuation.known();
        return more;
    }

    /** True if the instrument's money is of this asset. */
    boolean isOf(Instrument instrument) {
        return !asset.isEmpty() && asset.equals(instrument.moneyAsset());
    }

    /** What money of this very asset is, in its units, rounded away from zero. */
    long rescaled(Instrument instrument, long money) {
        int finer = scale - instrument.quoteScale();
        if (money == UNTOLD || finer > Decimal.MAX_SCALE || finer < -Decimal.MAX_SCALE) {
            return UNTOLD;
        }
        if (finer < 0) {
            return coarser(money, -finer);
        }
        long unit = Decimal.powerOfTen(finer);
        return Math.multiplyHigh(money, unit) == money * unit >> 63 ? money * unit : UNTOLD;
    }

    /** One more than the quotient of a magnitude less one is that quotient rounded up; below 0, ~ is both at once. */
    private static long coarser(long money, int decimals) {
        return money == 0 ? 0
            : money > 0 ? PowersOfTen.quotient(money - 1, decimals) + 1 : ~PowersOfTen.quotient(~money, decimals);
    }

    /** What money of another asset is worth, by the last rates there were. */
    long converted(Instrument instrument, long money) {
        if (money == UNTOLD) {
            return UNTOLD;
        }
        try {
            long worth = valuation.inBase(instrument.moneyAsset(), money, instrument.quoteScale());
            return valuation.trust() == Trust.UNKNOWN ? UNTOLD : worth;
        } catch (ArithmeticException overflow) {
            return UNTOLD;
        }
    }

    /** By how much the rates that {@link #converted} took last are too old; 0 if they are not. */
    long lateness() {
        return valuation.trust() == Trust.STALE ? valuation.lateness() : 0;
    }

    void save(StateWriter out) {
        out.putText(asset);
        out.putInt(scale);
        out.putInt(known);
    }

    void load(StateReader in) {
        asset = in.getText();
        scale = in.getInt();
        known = in.getInt();
    }
}
