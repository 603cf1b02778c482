package io.orrery.engine.ledger;

import io.orrery.engine.order.Leg;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * Names an account of the ledger.
 *
 * @param asset the ledger that it belongs to: an asset, or the symbol of a contract
 * @param code what it is for
 * @param accountId the venue's account that it mirrors
 * @param instrumentId the instrument that it is about, 0 if it is about none
 * @param leg which position in it, where long and short are held apart
 */
public record AccountKey(String asset, Code code, int accountId, int instrumentId, Leg leg) {

    public AccountKey {
        if (asset.isEmpty()) {
            throw new IllegalArgumentException("a ledger needs the name of its asset");
        }
    }

    /** Names one of an account that does not hedge, or of no position at all. */
    public AccountKey(String asset, Code code, int accountId, int instrumentId) {
        this(asset, code, accountId, instrumentId, Leg.NET);
    }

    void save(StateWriter out) {
        out.putText(asset);
        out.putInt(code.number());
        out.putInt(accountId);
        out.putInt(instrumentId);
        out.putInt(leg.code());
    }

    static AccountKey load(StateReader in) {
        return new AccountKey(in.getText(), Code.of(in.getInt()), in.getInt(), in.getInt(), Leg.of(in.getInt()));
    }
}
