package io.orrery.patch.library;

import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import io.orrery.patch.module.PatchModule;
import io.orrery.patch.module.Ports;
import java.util.function.ToDoubleBiFunction;

/** Tells something of the last so many pairs: whenever the first number is told, it is taken with the second as it is then. */
final class Paired implements PatchModule {
    private final Window first;
    private final Window second;
    private final int length;
    private final ToDoubleBiFunction<Window, Window> what;

    Paired(double length, ToDoubleBiFunction<Window, Window> what) {
        this.length = (int) length;
        this.what = what;
        first = new Window(this.length);
        second = new Window(this.length);
    }

    @Override
    public void evaluate(Ports ports) {
        double a = ports.number(0);
        double b = ports.number(1);
        if (ports.isTold(0) && Double.isFinite(a) && Double.isFinite(b)) {
            first.add(a);
            second.add(b);
            if (first.isFull()) {
                ports.tell(0, what.applyAsDouble(first, second));
            }
        }
    }

    @Override
    public int history() {
        return length;
    }

    @Override
    public boolean isWarm() {
        return first.isFull();
    }

    @Override
    public void save(StateWriter out) {
        first.save(out);
        second.save(out);
    }

    @Override
    public void load(StateReader in) {
        first.load(in);
        second.load(in);
    }
}
