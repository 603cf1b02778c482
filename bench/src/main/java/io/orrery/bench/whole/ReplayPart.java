package io.orrery.bench.whole;

import io.orrery.bench.replay.Recording;
import io.orrery.bench.replay.ReplayBenchmark;
import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Samples;
import io.orrery.bench.report.Unit;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;

/** A recorded session turned again, and applied as a recovery does it, by one thread; and played, in virtual time. */
final class ReplayPart implements Part {
    private static final double LEAST_RATE = 3_000_000;

    private final Scale scale;

    ReplayPart(Scale scale) {
        this.scale = scale;
    }

    @Override
    public String name() {
        return "replay";
    }

    @Override
    public List<Figure> measure(Path out) {
        long from = System.nanoTime();
        try (Recording recording = Recording.of(scale.events())) {
            double played = rate(recording.events(), System.nanoTime() - from);
            ReplayBenchmark replays = new ReplayBenchmark();
            replays.journal = recording.journal().toString();
            replays.open();
            Samples executed = turns(recording, replays::reenact);
            Samples applied = turns(recording, replays::apply);
            replays.close();
            return List.of(
                new Figure("virtual session", Unit.EVENTS_PER_SECOND, 1, played, played, played, Double.NaN, Double.NaN),
                figure("replay reenact", executed, LEAST_RATE), figure("replay apply", applied, Double.NaN));
        }
    }

    private Samples turns(Recording recording, LongSupplier replay) {
        Samples rates = new Samples();
        for (int turn = 0; turn < scale.replays(); turn++) {
            long from = System.nanoTime();
            String digest = Long.toHexString(replay.getAsLong());
            long nanos = System.nanoTime() - from;
            if (Long.parseUnsignedLong(recording.digest(), 16) != Long.parseUnsignedLong(digest, 16)) {
                throw new IllegalStateException("the replay's digest is " + digest + ", the session's " + recording.digest());
            }
            if (turn >= scale.replays() / 2) {
                rates.add(rate(recording.events(), nanos));
            }
        }
        return rates;
    }

    private static double rate(long events, long nanos) {
        return events * 1e9 / nanos;
    }

    private static Figure figure(String name, Samples rates, double bound) {
        return new Figure(
            name, Unit.EVENTS_PER_SECOND, rates.count(), rates.median(), rates.quantile(0.25), rates.quantile(0.75), Double.NaN,
            bound);
    }
}
