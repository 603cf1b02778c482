package io.orrery.simulation.audit;

import java.math.BigInteger;

/**
 * A transfer that the engine's ledger says it has done.
 *
 * @param debit the number of the account that was debited; of a POST or VOID, that of its hold
 * @param amount in units of 10<sup>-18</sup>
 * @param hold what a POST or VOID resolves, else 0
 */
public record Movement(
    long id, Kind kind, int debit, int credit, String debitAsset, String creditAsset, BigInteger amount, long hold, long cause) {
    /** What it does. */
    public enum Kind { MOVE, HOLD, POST, VOID }
}
