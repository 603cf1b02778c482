package io.orrery.strategies;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;

/**
 * One way in and out after the other. A trip begins against a move that has turned, and ends when enough of the move is undone,
 * when the price has gone on too far, or when it takes too long; then there is a pause. That it has begun or ended is seen one
 * event later.
 */
final class Trip {
    /** What happened at an event. */
    enum Turn { NONE, ENTERED, REVERTED, STOPPED, LATE }

    private final double goalPart;
    private final double dangerPart;
    private final double longest;
    private final double pause;

    private double origin = Double.NaN;
    private double sprung = Double.NaN;
    private double against = Double.NaN;
    private boolean in;
    private boolean seen;
    private boolean ready;
    private boolean running;
    private long began;
    private boolean resting;
    private long ended;

    /**
     * @param goalPart what part of the move is to be undone
     * @param dangerPart how much further it may go, as a part of it
     * @param longest nanoseconds that it may take
     * @param pause nanoseconds until the next
     */
    Trip(double goalPart, double dangerPart, double longest, double pause) {
        this.goalPart = goalPart;
        this.dangerPart = dangerPart;
        this.longest = longest;
        this.pause = pause;
    }

    Turn go(long now, boolean ticking, Bursts bursts, double mid) {
        boolean holding = in;
        watch(now, ticking, holding);
        Turn turn = Turn.NONE;
        boolean open = bursts.isTurned() && !holding && !resting;
        if (open && !ready) {
            sprung = bursts.move();
            against = -Math.signum(sprung);
            origin = mid;
            in = true;
            turn = Turn.ENTERED;
        }
        ready = open;
        if (holding) {
            turn = leaving(mid);
            in = turn == Turn.NONE;
        }
        return turn;
    }

    /** Clocks begin when a change is seen, and end at a beat. */
    private void watch(long now, boolean ticking, boolean holding) {
        if (holding && !seen) {
            running = true;
            began = now;
        } else if (seen && !holding) {
            resting = true;
            ended = now;
        }
        if (ticking || holding != seen) {
            running &= now - began < longest;
            resting &= now - ended < pause;
        }
        seen = holding;
    }

    private Turn leaving(double mid) {
        if (gain(mid) > goalPart * Math.abs(sprung)) {
            return Turn.REVERTED;
        }
        if (-gain(mid) > danger()) {
            return Turn.STOPPED;
        }
        return running ? Turn.NONE : Turn.LATE;
    }

    /** How far the price has gone our way. */
    double gain(double mid) {
        return (mid - origin) * against;
    }

    /** How far it may go the other way. */
    double danger() {
        return dangerPart * Math.abs(sprung);
    }

    /** The move that the last trip was against. */
    double sprung() {
        return sprung;
    }

    /** 1 long, -1 short, 0 out. */
    double side() {
        return in ? against : 0;
    }

    void save(StateWriter out) {
        for (double number : new double[] {origin, sprung, against}) {
            out.putLong(Double.doubleToRawLongBits(number));
        }
        out.putLong(began);
        out.putLong(ended);
        for (boolean each : new boolean[] {in, seen, ready, running, resting}) {
            out.putBoolean(each);
        }
    }

    void load(StateReader data) {
        origin = Double.longBitsToDouble(data.getLong());
        sprung = Double.longBitsToDouble(data.getLong());
        against = Double.longBitsToDouble(data.getLong());
        began = data.getLong();
        ended = data.getLong();
        in = data.getBoolean();
        seen = data.getBoolean();
        ready = data.getBoolean();
        running = data.getBoolean();
        resting = data.getBoolean();
    }
}
