package io.orrery.bench.whole;

import io.orrery.bench.Scratch;
import io.orrery.bench.report.Figure;
import io.orrery.bench.way.PayloadToOrder;
import io.orrery.bench.way.WayResult;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;

/** From a payload to the order that it causes, in a live session of ten markets. */
final class OrderPart implements Part {
    static final String LOG = "orders.hlog";

    private final Scale scale;

    OrderPart(Scale scale) {
        this.scale = scale;
    }

    @Override
    public String name() {
        return "payload to order";
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public List<Figure> measure(Path out) throws GeneralSecurityException, IOException {
        try (Scratch scratch = Scratch.create()) {
            WayResult result = PayloadToOrder.run(
                scratch.folder(), scale.frames(), scale.warmUp(), PayloadToOrder.FRAMES_A_SECOND);
            result.intervals().write(out.resolve(LOG));
            return result.figures();
        }
    }
}
