package io.orrery.bench.whole;

import io.orrery.bench.Scratch;
import io.orrery.bench.report.Figure;
import io.orrery.bench.way.PayloadToOrder;
import io.orrery.bench.way.WayResult;
import java.security.GeneralSecurityException;
import java.util.List;
import org.HdrHistogram.Histogram;

/** From a payload to the order that it causes, in a live session of ten markets. */
final class OrderPart implements Part {
    private static final int FRAMES_A_SECOND = 2_000;

    private final Scale scale;
    private Histogram orders = new Histogram(3);

    OrderPart(Scale scale) {
        this.scale = scale;
    }

    @Override
    public String name() {
        return "payload to order";
    }

    @Override
    public List<Figure> measure() throws GeneralSecurityException {
        try (Scratch scratch = Scratch.create()) {
            WayResult result = PayloadToOrder.run(scratch.folder(), scale.frames(), scale.warmUp(), FRAMES_A_SECOND);
            orders = result.histogram();
            return result.figures();
        }
    }

    /** Of all orders that were measured, each from when its payload was due. */
    Histogram orders() {
        return orders;
    }
}
