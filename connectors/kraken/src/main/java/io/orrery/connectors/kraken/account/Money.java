package io.orrery.connectors.kraken.account;

import io.orrery.connectors.kit.json.JsonCursor;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.json.PayloadRefusal.Reason;

/** Amounts of an asset, each at the finest scale that holds it: there are assets of which one has billions. */
final class Money {
    private static final int[] SCALES = {10, 8, 5, 2, 0};

    private Money() {
    }

    /** The scale that holds the number that comes next; the number is not taken. */
    static int scale(JsonCursor cursor) {
        int start = cursor.position();
        for (int scale : SCALES) {
            try {
                cursor.decimal(scale);
                cursor.returnTo(start);
                return scale;
            } catch (PayloadRefusal refusal) {
                if (refusal.reason() != Reason.OVERFLOW) {
                    throw refusal;
                }
                cursor.returnTo(start);
            }
        }
        throw cursor.refusal(Reason.OVERFLOW);
    }
}
