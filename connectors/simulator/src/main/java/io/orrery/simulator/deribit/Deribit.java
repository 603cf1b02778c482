package io.orrery.simulator.deribit;

import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.time.VenueClock;

/** What methods and channels share: one exchange, one account, and the views of both. */
public record Deribit(
    Catalogue catalogue, Exchange exchange, Account account, OrderDesk desk, FundingTape funding, Views views,
    KeyRing keys, Tokens tokens, Credits credits, VenueClock clock, FaultPlan faults) {

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
