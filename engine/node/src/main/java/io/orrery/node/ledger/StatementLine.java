package io.orrery.node.ledger;

import java.math.BigDecimal;

/**
 * A line of a statement of cash.
 *
 * @param sequence of the event that it follows from; 0 of the opening and the closing
 * @param time nanoseconds since the epoch
 * @param purpose why cash moved, or opening or closing
 * @param amount what came, below 0 if it left
 * @param balance after it
 */
public record StatementLine(
    long sequence, long time, int account, String asset, String purpose, BigDecimal amount, BigDecimal balance) {
}
