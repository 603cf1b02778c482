package io.orrery.node.live;

import io.orrery.engine.venue.EmergencyStop;
import io.orrery.engine.venue.Gate;
import io.orrery.node.home.OperatorFiles;
import io.orrery.node.home.OperatorWord;
import io.orrery.node.vitals.CountersFile;
import io.orrery.node.vitals.Vital;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.agrona.CloseHelper;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.EpochNanoClock;

/**
 * Ends trading whatever else hangs: it shuts the gates of all venues, has all orders ended over connections of its own, and tells
 * the engine, all by a thread that nothing else uses. It listens to the operators' files, and hears their heartbeats on the way.
 */
final class KillSwitch implements Agent {
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    /** Beyond this nothing is on its way any more that was decided before an operator fell silent. */
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** A kill from within the process, and when it was wished for. */
    private record Wish(OperatorWord by, long sinceNanos) {
    }

    private final List<Gate> gates;
    private final List<Pursuit> pursuits;
    private final OperatorFiles files;
    private final OperatorLine line;
    private final CountersFile counters;
    private final EpochNanoClock clock;
    private final Heartbeats heartbeats;
    /** Held for a moment, and never while anything is waited for. */
    private final Object last = new Object();
    private volatile Wish wanted;
    private volatile Thread thread;
    private volatile boolean killed;
    private volatile boolean over;
    private long killedTime;
    private boolean told;
    private boolean silent;
    private long tightTime = Long.MAX_VALUE;
    private long nextLook;
    private long ended;

    /** @param operatorNanos for which an operator may be silent; 0 if nobody waits for that */
    KillSwitch(
        List<Gate> gates, List<EmergencyStop> stops, OperatorFiles files, OperatorLine line, CountersFile counters,
        EpochNanoClock clock, long operatorNanos) {
        this.gates = List.copyOf(gates);
        this.pursuits = stops.stream().map(Pursuit::new).toList();
        this.files = files;
        this.line = line;
        this.counters = counters;
        this.clock = clock;
        heartbeats = new Heartbeats(files, line, operatorNanos);
    }

    /** The home was killed before this session: the gates are shut before there is a thread, and the engine was told. */
    void killedBefore() {
        told = true;
        shut();
    }

    /** From any thread: when it returns, no order leaves any more, now and after each start. */
    void kill(OperatorWord by) {
        long since = System.nanoTime();
        synchronized (last) {
            shut();
            wanted = new Wish(by, since);
        }
        LockSupport.unpark(thread);
        files.kill(by);
    }

    private void shut() {
        for (int i = 0; i < gates.size(); i++) {
            gates.get(i).shut();
        }
    }

    /** True once all requests for the end of orders are out, until that is released. From any thread. */
    boolean isKilled() {
        return killed;
    }

    /** True once it is known of all accounts that nothing is open. From any thread. */
    boolean isOver() {
        return killed && over;
    }

    @Override
    public void onStart() {
        thread = Thread.currentThread();
        forgetRelease();
        pursuits.forEach(pursuit -> onStart(pursuit.stop()));
        heartbeats.begin(clock.nanoTime());
    }

    /** One that nobody took was meant for another kill. */
    private void forgetRelease() {
        try {
            files.forgetRelease();
        } catch (IOException failure) {
            counters.onError(failure);
        }
    }

    private void onStart(EmergencyStop stop) {
        try {
            stop.onStart();
        } catch (Exception failure) {
            counters.onError(failure);
        }
    }

    @Override
    public int doWork() {
        long now = clock.nanoTime();
        int work = 0;
        if (!killed && (wanted != null || files.isKilled())) {
            engage(wanted, System.nanoTime(), now);
            work++;
        }
        if (now >= nextLook) {
            nextLook = now + LOOK_NANOS;
            work += (line.settle() ? listen(now) : 0) + await(now);
            counters.set(Vital.KILL_READY, ready());
        }
        if (killed && tightTime == Long.MAX_VALUE && gates.stream().allMatch(Gate::isTight)) {
            tightTime = now;
        }
        int turned = 0;
        for (int i = 0; i < pursuits.size(); i++) {
            turned += turn(pursuits.get(i), now);
        }
        if ((killed || silent) && turned > 0) {
            count();
        }
        return work + turned;
    }

    private int ready() {
        int ready = 0;
        for (int i = 0; i < pursuits.size(); i++) {
            ready += pursuits.get(i).stop().isReady() ? 1 : 0;
        }
        return ready;
    }

    /** What one of them can't do must not keep the others from it. */
    private int turn(Pursuit pursuit, long now) {
        try {
            return pursuit.stop().doWork() + pursuit.turn(now, tightTime);
        } catch (Exception failure) {
            counters.onError(failure);
            return 0;
        }
    }

    /** First of all what must not wait, and who wanted it afterwards: a file may be long in coming. */
    private void engage(Wish wish, long seenNanos, long now) {
        shut();
        for (int i = 0; i < pursuits.size(); i++) {
            begin(pursuits.get(i), now);
        }
        counters.set(Vital.KILL_OUT_NANOS, System.nanoTime() - (wish == null ? seenNanos : wish.sinceNanos));
        killed = true;
        silent = false;
        tightTime = Long.MAX_VALUE;
        count();
        if (!told) {
            line.kill(wish == null ? files.killed().orElse(OperatorWord.UNSIGNED) : wish.by);
        }
        told = false;
        killedTime = files.killedTime();
    }

    private void begin(Pursuit pursuit, long now) {
        try {
            pursuit.begin(now);
        } catch (RuntimeException failure) {
            counters.onError(failure);
        }
    }

    private void count() {
        long open = pursuits.stream().filter(Pursuit::isOpen).count();
        over = open == 0;
        counters.set(Vital.KILL_OPEN, open);
        counters.set(Vital.KILL_ENDED, ended + pursuits.stream().mapToLong(Pursuit::ended).sum());
        counters.set(Vital.KILLED, killed ? 1 : 0);
    }

    private int listen(long now) {
        int work = 0;
        OperatorWord release = files.releaseRequested().orElse(null);
        if (release != null) {
            release(release);
            work++;
        } else if (killed) {
            killedTime = files.killedTime();
        }
        return work + heartbeats.listen(now);
    }

    /** The engine cancels one by one what a silent operator leaves, as fast as venues let it; this ends all of it at once. */
    private int await(long now) {
        if (killed || heartbeats.areMissed(now) == silent) {
            return 0;
        }
        silent = !silent;
        if (silent) {
            tightTime = now + SETTLED_NANOS;
            pursuits.forEach(pursuit -> begin(pursuit, now));
        } else {
            tightTime = Long.MAX_VALUE;
            relent();
        }
        return 1;
    }

    private void relent() {
        ended += pursuits.stream().mapToLong(Pursuit::ended).sum();
        pursuits.forEach(Pursuit::end);
    }

    /** The engine is asked, and judges it, too: until then it allows no order. A kill that comes meanwhile holds. */
    private void release(OperatorWord by) {
        Wish before = wanted;
        try {
            files.forgetRelease();
            if (!by.isOfTwo() || files.killedTime() != killedTime) {
                return;
            }
            files.revive();
        } catch (IOException failure) {
            counters.onError(failure);
            return;
        }
        line.release(by);
        relent();
        synchronized (last) {
            killed = false;
            if (wanted == before) {
                wanted = null;
                gates.forEach(Gate::open);
            }
        }
        count();
    }

    @Override
    public void onClose() {
        CloseHelper.closeAll(pursuits.stream().map(pursuit -> (AutoCloseable) pursuit.stop()::onClose).toList());
    }

    @Override
    public String roleName() {
        return "kill";
    }
}
