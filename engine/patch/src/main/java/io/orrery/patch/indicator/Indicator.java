package io.orrery.patch.indicator;

import io.orrery.engine.bar.Bar;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PatchModule;

/**
 * One module of the library in a strategy's own hands: it is fed by calls, not by cables, and tells the same. To be made with the
 * strategy, and saved and loaded with it; feeding it allocates nothing.
 */
public final class Indicator {
    private final int inlets;
    private final PatchModule module;
    private final Panel panel;
    private final String id;

    Indicator(ModuleKind kind, double[] parameters, String[] texts) {
        id = kind.id();
        inlets = kind.inlets().size();
        module = kind.maker().make(parameters.clone(), texts);
        panel = new Panel(kind, parameters);
    }

    /** Tells one that knows time what time it is, before it is fed: {@link io.orrery.engine.strategy.Context#time}. */
    public Indicator at(long time) {
        panel.time(time);
        return this;
    }

    /** Takes the next number of a row. */
    public Indicator feed(double number) {
        expect(1);
        panel.begin();
        panel.feed(0, number);
        module.evaluate(panel);
        return this;
    }

    /** Takes the next numbers of two rows. */
    public Indicator feed(double a, double b) {
        expect(2);
        panel.begin();
        panel.feed(0, a);
        panel.feed(1, b);
        module.evaluate(panel);
        return this;
    }

    /** Takes the next bar: prices and volumes as they are there, in the instrument's scales. */
    public Indicator feed(Bar bar) {
        expect(1);
        panel.begin();
        panel.feed(bar);
        module.evaluate(panel);
        return this;
    }

    /** How many rows it takes. */
    int inlets() {
        return inlets;
    }

    private void expect(int numbers) {
        if (inlets != numbers) {
            throw new IllegalArgumentException(id + " takes " + inlets + " numbers at once, not " + numbers);
        }
    }

    /** What it told last; NaN before it is warm. */
    public double value() {
        return panel.number();
    }

    /** True if it told anything of what it was fed last. */
    public boolean hasTold() {
        return panel.hasTold();
    }

    /** True if with what it told last it has gone above a line. */
    public boolean crossedAbove(double line) {
        return panel.before() <= line && value() > line;
    }

    /** Likewise below. */
    public boolean crossedBelow(double line) {
        return panel.before() >= line && value() < line;
    }

    /** True if with what both told last it has gone above the other one. */
    public boolean crossedAbove(Indicator other) {
        return panel.before() <= other.panel.before() && value() > other.value();
    }

    /** Likewise below. */
    public boolean crossedBelow(Indicator other) {
        return other.crossedAbove(this);
    }

    /** So many numbers it must have been fed before what it tells is worth anything. */
    public int history() {
        return module.history();
    }

    public boolean isWarm() {
        return module.isWarm();
    }

    public void save(StateWriter out) {
        panel.save(out);
        module.save(out);
    }

    /** Reads what {@link #save} wrote of one that was made with the same parameters. */
    public void load(StateReader in) {
        panel.load(in);
        module.load(in);
    }
}
