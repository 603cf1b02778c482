package io.orrery.engine.ledger;

import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.order.Leg;

/** The accounts that an account's trades in one instrument go through. Opened once; used by every fill. */
final class PositionBooks {
    final Instrument instrument;
    /** What is held: the base asset, or the contract itself. */
    final LedgerAccount held;
    /** Credited with what was bought. */
    final LedgerAccount traded;
    final LedgerAccount cash;
    /** Debited with what it cost. */
    final LedgerAccount cost;
    /** Where the cost of a contract is counted against, since nothing is paid for it until it is closed. */
    final LedgerAccount outside;
    final LedgerAccount realised;
    final LedgerAccount margin;
    final LedgerAccount funding;
    final LedgerAccount fees;

    PositionBooks(Ledger ledger, int accountId, Instrument instrument, Leg leg) {
        this.instrument = instrument;
        String asset = instrument.isSpot() ? instrument.baseAsset() : instrument.symbol();
        String money = instrument.moneyAsset();
        int id = instrument.id();
        held = ledger.open(new AccountKey(asset, Code.CASH, accountId, 0), Guard.NONE);
        traded = ledger.open(new AccountKey(asset, Code.POSITION, accountId, id, leg), Guard.NONE);
        cash = ledger.open(new AccountKey(money, Code.CASH, accountId, 0), Guard.NONE);
        cost = ledger.open(new AccountKey(money, Code.POSITION, accountId, id, leg), Guard.NONE);
        outside = ledger.open(new AccountKey(money, Code.OUTSIDE, accountId, id, leg), Guard.NONE);
        realised = ledger.open(new AccountKey(money, Code.REALISED, accountId, id, leg), Guard.NONE);
        margin = ledger.open(new AccountKey(money, Code.MARGIN, accountId, id, leg), Guard.NONE);
        funding = ledger.open(new AccountKey(money, Code.FUNDING, accountId, id, leg), Guard.NONE);
        fees = ledger.open(new AccountKey(money, Code.FEES, accountId, 0), Guard.NONE);
    }

    /** Above 0 long, below 0 short, in the instrument's quantity scale. */
    long quantity() {
        return -traded.net(instrument.quantityScale());
    }

    /** What was paid for it, in the instrument's money scale. */
    long paid() {
        return cost.net(instrument.quoteScale());
    }

    /** What it binds, in the instrument's money scale. */
    long bound() {
        return margin.net(instrument.quoteScale());
    }
}
