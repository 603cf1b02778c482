package io.orrery.simulator.kraken;

import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.time.VenueClock;

/** What REST and the streams share: one exchange, one account, one key. */
public record Kraken(
    Catalogue catalogue, Exchange exchange, Account account, OrderDesk desk, LedgerBook ledger, Spreads spreads,
    ApiKey key, Tokens tokens, VenueClock clock, FaultPlan faults) {
}
