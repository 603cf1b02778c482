package io.orrery.connectors.deribit.account;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.deribit.DeribitInstruments;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;

/** Instruments for tests: prices of 5 decimals, amounts of 4, money of 8. */
public final class Traded {
    private Traded() {
    }

    public static DeribitInstruments instruments(String... names) {
        DeribitInstruments instruments = new DeribitInstruments(1);
        for (int i = 0; i < names.length; i++) {
            instruments.add(new FeedInstrument(1 + i, names[i], 5, 4), new InstrumentTerms(
                InstrumentKind.LINEAR, names[i], names[i], "BTC", "USDC", 5, 4, 8, 1, 1, 1, Long.MAX_VALUE, 0));
        }
        instruments.complete();
        return instruments;
    }
}
