package io.orrery.simulation.audit;

import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * I3, I12: when all has been told and the market stands still, each book is told of and good, and what it has of best levels is
 * the venue's. Quotes alone make a book good, too, of one level.
 */
final class BooksAtRest implements Check {
    /** Of what an engine keeps, what it is sure to have: it is told of further ones when it has fewer than three quarters. */
    private static final int DEPTH = 18;

    private final Scene scene;

    BooksAtRest(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void quiet() {
        for (VenueTruth truth : scene.truths.values()) {
            for (Traded instrument : scene.venues.instruments()) {
                if (truth.listing(instrument) == null || scene.booksFaulted) {
                    continue;
                }
                if (!scene.venues.isFeedLive(instrument.id())) {
                    scene.findings.add("I12", "feed of " + instrument.symbol(), "live without faults", "not live");
                }
                if (!scene.claims.isBookGood(instrument.id())) {
                    scene.findings.add("I12", "book of " + instrument.symbol(), "good without faults", "not good");
                }
                compare(truth, instrument, Side.BUY);
                compare(truth, instrument, Side.SELL);
            }
        }
    }

    private void compare(VenueTruth truth, Traded instrument, Side side) {
        List<String> there = new ArrayList<>();
        for (Level level : truth.levels(truth.listing(instrument), side, Math.min(DEPTH, truth.provedLevels()))) {
            there.add(VenueTruth.quantity(instrument, truth.listing(instrument), level.quantity()) + " at "
                + VenueTruth.price(instrument, truth.listing(instrument), level.price()));
        }
        List<String> here = new ArrayList<>();
        for (int i = 0; i < there.size(); i++) {
            String level = scene.claims.level(instrument.id(), side == Side.BUY, i);
            if (!level.isEmpty()) {
                here.add(level);
            }
        }
        scene.findings.same("I3", "book of " + instrument.symbol() + " " + side, there.subList(0, here.size()), here);
    }
}
