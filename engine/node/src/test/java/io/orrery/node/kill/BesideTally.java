package io.orrery.node.kill;

import io.orrery.engine.state.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a run of kills beside venues came to. */
final class BesideTally {
    private final List<Long> ready = new ArrayList<>();
    private final List<Long> reconciled = new ArrayList<>();
    private int kills;
    private int halts;
    private int missing;
    private long missed;
    private int checks;
    private int sessions;
    private int verified;
    private long orders;
    private long fills;
    private long told;

    /** @param killed false if the session had ended before */
    void onKill(boolean killed) {
        kills++;
        halts += killed ? 0 : 1;
    }

    /** @param fillsMissed what was filled while nobody listened */
    void onAlone(long fillsMissed) {
        missing += fillsMissed > 0 ? 1 : 0;
        missed += fillsMissed;
    }

    /** Nanoseconds from the spawn of a process to its being ready, and to its accounts being compared with their venues. */
    void onReady(long readyNanos, long reconciledNanos) {
        ready.add(readyNanos);
        reconciled.add(reconciledNanos);
    }

    /** Orders, positions and balances were compared, and nothing differed. */
    void onCheck() {
        checks++;
    }

    void onSession(Tally tally, List<Known.Told> differences) {
        sessions++;
        orders += tally.orders();
        fills += tally.fills();
        told += differences.size();
    }

    void onVerified() {
        verified++;
    }

    private static double millis(List<Long> nanos, double fraction) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(fraction * sorted.size()) - 1) / 1e6;
    }

    /** In one line: figures behind their names. Whatever is lost, doubled, invented or otherwise fails before it is printed. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT,
            "beside: kills %d halts %d missing %d missed %d checks %d sessions %d verified %d orders %d fills %d "
                + "told %d readyP50 %.0f readyP99 %.0f reconciledP50 %.0f reconciledP99 %.0f",
            kills, halts, missing, missed, checks, sessions, verified, orders, fills, told,
            millis(ready, 0.5), millis(ready, 0.99), millis(reconciled, 0.5), millis(reconciled, 0.99));
    }
}
