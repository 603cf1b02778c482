package io.orrery.simulator.kraken;

import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.faults.RequestFaults;
import io.orrery.simulator.time.VenueClock;
import java.util.List;

/**
 * The venue as the owner of one account has it, by REST and by the streams.
 *
 * @param keys of the account; each has nonces and a counter of its own
 */
public record Kraken(
    Catalogue catalogue, Exchange exchange, Account account, OrderDesk desk, LedgerBook ledger, Spreads spreads,
    List<ApiKey> keys, Tokens tokens, VenueClock clock, FaultPlan faults, RequestFaults requests) {
}
