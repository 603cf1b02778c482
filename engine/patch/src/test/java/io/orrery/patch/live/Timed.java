package io.orrery.patch.live;

import com.sun.management.ThreadMXBean;
import io.orrery.codecs.sbe.PatchEditedDecoder;
import io.orrery.codecs.sbe.Switch;
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
    /** Time of a thread can stand still for a moment: 0 is a time, too. */
    private static final long NOTHING = -1;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final PatchStrategy patch;
    private final List<Long> usual = new ArrayList<>();
    private final List<Long> drafts = new ArrayList<>();
    private final List<Long> takes = new ArrayList<>();
    private Probe counter;
    private long trades;
    private long miscounts;
    private long drafting;
    private long taking = NOTHING;

    Timed(PatchStrategy patch) {
        this.patch = patch;
    }

    @Override
    public void onTrade(Context context, TradeDecoder trade) {
        boolean timed = taking != NOTHING || trades % USUAL_EVERY == 0;
        long from = timed ? now() : 0;
        patch.onTrade(context, trade);
        if (timed) {
            long nanos = now() - from;
            if (taking == NOTHING) {
                usual.add(nanos);
            } else {
                takes.add(taking + nanos);
            }
            taking = NOTHING;
        }
        trades++;
        miscounts += counter != null && counter.look().last() != trades ? 1 : 0;
    }

    /**
     * What the patch begins with is no edit of one that runs. The first trade behind a plan that was taken wakes what is new in
     * it: it belongs to what taking it costs.
     */
    @Override
    public void onEdit(Context context, PatchEditedDecoder edit) {
        long before = patch.active();
        long from = now();
        patch.onEdit(context, edit);
        drafting += now() - from;
        if (edit.last() == Switch.OFF) {
            return;
        }
        if (before == 0) {
            counter = patch.look("counter", "out");
        } else if (patch.active() != before) {
            taking = drafting;
        } else {
            drafts.add(drafting);
        }
        drafting = 0;
    }

    static long now() {
        return THREADS.getCurrentThreadCpuTime();
    }

    @Override
    public boolean isWarm() {
        return patch.isWarm();
    }

    long trades() {
        return trades;
    }

    /** How often the counter did not stand where it had to after a trade. */
    long miscounts() {
        return miscounts;
    }

    /** What every {@value #USUAL_EVERY}th trade took. */
    List<Long> usual() {
        return usual;
    }

    /** What each change took that was drafted. */
    List<Long> drafts() {
        return drafts;
    }

    /** What each change took that was activated, the first trade behind it included. */
    List<Long> takes() {
        return takes;
    }
}
