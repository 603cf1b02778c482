package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;
import java.util.function.ToDoubleFunction;

/** Tells something of the last so many numbers each time one more is told. What is no number is passed over. */
final class Windowed implements PatchModule {
    private final Window window;
    private final int length;
    private final ToDoubleFunction<Window> what;

    Windowed(double length, ToDoubleFunction<Window> what) {
        this.length = (int) length;
        this.what = what;
        window = new Window(this.length);
    }

    @Override
    public void evaluate(Ports ports) {
        double number = ports.number(0);
        if (ports.isTold(0) && Double.isFinite(number)) {
            window.add(number);
            if (window.isFull()) {
                ports.tell(0, what.applyAsDouble(window));
            }
        }
    }

    @Override
    public int history() {
        return length;
    }

    @Override
    public boolean isWarm() {
        return window.isFull();
    }

    @Override
    public void save(StateWriter out) {
        window.save(out);
    }

    @Override
    public void load(StateReader in) {
        window.load(in);
    }
}
