package io.orrery.bench.patch;

import io.orrery.patch.edit.Edit;
import io.orrery.patch.edit.Revisions;
import io.orrery.patch.graph.Cable;
import io.orrery.patch.graph.PatchGraph;
import io.orrery.patch.module.ModuleKinds;

/** A patch of twenty modules an instrument, all behind its book or all behind its trades, by turns. */
final class Twenties {
    /** Name, kind, and where its inlets' cables come from. */
    private static final String[][] ON_BOOK = {
        {"s", "book"}, {"touch", "touch", "s.book"}, {"micro", "microprice", "s.book"}, {"imbalance", "imbalance", "s.book"},
        {"depth", "depth", "s.book"}, {"flow", "flow", "s.book"}, {"flows", "sum", "flow.quantity"}, {"fast", "ema", "touch.mid"},
        {"slow", "average", "touch.mid"}, {"slope", "slope", "touch.mid"}, {"change", "change", "touch.mid"},
        {"swing", "volatility", "change.out"}, {"far", "z-score", "micro.price"}, {"wide", "average", "touch.spread"},
        {"lean", "ema", "imbalance.signal"}, {"cross", "subtract", "fast.out", "slow.out"}, {"push", "z-score", "flows.out"},
        {"straight", "efficiency", "touch.mid"}, {"want", "formula", "lean.out", "cross.out", "swing.out", "push.out"},
        {"gate", "above", "far.out", "push.out"}};
    private static final String[][] ON_TRADES = {
        {"s", "trades"}, {"vwap", "vwap", "s.price", "s.quantity"}, {"volume", "sum", "s.quantity"},
        {"pace", "intensity", "s.at"}, {"fast", "ema", "s.price"}, {"slow", "average", "s.price"},
        {"change", "change", "s.price"}, {"swing", "volatility", "change.out"}, {"strength", "rsi", "s.price"},
        {"far", "z-score", "s.price"}, {"slope", "slope", "s.price"}, {"high", "highest", "s.price"},
        {"low", "lowest", "s.price"}, {"range", "range", "s.price"}, {"place", "stochastic", "s.price"},
        {"weighted", "weighted", "s.price"}, {"cross", "subtract", "fast.out", "slow.out"}, {"spread", "deviation", "s.price"},
        {"want", "formula", "strength.out", "cross.out", "swing.out", "far.out"}, {"gate", "above", "far.out", "slope.out"}};

    private final Revisions patch;

    private Twenties(ModuleKinds kinds) {
        patch = new Revisions(new PatchGraph(kinds));
    }

    static PatchGraph of(int instruments, ModuleKinds kinds) {
        Twenties twenties = new Twenties(kinds);
        for (int i = 0; i < instruments; i++) {
            twenties.add(i, isOnBook(i) ? ON_BOOK : ON_TRADES);
        }
        return twenties.patch.graph();
    }

    static boolean isOnBook(int instrument) {
        return instrument % 2 == 0;
    }

    private void add(int instrument, String[][] modules) {
        String behind = "-" + instrument;
        for (String[] module : modules) {
            String name = module[0] + behind;
            patch.make(new Edit.Add(name, module[1], 0));
            for (int inlet = 2; inlet < module.length; inlet++) {
                String[] from = module[inlet].split("\\.");
                String into = patch.graph().node(name).kind().inlets().get(inlet - 2).name();
                patch.make(new Edit.Connect(new Cable(from[0] + behind, from[1], name, into)));
            }
        }
        patch.make(new Edit.Set("s" + behind, "instrument", instrument));
        patch.make(new Edit.Write("want" + behind, "formula", "a + b / c when d > -1 or b < 0"));
    }
}
