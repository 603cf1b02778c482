package io.orrery.bench.patch;

import io.orrery.patch.library.Library;
import io.orrery.patch.module.Hearing;
import io.orrery.patch.plan.Plan;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Turns of a patch of twenty modules behind a book, and of one behind trades; what happens in the market is part of it. */
public final class PatchStages {
    private static final int INSTRUMENTS = 2;
    private static final long GAP_NANOS = 500_000L;

    private final int operations;

    /** @param operations of one turn */
    public PatchStages(int operations) {
        this.operations = operations;
    }

    /** Adds what makes a turn of each. */
    public void addTo(Map<String, Supplier<LongSupplier>> turns) {
        turns.put("patch book", this::books);
        turns.put("patch trade", this::trades);
    }

    private LongSupplier books() {
        GeneratedMarket market = new GeneratedMarket(INSTRUMENTS);
        Plan plan = new Plan(Twenties.of(INSTRUMENTS, Library.kinds()), null, market);
        long[] now = {1_700_000_000_000_000_000L};
        return () -> {
            for (int i = 0; i < operations; i++) {
                market.change(0);
                now[0] += GAP_NANOS;
                plan.hear(Hearing.BOOK, 0, now[0]);
            }
            return now[0];
        };
    }

    private LongSupplier trades() {
        GeneratedMarket market = new GeneratedMarket(INSTRUMENTS);
        Plan plan = new Plan(Twenties.of(INSTRUMENTS, Library.kinds()), null, market);
        long[] now = {1_700_000_000_000_000_000L};
        return () -> {
            for (int i = 0; i < operations; i++) {
                market.trade(1);
                now[0] += GAP_NANOS;
                plan.hear(Hearing.TRADE, 1, now[0]);
            }
            return now[0];
        };
    }
}
