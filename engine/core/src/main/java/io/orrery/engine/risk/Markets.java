package io.orrery.engine.risk;

import io.orrery.codecs.sbe.Scope;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;

/** All instruments as risk sees them. */
final class Markets {
    private final Subjects subjects;
    private final BaseMoney base;
    private final InstrumentTable instruments;
    private Market[] byInstrument = new Market[64];

    Markets(Subjects subjects, BaseMoney base, InstrumentTable instruments) {
        this.subjects = subjects;
        this.base = base;
        this.instruments = instruments;
    }

    /** Null of an unknown instrument. */
    Market get(int instrumentId) {
        return instrumentId > 0 && instrumentId < byInstrument.length ? byInstrument[instrumentId] : null;
    }

    /** An instrument is defined, or defined again. */
    Market define(int id) {
        Instrument instrument = instruments.get(id);
        if (id >= byInstrument.length) {
            byInstrument = Arrays.copyOf(byInstrument, Math.max(64, Integer.highestOneBit(id) << 1));
        }
        if (byInstrument[id] == null) {
            Subject subject = subjects.open(Scope.INSTRUMENT, id);
            byInstrument[id] = new Market(instrument, subject, subjects.open(Scope.VENUE, instrument.venueId()), base);
        }
        byInstrument[id].define(instrument);
        return byInstrument[id];
    }

    /** What was gained is told anew, in another asset. */
    void forgetGains() {
        for (Market market : byInstrument) {
            if (market != null) {
                market.rows.forEach(row -> row.gain = 0);
            }
        }
    }

    /** One more than the highest id that {@link #get} can answer. */
    int bound() {
        return byInstrument.length;
    }

    void save(StateWriter out) {
        for (int id = 0; id < byInstrument.length; id++) {
            Market market = byInstrument[id];
            if (market != null) {
                out.putInt(id);
                market.reference.save(out);
                out.putInt(market.rows.size());
                for (Row row : market.rows) {
                    row.held.save(out);
                    out.putLong(row.gain);
                }
                out.putInt(market.holdings.size());
                for (Holding holding : market.holdings) {
                    holding.save(out);
                }
            }
        }
        out.putInt(0);
    }

    /** Reads what {@link #save} wrote; instruments and subjects are there already. */
    void load(StateReader in) {
        for (int id = in.getInt(); id != 0; id = in.getInt()) {
            Market market = define(id);
            market.reference.load(in);
            for (int count = in.getInt(); count > 0; count--) {
                int accountId = in.getInt();
                Row row = market.open(subjects.open(Scope.ACCOUNT, accountId), accountId);
                row.held.load(in);
                row.gain = in.getLong();
            }
            for (int count = in.getInt(); count > 0; count--) {
                market.holding(in.getInt()).load(in);
            }
        }
    }
}
