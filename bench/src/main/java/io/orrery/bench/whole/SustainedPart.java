package io.orrery.bench.whole;

import io.orrery.bench.loop.Sustained;
import io.orrery.bench.report.Figure;
import java.nio.file.Path;
import java.util.List;

/** One rate, or bursts, by sockets. */
final class SustainedPart implements Part {
    /** Room for all that the follower, the kill and the statements make in half an hour, so that nothing need be collected. */
    private static final List<String> ROOMY = List.of("-Xms4g", "-Xmx4g", "-Xmn3400m", "-XX:+AlwaysPreTouch");

    private final Sustained sustained;

    SustainedPart(Sustained sustained) {
        this.sustained = sustained;
    }

    @Override
    public String name() {
        return "sustained " + sustained.name();
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public List<String> options() {
        return sustained.isLong() ? ROOMY : List.of();
    }

    @Override
    public List<Figure> measure(Path out) throws Exception {
        List<Figure> figures = sustained.measure();
        sustained.intervals().write(out.resolve("sustained-" + sustained.name() + ".hlog"));
        return figures;
    }
}
