package io.orrery.patch.live;

import com.sun.management.ThreadMXBean;
import io.orrery.codecs.sbe.PatchEditedDecoder;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;
import io.orrery.patch.plan.Probe;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** A patch with a stopwatch: the time of its thread that events take, that of others on the machine left out. */
final class Timed implements Strategy {
    private static final int USUAL_EVERY = 64;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final PatchStrategy patch;
    private final List<Long> usual = new ArrayList<>();
    private final List<Long> drafts = new ArrayList<>();
    private final List<Long> takes = new ArrayList<>();
    private Probe counter;
    private long trades;
    private long miscounts;
    private long taking;

    Timed(PatchStrategy patch) {
        this.patch = patch;
    }

    @Override
    public void onTrade(Context context, TradeDecoder trade) {
        boolean timed = taking > 0 || trades % USUAL_EVERY == 0;
        long from = timed ? now() : 0;
        patch.onTrade(context, trade);
        if (timed) {
            long nanos = now() - from;
            (taking > 0 ? takes : usual).add(taking + nanos);
            taking = 0;
        }
        trades++;
        miscounts += counter != null && counter.look().last() != trades ? 1 : 0;
    }

    /** The first trade behind a plan that was taken wakes what is new in it: it belongs to what taking it costs. */
    @Override
    public void onEdit(Context context, PatchEditedDecoder edit) {
        long before = patch.active();
        long from = now();
        patch.onEdit(context, edit);
        long nanos = now() - from;
        if (patch.active() != before) {
            taking = nanos;
        } else {
            drafts.add(nanos);
        }
        if (before == 0 && patch.active() > 0) {
            counter = patch.look("counter", "out");
        }
    }

    private long now() {
        return threads.getCurrentThreadCpuTime();
    }

    @Override
    public boolean isWarm() {
        return patch.isWarm();
    }

    /** What was measured while all was cold. */
    void forgetTimes() {
        usual.clear();
        drafts.clear();
        takes.clear();
    }

    long trades() {
        return trades;
    }

    /** How often the counter did not stand where it had to after a trade. */
    long miscounts() {
        return miscounts;
    }

    int taken() {
        return takes.size();
    }

    long usual(int percent) {
        return percentile(usual, percent);
    }

    long draft(int percent) {
        return percentile(drafts, percent);
    }

    /** Of taking a plan, what is beyond a usual trade. */
    long pause(int percent) {
        return percentile(takes, percent) - usual(50);
    }

    private static long percentile(List<Long> all, int percent) {
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
