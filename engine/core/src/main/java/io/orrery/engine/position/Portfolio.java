package io.orrery.engine.position;

import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.instrument.InstrumentTable;
import io.orrery.engine.order.Execution;
import io.orrery.engine.order.Leg;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Long2ObjectHashMap;

/** The positions of all accounts, and what they have of each asset. It reads nothing of the ledger, nor the ledger of it. */
public final class Portfolio {
    private final Long2ObjectHashMap<Legs> byKey = new Long2ObjectHashMap<>();
    private final List<Position> inOrder = new ArrayList<>();
    private final Holdings holdings = new Holdings();
    private final InstrumentTable instruments;

    public Portfolio(InstrumentTable instruments) {
        this.instruments = instruments;
    }

    /** The position of an account in an instrument, or null if it never had one. Looking opens nothing. */
    public Position find(int accountId, int instrumentId) {
        return find(accountId, instrumentId, Leg.NET);
    }

    /** Likewise; a hedging account has one long and one short. */
    public Position find(int accountId, int instrumentId, Leg leg) {
        Legs legs = byKey.get(key(accountId, instrumentId));
        return legs == null ? null : legs.get(leg);
    }

    /** All that an account has in an instrument; empty if it never had any. */
    public Legs legs(int accountId, int instrumentId) {
        long key = key(accountId, instrumentId);
        Legs legs = byKey.get(key);
        if (legs == null) {
            legs = new Legs();
            byKey.put(key, legs);
        }
        return legs;
    }

    /** What an account holds of an instrument in all: below 0 it is short. */
    public long held(int accountId, int instrumentId) {
        Legs legs = byKey.get(key(accountId, instrumentId));
        return legs == null ? 0 : legs.quantity();
    }

    private Position open(int accountId, int instrumentId, Leg leg) {
        Position position = find(accountId, instrumentId, leg);
        if (position == null) {
            Instrument instrument = instruments.get(instrumentId);
            if (instrument == null) {
                throw new IllegalStateException("position in unknown instrument id=" + instrumentId);
            }
            position = new Position(accountId, instrument, leg);
            legs(accountId, instrumentId).put(position);
            inOrder.add(position);
        }
        return position;
    }

    private static long key(int accountId, int instrumentId) {
        return (long) accountId << 32 | instrumentId;
    }

    public int size() {
        return inOrder.size();
    }

    /** Positions in the order in which they were opened. */
    public Position at(int index) {
        return inOrder.get(index);
    }

    /** How many assets accounts have, or had. */
    public int holdings() {
        return holdings.size();
    }

    /** What an account has of an asset, in the order in which it first had it. */
    public Holding holding(int index) {
        return holdings.at(index);
    }

    /** What an account has of an asset, or null if it never had any. */
    public Holding holding(int accountId, String asset) {
        return holdings.find(accountId, asset);
    }

    public void onExecution(Execution fill) {
        Position position = open(fill.accountId(), fill.instrumentId(), fill.leg());
        Instrument instrument = position.instrument();
        long realised = position.realised();
        long cost = position.cost();
        position.apply(fill);
        long gain = Math.subtractExact(position.realised(), realised);
        Holding money = holdings.open(fill.accountId(), instrument.moneyAsset());
        money.add(gain, instrument.quoteScale());
        if (instrument.isSpot()) {
            money.add(Math.subtractExact(cost, position.cost()), instrument.quoteScale());
            holdings.open(fill.accountId(), instrument.baseAsset()).add(fill.signedQuantity(), instrument.quantityScale());
        }
        if (fill.isFeeInMoney()) {
            money.add(Math.negateExact(fill.fee()), instrument.quoteScale());
        } else if (fill.fee() != 0) {
            holdings.open(fill.accountId(), fill.feeAsset()).payApart(fill.fee(), fill.feeScale());
        }
    }

    /** Funding of a position was received, or paid if it is below 0. In a hedging account it is of neither leg alone. */
    public void onFunding(int accountId, Instrument instrument, long amount, int scale) {
        open(accountId, instrument.id(), Leg.NET).fund(amount, scale);
        holdings.open(accountId, instrument.moneyAsset()).add(amount, scale);
    }

    /** An asset came from outside, or left if the amount is below 0. Its name is filled up with zeros. */
    public void onCash(int accountId, byte[] asset, long amount, int scale) {
        holdings.open(accountId, asset).add(amount, scale);
    }

    public void save(StateWriter out) {
        out.section("positions");
        out.putInt(inOrder.size());
        for (int i = 0; i < inOrder.size(); i++) {
            Position position = inOrder.get(i);
            out.putInt(position.accountId());
            out.putInt(position.instrument().id());
            out.putInt(position.leg().code());
            position.save(out);
        }
        holdings.save(out);
    }

    public void load(StateReader in) {
        in.section("positions");
        byKey.clear();
        inOrder.clear();
        for (int count = in.getInt(); count > 0; count--) {
            open(in.getInt(), in.getInt(), Leg.of(in.getInt())).load(in);
        }
        holdings.load(in);
    }
}
