package io.orrery.simulator.kraken.rest;

import io.orrery.simulator.kraken.Catalogue;
import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.kraken.Pair;

/** Names that must mean something. */
final class Names {
    private Names() {
    }

    static Pair pair(Catalogue catalogue, String name) {
        Pair pair = catalogue.pair(name);
        if (pair == null) {
            throw new KrakenError(KrakenError.UNKNOWN_PAIR);
        }
        return pair;
    }
}
