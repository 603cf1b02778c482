package io.orrery.node.kill;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run of kills came to. */
final class KillTally {
    private final Map<KillClass, Integer> classes = new EnumMap<>(KillClass.class);
    private final List<Long> ready = new ArrayList<>();
    private int kills;
    private int nested;
    private int halts;
    private int sessions;
    private int verified;
    private long records;
    private long orders;

    void onKill(Iterable<KillClass> inside) {
        kills++;
        inside.forEach(one -> classes.merge(one, 1, Integer::sum));
    }

    /** A session had ended before the kill came: a machine that is busy with other things looks like a slow disk. */
    void onHalt() {
        halts++;
    }

    void onNested() {
        nested++;
    }

    /** @param nanos from the spawn of a process to its being ready */
    void onReady(long nanos) {
        ready.add(nanos);
    }

    void onProof(long recordsFound, boolean executed) {
        sessions++;
        records += recordsFound;
        verified += executed ? 1 : 0;
    }

    void onOrders(long count) {
        orders = count;
    }

    int kills() {
        return kills;
    }

    int count(KillClass one) {
        return classes.getOrDefault(one, 0);
    }

    double readyMillis(double fraction) {
        List<Long> sorted = ready.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(fraction * sorted.size()) - 1) / 1e6;
    }

    /** In one line: figures behind their names. Whatever is lost, doubled or torn fails before it comes to be printed. */
    @Override
    public String toString() {
        return String.format(
            Locale.ROOT,
            "kills %d record %d roll %d snapshot %d recovery %d nested %d halts %d sessions %d records %d orders %d verified %d "
                + "readyP50 %.0f readyP99 %.0f readyMax %.0f",
            kills, count(KillClass.RECORD), count(KillClass.ROLL), count(KillClass.SNAPSHOT), count(KillClass.RECOVERY),
            nested, halts, sessions, records, orders, verified, readyMillis(0.5), readyMillis(0.99), readyMillis(1));
    }
}
