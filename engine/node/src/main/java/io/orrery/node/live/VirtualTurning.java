package io.orrery.node.live;

import io.orrery.engine.pipeline.HandClock;
import io.orrery.engine.venue.Venue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.agrona.concurrent.Agent;

/** One thread turns everything by hand, from one moment at which something happens to the next: the same on every machine. */
final class VirtualTurning implements Turning {
    private static final int TURNS_A_TAIL = 512;
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final EngineRoom room;
    private final Tail tail;
    private final StopPlan stop;
    private final HandClock clock;
    private final Endless endless;

    VirtualTurning(EngineRoom room, Tail tail, StopPlan stop, HandClock clock, Endless endless) {
        this.room = room;
        this.tail = tail;
        this.stop = stop;
        this.clock = clock;
        this.endless = endless;
    }

    @Override
    public void turn() {
        Apart play = new Apart("play", this::play);
        while (!play.isOver() || endless.isSuspected()) {
            endless.look();
            LockSupport.parkNanos(LOOK_NANOS);
        }
        play.check();
    }

    private void play() {
        for (Venue venue : room.venues) {
            venue.onStart();
        }
        for (int turns = 0; !stop.isDone(); turns++) {
            clock.turnTo(nextDue());
            for (int i = 0; i < room.venues.size(); i++) {
                drain(room.venues.get(i));
            }
            room.timer.doWork();
            drainRing();
            if (isDry()) {
                stop.request();
            }
            if (turns % TURNS_A_TAIL == 0) {
                tail.doWork();
                work(room.beside);
                work(room.preparer);
                work(room.syncer);
            }
        }
        drainRing();
    }

    /** True when all that was to be played is played. */
    private boolean isDry() {
        boolean dry = !room.venues.isEmpty();
        for (int i = 0; i < room.venues.size(); i++) {
            dry &= room.venues.get(i).isDry();
        }
        return dry;
    }

    @Override
    public void close() {
        if (!endless.isFound()) {
            room.venues.forEach(Venue::onClose);
        }
    }

    private long nextDue() {
        long due = room.timer.nextDue();
        for (int i = 0; i < room.venues.size(); i++) {
            due = Math.min(due, room.venues.get(i).nextDue());
        }
        return due;
    }

    private void drain(Venue venue) {
        while (work(venue) > 0) {
            drainRing();
        }
    }

    private static int work(Agent agent) {
        try {
            return agent.doWork();
        } catch (Exception failure) {
            throw new IllegalStateException(agent.roleName() + ": " + failure.getMessage(), failure);
        }
    }

    private void drainRing() {
        while (room.engine.doWork() > 0) {
            continue;
        }
    }
}
