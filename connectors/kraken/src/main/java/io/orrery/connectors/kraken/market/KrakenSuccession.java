package io.orrery.connectors.kraken.market;

import io.orrery.connectors.kit.book.Succession;

/** Kraken numbers no updates: whatever comes behind a snapshot follows it, until {@link KrakenChecksum} says otherwise. */
public final class KrakenSuccession implements Succession {

    @Override
    public Verdict judge(long known, boolean first, long firstId, long lastId, long previousId) {
        return Verdict.NEXT;
    }
}
