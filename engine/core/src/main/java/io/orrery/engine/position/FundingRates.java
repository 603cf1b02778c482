package io.orrery.engine.position;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.FundingRateDecoder;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;

/**
 * What venues said last of what long positions pay to short ones. Allocates only when an instrument of a higher id than all
 * before is met.
 */
public final class FundingRates {
    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final FundingRateDecoder decoder = new FundingRateDecoder();
    private long[] rates = new long[64];
    private long[] intervals = new long[64];
    private long[] next = new long[64];

    public void onFundingRate(EventRecord event) {
        decoder.wrapAndApplyHeader(event.buffer(), event.messageOffset(), header);
        set(decoder.instrumentId(), decoder.rate(), decoder.interval(), decoder.nextFundingTime());
    }

    private void set(int id, long rate, long interval, long nextTime) {
        if (id >= rates.length) {
            int length = Integer.highestOneBit(id) << 1;
            rates = Arrays.copyOf(rates, length);
            intervals = Arrays.copyOf(intervals, length);
            next = Arrays.copyOf(next, length);
        }
        rates[id] = rate;
        intervals[id] = interval;
        next[id] = nextTime;
    }

    /** True if a rate was told for a time; without one it says nothing. */
    public boolean isKnown(int instrumentId) {
        return interval(instrumentId) > 0;
    }

    /** Of the position's value, for the interval, in 10^-12; negative if short positions pay. */
    public long rate(int instrumentId) {
        return instrumentId < rates.length ? rates[instrumentId] : 0;
    }

    /** Nanoseconds that the rate is for. */
    public long interval(int instrumentId) {
        return instrumentId < intervals.length ? intervals[instrumentId] : 0;
    }

    /** When it is paid next, in nanoseconds since the epoch; 0 if without a break. */
    public long next(int instrumentId) {
        return instrumentId < next.length ? next[instrumentId] : 0;
    }

    /** Forgets all rates: a new epoch knows none. */
    public void clear() {
        Arrays.fill(intervals, 0);
    }

    public void save(StateWriter out) {
        out.section("funding rates");
        for (int id = 0; id < rates.length; id++) {
            if (isKnown(id)) {
                out.putInt(id);
                out.putLong(rates[id]);
                out.putLong(intervals[id]);
                out.putLong(next[id]);
            }
        }
        out.putInt(0);
    }

    public void load(StateReader in) {
        in.section("funding rates");
        clear();
        for (int id = in.getInt(); id != 0; id = in.getInt()) {
            set(id, in.getLong(), in.getLong(), in.getLong());
        }
    }
}
