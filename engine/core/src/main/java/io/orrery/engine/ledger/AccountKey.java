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

    /** Written out: that of records is made of method handles, and the first order of an instrument opens seven accounts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof AccountKey key && code == key.code && accountId == key.accountId
            && instrumentId == key.instrumentId && leg == key.leg && asset.equals(key.asset);
    }

    @Override
    public int hashCode() {
        int place = (accountId * 31 + instrumentId) * 31 + leg.code();
        return (asset.hashCode() * 31 + code.number()) * 31 + place;
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
