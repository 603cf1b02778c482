package io.orrery.matching.market;

import io.orrery.codecs.sbe.Side;

/** How likely the background is to buy and to sell at market now. */
final class Takers {
    private final TakerModel model;
    private final SeededRandom random;
    private final double pulseSeconds;
    private final double fading;
    private final double selfJump;
    private final double crossJump;
    private final double burstChance;
    private double buyExcitation;
    private double sellExcitation;
    private double buyTilt = 1;
    private double sellTilt = 1;
    private boolean buyBurst;
    private int burstPulses;

    Takers(TakerModel model, double pulseSeconds, SeededRandom random) {
        this.model = model;
        this.random = random;
        this.pulseSeconds = pulseSeconds;
        fading = StrictMath.exp(-model.decayPerSecond() * pulseSeconds);
        // Excitation stands still between pulses, so a jump lives on for pulseSeconds / (1 - fading) in the mean.
        double perTaker = (1 - fading) / pulseSeconds;
        selfJump = model.selfExcitation() * perTaker;
        crossJump = model.crossExcitation() * perTaker;
        burstChance = model.burstsPerSecond() * pulseSeconds;
    }

    double buysPerSecond() {
        return model.takersPerSecond() * buyTilt + buyExcitation;
    }

    double sellsPerSecond() {
        return model.takersPerSecond() * sellTilt + sellExcitation;
    }

    void excite(Side side) {
        buyExcitation += side == Side.BUY ? selfJump : crossJump;
        sellExcitation += side == Side.BUY ? crossJump : selfJump;
    }

    /** @param cheapTicks by how much the price is below fair value */
    void pulse(double cheapTicks) {
        buyExcitation *= fading;
        sellExcitation *= fading;
        buyTilt = tilt(cheapTicks);
        sellTilt = tilt(-cheapTicks);
        if (burstPulses > 0) {
            burstPulses--;
            buyTilt *= buyBurst ? model.burstTilt() : 1;
            sellTilt *= buyBurst ? 1 : model.burstTilt();
        } else if (random.nextDouble() < burstChance) {
            buyBurst = random.nextBoolean();
            burstPulses = (int) StrictMath.ceil(random.nextDouble() * model.burstSeconds() / pulseSeconds);
        }
    }

    private double tilt(double ticks) {
        double growth = 1 + model.tiltPerTick() * StrictMath.abs(ticks);
        double bounded = StrictMath.min(growth, model.maxTilt());
        return ticks > 0 ? bounded : 1 / bounded;
    }
}
