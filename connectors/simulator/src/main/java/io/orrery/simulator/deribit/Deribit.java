package io.orrery.simulator.deribit;

import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.faults.RequestFaults;
import io.orrery.simulator.time.VenueClock;

/** The venue as the owner of one account has it. Accounts share all but it, its desk and its views. */
public record Deribit(
    Catalogue catalogue, Exchange exchange, Account account, OrderDesk desk, FundingTape funding, Views views,
    KeyRing keys, Tokens tokens, Credits credits, VenueClock clock, FaultPlan faults,
    RequestFaults requests) {

    /** How things are shown. */
    public record Views(
        InstrumentView instruments, MarketView market, OrderView orders, PositionView positions, AccountView accounts) {
    }

    /** @throws DeribitError if there is no such instrument */
    public Instrument instrument(String name) {
        Instrument instrument = catalogue.named(name);
        if (instrument == null) {
            throw name.matches("[A-Z_]+-[A-Z0-9-]+")
                ? DeribitError.of(ErrorCode.NOT_FOUND) : DeribitError.parameter("instrument_name", "wrong format");
        }
        return instrument;
    }

    public Instrument instrument(Arguments arguments) {
        return instrument(arguments.needed("instrument_name"));
    }
}
