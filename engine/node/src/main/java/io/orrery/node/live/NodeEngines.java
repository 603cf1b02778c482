package io.orrery.node.live;

import io.orrery.codecs.EventRecord;
import io.orrery.engine.replay.Reenactment;
import io.orrery.engine.replay.Verification;
import io.orrery.engine.snapshot.SnapshotFile;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalReader;
import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.LocalDisk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Session;
import io.orrery.node.plugin.Plugins;
import io.orrery.node.recovery.SessionSource;
import io.orrery.node.screen.Display;
import io.orrery.node.screen.Progress;
import io.orrery.node.screen.ScreenModel;
import io.orrery.node.session.Engines;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.ReplayRequest;
import io.orrery.node.session.SessionSummary;
import io.orrery.node.session.VerifySummary;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Runs, turns and proves sessions. */
public final class NodeEngines implements Engines {
    private final Disk disk;

    public NodeEngines() {
        this(LocalDisk.INSTANCE);
    }

    /** @param disk that sessions are recorded on */
    public NodeEngines(Disk disk) {
        this.disk = disk;
    }

    @Override
    public LiveSession start(LiveRequest request) {
        Staffing.check(request.config().config(), Plugins.of(request.home()).catalogue());
        return new Start(request, disk).start();
    }

    @Override
    public SessionSummary replay(ReplayRequest request, Display display, Progress progress) {
        long started = System.nanoTime();
        TailView view = new TailView(request.session().id(), "replay");
        long last = request.to().orElse(Long.MAX_VALUE);
        Pace pace = new Pace(request.speed());
        EventRecord record = new EventRecord();
        Reenactment reenactment;
        try (SessionSource source = SessionSource.open(request.session())) {
            JournalReader reader = source.reader();
            reenactment = source.reenactment(Plugins.of(request.session()).catalogue());
            while (!Thread.interrupted() && reader.next(record) && record.sequence() <= last) {
                pace.await(record.time());
                reenactment.onRecord(record);
                view.onRecord(record);
                if (record.sequence() % 4_096 == 0 || request.speed() > 0) {
                    display.show(picture(view, reenactment));
                    progress.update(record.sequence(), 0);
                }
            }
            reenactment.end();
            if (reader.nextSequence() == 1) {
                reader.checkEnd();
            }
        } catch (JournalDamage damage) {
            throw new Refusal(
                ExitCode.VERIFICATION_FAILED, damage.getMessage(), "see: ./orrery verify " + request.session().folder(), damage);
        }
        display.show(picture(view, reenactment));
        return Closing.summary(
            request.session().id(), null, reenactment.engine(), System.nanoTime() - started,
            new SessionSummary.TickToOrder(0, 0, 0, 0), reenactment.differences(), Map.of(), "");
    }

    private static ScreenModel picture(TailView view, Reenactment reenactment) {
        return view.picture(
            reenactment.engine().state(), System.nanoTime(), new ScreenModel.Latency(0, 0, 0, 0), 0,
            reenactment.engine().state().tally().inputs(), reenactment.differences());
    }

    @Override
    public VerifySummary verify(Session session, Progress progress) {
        long started = System.nanoTime();
        try (SessionSource source = SessionSource.open(session)) {
            Verification found = Verification.of(
                source.reader(), source.reenactment(Plugins.of(session).catalogue()), snapshots(session),
                sequence -> progress.update(sequence, 0));
            long nanos = Math.max(1, System.nanoTime() - started);
            return new VerifySummary(
                session.id(), found.events(), found.outputs(), found.orders(), found.differences(),
                found.differences() == 0 ? null : found.firstSequence(), found.detail(), found.chain(),
                HexFormat.of().toHexDigits(found.digest()), Math.round(found.events() * 1e9 / nanos),
                found.ended(), found.unrecorded(),
                found.cut() == 0 ? null : new VerifySummary.Endless(found.cut(), source.cut().strategy(), found.unproved()));
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
