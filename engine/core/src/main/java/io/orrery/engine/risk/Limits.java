package io.orrery.engine.risk;

import io.orrery.codecs.sbe.LimitsSetDecoder;

/** The pre-trade limits of one instrument, as last set by an event. A limit of 0 or less allows nothing. */
public record Limits(long maxQuantity, long maxValue, long collarPartsPerMillion) {

    static final Limits NONE = new Limits(0, 0, 0);

    static Limits of(LimitsSetDecoder d) {
        return new Limits(d.maxQuantity(), d.maxValue(), d.collarPartsPerMillion());
    }
}
