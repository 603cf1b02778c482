package io.orrery.connectors.deribit.market;

import io.orrery.connectors.kit.book.Succession;

/**
 * Each change of a book names the one before it. One with a smaller id that does not follow may have come late, or be of a
 * sequence that began anew: it can't be told which, so the book is doubted.
 */
public final class DeribitSuccession implements Succession {
    @Override
    public Verdict judge(long known, boolean first, long firstId, long lastId, long previousId) {
        if (lastId == known) {
            return Verdict.OLD;
        }
        return previousId == known ? Verdict.NEXT : Verdict.GAP;
    }
}
