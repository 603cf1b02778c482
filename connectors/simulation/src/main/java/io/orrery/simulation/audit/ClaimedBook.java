package io.orrery.simulation.audit;

import java.math.BigInteger;

/**
 * What the engine says of one account of its ledger, in units of 10<sup>-18</sup>.
 *
 * @param index its number in the ledger
 * @param asset the ledger that it is in
 * @param code 1 cash, 2 position, 3 fees, 4 realised, 5 margin, 6 funding, 7 outside, 8 break
 */
public record ClaimedBook(
    int index, String asset, int code, int account, int instrument,
    BigInteger debitsPending, BigInteger debitsPosted, BigInteger creditsPending, BigInteger creditsPosted) {
    static final int CASH = 1;
    static final int POSITION = 2;
    static final int FEES = 3;
    static final int REALISED = 4;
    static final int MARGIN = 5;
    static final int FUNDING = 6;
    static final int OUTSIDE = 7;

    /** Posted, debits less credits. */
    BigInteger net() {
        return debitsPosted.subtract(creditsPosted);
    }
}
