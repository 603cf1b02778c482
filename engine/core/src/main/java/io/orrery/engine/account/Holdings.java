package io.orrery.engine.account;

import io.orrery.codecs.sbe.BalanceStatedDecoder;
import io.orrery.codecs.sbe.PositionStatedDecoder;
import io.orrery.engine.order.Execution;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayList;
import java.util.List;

/** Balances and positions of an account as its venue stated them last. */
public final class Holdings {
    /** Most assets of an account, and most positions. What is beyond is not kept, and its statement is not whole. */
    static final int MOST = 4_096;

    private final byte[] asset = new byte[Execution.ASSET_LENGTH];
    private final List<StatedBalance> balances = new ArrayList<>();
    private final List<StatedPosition> positions = new ArrayList<>();

    /** Returns false if there is no room for it. */
    boolean set(BalanceStatedDecoder stated, long time) {
        stated.getAsset(asset, 0);
        StatedBalance balance = balance(asset);
        if (balance != null) {
            balance.set(stated, time);
        }
        return balance != null;
    }

    /** Returns false if there is no room for it. */
    boolean set(PositionStatedDecoder stated, long time) {
        StatedPosition position = position(stated.instrumentId());
        if (position != null) {
            position.set(stated, time);
        }
        return position != null;
    }

    /** What a whole statement did not hold is not there. */
    void complete(long openedTime, long time) {
        for (StatedBalance balance : balances) {
            if (balance.time() < openedTime) {
                balance.setNothing(time);
            }
        }
        for (StatedPosition position : positions) {
            if (position.time() < openedTime) {
                position.setFlat(time);
            }
        }
    }

    /** The balance of an asset; it is 0 if nothing was stated of it. Null if there is no room for another one. */
    StatedBalance balance(byte[] name) {
        for (StatedBalance balance : balances) {
            if (balance.isOf(name)) {
                return balance;
            }
        }
        return balances.size() == MOST ? null : add(balances, new StatedBalance(name));
    }

    /** The position in an instrument; it is flat if nothing was stated of it. Null if there is no room for another one. */
    StatedPosition position(int instrumentId) {
        for (StatedPosition position : positions) {
            if (position.instrumentId() == instrumentId) {
                return position;
            }
        }
        return positions.size() == MOST ? null : add(positions, new StatedPosition(instrumentId));
    }

    private static <T> T add(List<T> list, T element) {
        list.add(element);
        return element;
    }

    public List<StatedBalance> balances() {
        return balances;
    }

    public List<StatedPosition> positions() {
        return positions;
    }

    void save(StateWriter out) {
        out.putInt(balances.size());
        for (StatedBalance balance : balances) {
            balance.save(out);
        }
        out.putInt(positions.size());
        for (StatedPosition position : positions) {
            position.save(out);
        }
    }

    void load(StateReader in) {
        balances.clear();
        for (int count = in.getInt(); count > 0; count--) {
            balances.add(StatedBalance.load(in));
        }
        positions.clear();
        for (int count = in.getInt(); count > 0; count--) {
            positions.add(StatedPosition.load(in));
        }
    }
}
