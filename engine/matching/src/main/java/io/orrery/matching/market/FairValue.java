package io.orrery.matching.market;

/** What an instrument is worth, in ticks. Moved on by one pulse at a time. */
final class FairValue {
    private final FairValueModel model;
    private final SeededRandom random;
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

    FairValue(FairValueModel model, double pulseSeconds, double startTicks, SeededRandom random) {
        this.model = model;
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
        return anchor + deviation + move;
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

    /** For good. */
    void shift(double ticks) {
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
