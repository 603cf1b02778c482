package io.orrery.simulator.kraken;

import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.faults.RequestFaults;
import io.orrery.simulator.time.VenueClock;

/** The venue as the owner of one account has it, by REST and by the streams. */
public record Kraken(
    Catalogue catalogue, Exchange exchange, Account account, OrderDesk desk, LedgerBook ledger, Spreads spreads,
    ApiKey key, Tokens tokens, VenueClock clock, FaultPlan faults, RequestFaults requests) {
}
