package io.orrery.node.live;

import io.orrery.engine.venue.Venue;

/**
 * One thread turns everything, as fast as it goes, and what is recorded has the time at which that was: a session of venues that
 * wait for nothing.
 */
final class HurriedTurning implements Turning {
    private static final int TURNS_A_TAIL = 64;

    private final EngineRoom room;
    private final Tail tail;
    private final StopPlan stop;

    HurriedTurning(EngineRoom room, Tail tail, StopPlan stop) {
        this.room = room;
        this.tail = tail;
        this.stop = stop;
    }

    @Override
    public void turn() throws Exception {
        room.venues.forEach(Venue::onStart);
        for (int turns = 0; !stop.isDone(); turns++) {
            for (int i = 0; i < room.venues.size(); i++) {
                room.venues.get(i).doWork();
            }
            room.timer.doWork();
            drainRing();
            if (turns % TURNS_A_TAIL == 0) {
                tail.doWork();
                room.beside.doWork();
                room.preparer.doWork();
                room.syncer.doWork();
            }
        }
        drainRing();
    }

    private void drainRing() {
        while (room.engine.doWork() > 0) {
            continue;
        }
    }

    @Override
    public void close() {
        room.venues.forEach(Venue::onClose);
    }
}
