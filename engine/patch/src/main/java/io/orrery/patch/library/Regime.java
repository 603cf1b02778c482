package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.KindBuilder;
import io.orrery.patch.module.ModuleKind;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.PortType;
import io.orrery.patch.module.Ports;

/**
 * In what state a market is. Its way is straight, or leads nowhere; its steps, or its spread, are so many times what is usual.
 * Each gate opens at its bound and closes when the bound is missed by the slack.
 */
final class Regime implements PatchModule {
    static final ModuleKind KIND = KindBuilder
        .kind("regime", "In what state a market is: four gates, each with a bound and a slack.")
        .in("price", PortType.NUMBER, "a row of prices").in("spread", PortType.NUMBER, Double.NaN, "a row of spreads")
        .out("trend", PortType.GATE, "the way of the last prices is straighter")
        .out("range", PortType.GATE, "the way of the last prices is less straight")
        .out("volatile", PortType.GATE, "the last steps are so many times the usual ones")
        .out("illiquid", PortType.GATE, "the spread is so many times the usual one")
        .shape("length", "numbers", 2, 10_000, 50, true, "how many of the last numbers count")
        .shape("usual", "numbers", 2, 10_000, 500, true, "how many say what is usual")
        .knob("trend", "", 0, 1, 0.4, "from how straight a way on").knob("range", "", 0, 1, 0.15, "up to how straight a way")
        .knob("volatile", "times", 0, 1_000, 2, "from how great steps on")
        .knob("illiquid", "times", 0, 1_000, 3, "from how great a spread on")
        .knob("slack", "", 0, 1, 0.2, "by what part of its bound a gate closes later")
        .make(v -> new Regime(v[0], v[1]));
    private static final int PRICE = 0;
    private static final int SPREAD = 1;
    private static final int TREND = 0;
    private static final int RANGE = 1;
    private static final int VOLATILE = 2;
    private static final int ILLIQUID = 3;
    /** Behind the two lengths the parameters are the bounds, in the order of the gates, and the slack. */
    private static final int BOUNDS = 2;
    private static final int SLACK = 6;

    private final int usual;
    private final Window prices;
    private final Window squares;
    private final Window spreads;
    private final boolean[] open = new boolean[ILLIQUID + 1];

    Regime(double length, double usual) {
        this.usual = (int) usual;
        prices = new Window((int) length);
        squares = new Window(this.usual);
        spreads = new Window(this.usual);
    }

    @Override
    public void evaluate(Ports ports) {
        double price = ports.number(PRICE);
        if (ports.isTold(PRICE) && Double.isFinite(price)) {
            if (prices.size() > 0) {
                double step = price - prices.ago(0);
                squares.add(step * step);
            }
            prices.add(price);
            if (isWarm()) {
                double straight = Momentum.efficiency(prices);
                open[RANGE] = straight < bound(ports, RANGE, 1);
                turn(ports, TREND, straight);
                turn(ports, VOLATILE, swing());
            }
        }
        double spread = ports.number(SPREAD);
        if (ports.isTold(SPREAD) && Double.isFinite(spread)) {
            spreads.add(spread);
            turn(ports, ILLIQUID, spreads.isFull() && spreads.mean() > 0 ? spread / spreads.mean() : 0);
        }
        for (int gate = 0; gate < open.length; gate++) {
            ports.show(gate, open[gate]);
        }
    }

    private void turn(Ports ports, int gate, double number) {
        open[gate] = number > bound(ports, gate, -1);
    }

    /** @param back on which side of its bound an open gate closes */
    private double bound(Ports ports, int gate, int back) {
        return ports.parameter(BOUNDS + gate) * (open[gate] ? 1 + back * ports.parameter(SLACK) : 1);
    }

    /** How great the last steps were against the usual ones. */
    private double swing() {
        int last = Math.min(prices.size() - 1, usual);
        double sum = 0;
        for (int age = 0; age < last; age++) {
            sum += squares.ago(age);
        }
        return squares.mean() > 0 ? Math.sqrt(sum / last / squares.mean()) : 0;
    }

    @Override
    public int history() {
        return Math.max(prices.length(), usual + 1);
    }

    @Override
    public boolean isWarm() {
        return prices.isFull() && squares.isFull();
    }

    @Override
    public void save(StateWriter out) {
        prices.save(out);
        squares.save(out);
        spreads.save(out);
        for (boolean each : open) {
            out.putBoolean(each);
        }
    }

    @Override
    public void load(StateReader in) {
        prices.load(in);
        squares.load(in);
        spreads.load(in);
        for (int gate = 0; gate < open.length; gate++) {
            open[gate] = in.getBoolean();
        }
    }
}
