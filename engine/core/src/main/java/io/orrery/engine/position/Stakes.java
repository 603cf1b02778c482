package io.orrery.engine.position;

import io.orrery.codecs.sbe.Side;
import io.orrery.engine.order.Execution;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.Arrays;

/**
 * What each strategy itself holds: its part of an account's position, by the executions of its orders. It outlives the process.
 * If nobody's order – an operator's, a liquidation – leaves the account flat, no strategy holds anything of it either.
 */
public final class Stakes {
    private static final int FIRST_ROOM = 16;

    private int[] strategies = new int[FIRST_ROOM];
    private int[] accounts = new int[FIRST_ROOM];
    private int[] instruments = new int[FIRST_ROOM];
    private long[] quantities = new long[FIRST_ROOM];
    private int size;

    /** Below 0 if it is short. */
    public long of(int strategyId, int accountId, int instrumentId) {
        int at = find(strategyId, accountId, instrumentId);
        return at < 0 ? 0 : quantities[at];
    }

    /**
     * Takes an execution that was counted in its account.
     *
     * @param strategyId whose order it was, 0 nobody's
     * @param held what the account now holds of the instrument
     */
    public void onExecution(int strategyId, Execution execution, long held) {
        if (strategyId != 0) {
            add(strategyId, execution);
        } else if (held == 0) {
            forget(execution.accountId(), execution.instrumentId());
        }
    }

    private void add(int strategyId, Execution execution) {
        int at = find(strategyId, execution.accountId(), execution.instrumentId());
        if (at < 0) {
            at = open(strategyId, execution.accountId(), execution.instrumentId());
        }
        long signed = execution.side() == Side.BUY ? execution.quantity() : -execution.quantity();
        quantities[at] = Math.addExact(quantities[at], signed);
    }

    private void forget(int accountId, int instrumentId) {
        for (int i = 0; i < size; i++) {
            if (accounts[i] == accountId && instruments[i] == instrumentId) {
                quantities[i] = 0;
            }
        }
    }

    private int find(int strategyId, int accountId, int instrumentId) {
        for (int i = 0; i < size; i++) {
            if (strategies[i] == strategyId && instruments[i] == instrumentId && accounts[i] == accountId) {
                return i;
            }
        }
        return -1;
    }

    private int open(int strategyId, int accountId, int instrumentId) {
        if (size == quantities.length) {
            strategies = Arrays.copyOf(strategies, size * 2);
            accounts = Arrays.copyOf(accounts, size * 2);
            instruments = Arrays.copyOf(instruments, size * 2);
            quantities = Arrays.copyOf(quantities, size * 2);
        }
        strategies[size] = strategyId;
        accounts[size] = accountId;
        instruments[size] = instrumentId;
        quantities[size] = 0;
        return size++;
    }

    public void save(StateWriter out) {
        out.section("stakes");
        out.putInt(size);
        for (int i = 0; i < size; i++) {
            out.putInt(strategies[i]);
            out.putInt(accounts[i]);
            out.putInt(instruments[i]);
            out.putLong(quantities[i]);
        }
    }

    public void load(StateReader in) {
        in.section("stakes");
        size = 0;
        for (int i = in.getInt(); i > 0; i--) {
            int at = open(in.getInt(), in.getInt(), in.getInt());
            quantities[at] = in.getLong();
        }
    }
}
