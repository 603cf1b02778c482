package io.orrery.simulation.audit;

import java.math.BigInteger;
import java.util.function.Consumer;

/** What the engine says of itself, in the auditor's words. It is believed nothing of it: it is compared. */
public interface Claims {

    /** An order that is open or ended not long ago, or null. */
    ClaimedOrder order(long orderId);

    void openOrders(Consumer<ClaimedOrder> each);

    /** What an account holds of an instrument by its executions, above 0 long, in the instrument's quantity scale. */
    long position(int account, int instrument);

    /** What an account has of an asset in all, in units of 10<sup>-18</sup>. */
    BigInteger holding(int account, String asset);

    void books(Consumer<ClaimedBook> each);

    /** How many holds are open in the ledger. */
    int openHolds();

    /** True if everything about the account has been compared with the venue since its stream has been live. */
    boolean isReconciled(int account);

    /** True if prices are taken from the instrument's book. */
    boolean isBookGood(int instrument);

    /** A level of it as {@code quantity at price}, 0 being the best; empty if there is none. */
    String level(int instrument, boolean bids, int level);

    /** Tells of every transfer from here on. */
    void tell(Movements movements);
}
