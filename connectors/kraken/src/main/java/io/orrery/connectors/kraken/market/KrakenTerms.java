package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.market.InstrumentTerms;
import java.util.HashMap;
import java.util.Map;
import org.agrona.DirectBuffer;

/**
 * What the instruments are: as REST or the instrument channel says, else as the settings say. Of one that nobody knows nothing
 * can be taken: without the decimals that the venue sends there is no checksum.
 */
public final class KrakenTerms {
    private final InstrumentReader reader = new InstrumentReader();
    private final Map<String, InstrumentTerms> configured;
    private final Map<String, InstrumentTerms> listed = new HashMap<>();

    /** @param configured by symbol */
    public KrakenTerms(Map<String, InstrumentTerms> configured) {
        this.configured = configured;
    }

    /** Learns what one instrument is. */
    void learn(InstrumentTerms terms) {
        listed.put(terms.venueSymbol(), terms);
    }

    /** True if the venue itself has told of it. */
    boolean isListed(String symbol) {
        return listed.containsKey(symbol);
    }

    /** Learns from a payload of the instrument channel. */
    void learn(DirectBuffer buffer, int offset, int length) {
        reader.read(buffer, offset, length, this::learn);
    }

    /** Null if nobody knows. */
    InstrumentTerms of(String symbol) {
        return listed.getOrDefault(symbol, configured.get(symbol));
    }
}
