package io.orrery.simulator.kraken;

import java.math.BigDecimal;

/**
 * What moved in one asset.
 *
 * @param reference the trade, or the deposit
 * @param type trade or deposit
 * @param amount before the fee
 * @param balance after it
 */
public record LedgerEntry(
    String id, String reference, String type, AssetName asset, BigDecimal amount, BigDecimal fee, BigDecimal balance,
    long timeNanos) {
}
