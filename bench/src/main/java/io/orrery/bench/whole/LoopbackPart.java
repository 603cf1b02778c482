package io.orrery.bench.whole;

import io.orrery.bench.loop.Loopback;
import io.orrery.bench.report.Figure;
import java.nio.file.Path;
import java.util.List;

/** From socket to socket, beside a bare echo. */
final class LoopbackPart implements Part {
    private final Scale scale;

    LoopbackPart(Scale scale) {
        this.scale = scale;
    }

    @Override
    public String name() {
        return "socket to socket";
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public List<Figure> measure(Path out) throws Exception {
        return new Loopback(scale.loops(), scale.loopSeconds()).measure();
    }
}
