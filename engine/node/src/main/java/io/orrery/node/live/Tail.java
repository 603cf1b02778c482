package io.orrery.node.live;

import io.orrery.node.screen.ScreenModel;
import io.orrery.node.session.SessionSummary.TickToOrder;
import org.agrona.concurrent.Agent;

/** Everything behind the journal: the follower, the hasher, and the picture for the screen. None of it can slow the engine. */
final class Tail implements Agent {
    private static final long PICTURE_EVERY = 100_000_000L;

    private final EngineRoom room;
    private final VitalsMeter meter;
    private final int ringSlots;
    private long nextPicture;
    private boolean broken;
    private volatile ScreenModel picture;

    Tail(EngineRoom room, VitalsMeter meter, int ringSlots) {
        this.room = room;
        this.meter = meter;
        this.ringSlots = ringSlots;
        picture = paint(System.nanoTime());
    }

    /** What has failed once is not tried again: the first failure is told, and the session goes on without its tail. */
    @Override
    public int doWork() {
        if (broken) {
            return 0;
        }
        broken = true;
        int work = follow();
        broken = false;
        return work;
    }

    private int follow() {
        int work = room.follower.doWork() + room.hasher.doWork();
        long now = System.nanoTime();
        room.patchViews.look(room.follower.engine(), now);
        if (now >= nextPicture) {
            nextPicture = now + PICTURE_EVERY;
            picture = paint(now);
            meter.follower(room.follower.sequence(), room.follower.differences());
        }
        return work;
    }

    private ScreenModel paint(long now) {
        TickToOrder latency = meter.tickToOrder();
        return room.view.picture(
            room.follower.engine().state(), now,
            new ScreenModel.Latency(latency.count(), latency.p50(), latency.p99(), latency.p999()),
            (double) room.ring.occupied() / ringSlots,
            room.follower.engine().state().tally().inputs(), room.follower.differences());
    }

    /** The newest picture. From any thread. */
    ScreenModel picture() {
        return picture;
    }

    @Override
    public String roleName() {
        return "tail";
    }
}
