package io.orrery.node.live;

import io.orrery.codecs.EventRecord;
import io.orrery.engine.replay.Reenactment;
import io.orrery.engine.replay.Verification;
import io.orrery.engine.snapshot.SnapshotFile;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalReader;
import io.orrery.node.BuildInfo;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.home.Epoch;
import io.orrery.node.home.Home;
import io.orrery.node.home.HomeLock;
import io.orrery.node.home.Housekeeping;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import io.orrery.node.http.StatusServer;
import io.orrery.node.screen.Display;
import io.orrery.node.screen.Progress;
import io.orrery.node.screen.ScreenModel;
import io.orrery.node.session.Engines;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.ReplayRequest;
import io.orrery.node.session.SessionSummary;
import io.orrery.node.session.VerifySummary;
import io.orrery.node.vitals.CountersFile;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import org.agrona.CloseHelper;
import org.agrona.IoUtil;

/** Runs, turns and proves sessions. */
public final class NodeEngines implements Engines {
    /** Virtual sessions take no part in the home's count of boots: the same seed gives the same session. */
    private static final long VIRTUAL_EPOCH = 1;

    @Override
    public LiveSession start(LiveRequest request) {
        NodeConfig config = request.config().config();
        Staffing.check(config, StrategyCatalogue.installed());
        Home home = request.home().prepare();
        Deque<AutoCloseable> opened = new ArrayDeque<>();
        Session session = null;
        try {
            HomeLock lock = HomeLock.acquire(home);
            opened.push(lock);
            CountersFile counters = CountersFile.create(home.countersFile());
            opened.push(counters);
            StatusServer server = request.mode().equals("live") && config.http().enabled()
                ? StatusServer.start(config.http().port(), counters, System::currentTimeMillis)
                : null;
            if (server != null) {
                opened.push(server);
            }
            Sessions sessions = new Sessions(home);
            List<Session> earlier = sessions.list();
            new Housekeeping(config.journal(), counters).tidy(earlier, Instant.now());
            long epoch = request.virtual() ? VIRTUAL_EPOCH : Epoch.next(home);
            session = sessions.create(Instant.now());
            SessionIdentity identity = new SessionIdentity(
                session.id(), earlier.isEmpty() ? "" : earlier.get(earlier.size() - 1).id(), BuildInfo.current().name(),
                System.getProperty("java.vm.version"), request.seed(), request.config().hash());
            SessionPlan plan = new SessionPlan(
                identity, config, request.mode(), epoch, session.snapshots(), config.snapshot().everyRecords());
            RunningSession running = new RunningSession(request, plan, session, opened, counters);
            running.start();
            return running;
        } catch (RuntimeException refused) {
            if (session != null) {
                IoUtil.delete(session.folder().toFile(), true);
            }
            CloseHelper.quietCloseAll(opened);
            throw refused;
        }
    }

    @Override
    public SessionSummary replay(ReplayRequest request, Display display, Progress progress) {
        long started = System.nanoTime();
        Reenactment reenactment = new Reenactment(StrategyCatalogue.installed());
        TailView view = new TailView(request.session().id(), "replay");
        long last = request.to().orElse(Long.MAX_VALUE);
        Pace pace = new Pace(request.speed());
        EventRecord record = new EventRecord();
        try (JournalReader reader = Recording.open(request.session())) {
            while (!Thread.interrupted() && reader.next(record) && record.sequence() <= last) {
                pace.await(record.time());
                reenactment.onRecord(record);
                view.onRecord(record);
                if (record.sequence() % 4_096 == 0 || request.speed() > 0) {
                    display.show(picture(view, reenactment));
                    progress.update(record.sequence(), 0);
                }
            }
            if (reader.nextSequence() == 1) {
                reader.checkEnd();
            }
        } catch (JournalDamage damage) {
            throw new Refusal(
                ExitCode.VERIFICATION_FAILED, damage.getMessage(), "see: ./orrery verify " + request.session().folder(), damage);
        }
        display.show(picture(view, reenactment));
        return Closing.summary(
            request.session().id(), reenactment.engine(), System.nanoTime() - started, new SessionSummary.TickToOrder(0, 0, 0, 0),
            reenactment.differences(), "");
    }

    private static ScreenModel picture(TailView view, Reenactment reenactment) {
        return view.picture(
            reenactment.engine().state(), System.nanoTime(), new ScreenModel.Latency(0, 0, 0, 0), 0,
            reenactment.engine().state().tally().inputs(), reenactment.differences());
    }

    @Override
    public VerifySummary verify(Session session, Progress progress) {
        long started = System.nanoTime();
        try (JournalReader reader = Recording.open(session)) {
            Verification found = Verification.of(
                reader, StrategyCatalogue.installed(), snapshots(session), sequence -> progress.update(sequence, 0));
            long nanos = Math.max(1, System.nanoTime() - started);
            return new VerifySummary(
                session.id(), found.events(), found.outputs(), found.orders(), found.differences(),
                found.differences() == 0 ? null : found.firstSequence(), found.detail(), found.chain(),
                HexFormat.of().toHexDigits(found.digest()), Math.round(found.events() * 1e9 / nanos),
                found.ended(), found.unrecorded());
        }
    }

    private static List<SnapshotFile> snapshots(Session session) {
        try {
            return SnapshotFile.readAll(session.snapshots());
        } catch (IOException damaged) {
            throw new Refusal(
                ExitCode.VERIFICATION_FAILED, damaged.getMessage(), "the journal is whole without it: delete it", damaged);
        }
    }
}
