package io.orrery.matching.market;

/** What an instrument is worth, in ticks. Moved on by one pulse at a time; one that follows another goes with it meanwhile. */
final class FairValue {
    private final FairValueModel model;
    private final SeededRandom random;
    private final FairValue leader;
    private final double start;
    private final double lowest;
    private final double highest;
    private final double pulseSeconds;
    private final double anchorStep;
    private final double deviationStep;
    private final double reversion;
    private final double moveChance;
    private double anchor;
    private double deviation;
    private double move;
    private double moveStep;
    private int movePulses;

    /** @param leader which it follows in proportion, or null */
    FairValue(FairValueModel model, double pulseSeconds, double startTicks, SeededRandom random, FairValue leader) {
        this.model = model;
        this.leader = leader;
        start = startTicks;
        this.random = random;
        this.pulseSeconds = pulseSeconds;
        anchor = startTicks;
        lowest = startTicks / 2;
        highest = startTicks * 2;
        double root = StrictMath.sqrt(pulseSeconds);
        anchorStep = model.anchorVolatility() * root;
        deviationStep = model.volatility() * root;
        reversion = model.reversionPerSecond() * pulseSeconds;
        moveChance = model.movesPerSecond() * pulseSeconds;
    }

    double ticks() {
        double own = anchor + deviation + move;
        return leader == null ? own : own + start * (leader.ticks() / leader.start - 1);
    }

    void pulse() {
        shift(anchorStep * random.nextNormal());
        deviation += deviationStep * random.nextNormal() - reversion * deviation;
        if (movePulses > 0) {
            movePulses--;
            move = movePulses == 0 ? 0 : move + moveStep;
        } else if (random.nextDouble() < moveChance) {
            startMove();
        }
    }

    /** For good; only one that follows another is drawn back to it. */
    void shift(double ticks) {
        if (leader != null) {
            deviation += ticks;
            return;
        }
        anchor = StrictMath.min(highest, StrictMath.max(lowest, anchor + ticks));
    }

    private void startMove() {
        double size = random.nextDouble(model.minMoveTicks(), model.maxMoveTicks());
        double signed = random.nextBoolean() ? size : -size;
        double seconds = random.nextDouble(model.minRevertSeconds(), model.maxRevertSeconds());
        if (random.nextDouble() >= model.revertingShare()) {
            shift(signed);
            return;
        }
        move = signed;
        movePulses = (int) StrictMath.ceil(seconds / pulseSeconds);
        moveStep = -signed / movePulses;
    }
}
