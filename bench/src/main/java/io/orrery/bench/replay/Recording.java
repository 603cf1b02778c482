package io.orrery.bench.replay;

import io.orrery.bench.Scratch;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import io.orrery.node.live.NodeEngines;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.SessionSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A session of the demo market in virtual time, recorded for the benchmarks. The same on every machine. */
public final class Recording implements AutoCloseable {
    /** The session that the figures are quoted for. */
    public static final long SEED = 7;
    public static final long EVENTS = 1_000_000;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Scratch scratch;
    private final Path journal;
    private final SessionSummary summary;

    private Recording(Scratch scratch, Path journal, SessionSummary summary) {
        this.scratch = scratch;
        this.journal = journal;
        this.summary = summary;
    }

    /** Records a session of at least so many inputs. */
    public static Recording of(long events) {
        Scratch scratch = Scratch.create();
        Home home = new Home(scratch.folder());
        ConfigFile config = ConfigFile.load(home, null, List.of());
        LiveRequest request =
            new LiveRequest(home, config, "demo", true, false, SEED, OptionalLong.empty(), OptionalLong.of(events));
        try (LiveSession session = new NodeEngines().start(request)) {
            while (session.running()) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
            return new Recording(scratch, session.session().journal(), session.summary());
        } catch (RuntimeException halted) {
            scratch.close();
            throw halted;
        }
    }

    public Path journal() {
        return journal;
    }

    /** How many inputs there are. */
    public long events() {
        return summary.events();
    }

    public String digest() {
        return summary.digest();
    }

    @Override
    public void close() {
        scratch.close();
    }
}
