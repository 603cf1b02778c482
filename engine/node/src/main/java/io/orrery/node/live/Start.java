package io.orrery.node.live;

import io.orrery.codecs.sbe.SessionKind;
import io.orrery.engine.history.HistoryFile;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.strategy.StrategyFactory;
import io.orrery.journal.JournalLocked;
import io.orrery.journal.JournalSettings;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.disk.Disk;
import io.orrery.node.BuildInfo;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.home.Epoch;
import io.orrery.node.home.Home;
import io.orrery.node.home.HomeLock;
import io.orrery.node.home.Housekeeping;
import io.orrery.node.home.OperatorFiles;
import io.orrery.node.home.Quarantine;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import io.orrery.node.home.Tidying;
import io.orrery.node.http.StatusServer;
import io.orrery.node.plugin.Plugins;
import io.orrery.node.recovery.Beginning;
import io.orrery.node.recovery.Lineage;
import io.orrery.node.recovery.Recollection;
import io.orrery.node.recovery.Recovered;
import io.orrery.node.recovery.Recovery;
import io.orrery.node.recovery.Remembered;
import io.orrery.node.recovery.Wanted;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.vitals.CountersFile;
import io.orrery.node.vitals.NodeState;
import io.orrery.node.vitals.Vital;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.agrona.CloseHelper;
import org.agrona.IoUtil;

/**
 * Starts one session, from top to bottom: the home is locked, what the last session left is recovered, and written as what the
 * new one begins with; only then is anything recorded. Killed anywhere on the way, it can be done again.
 */
final class Start {
    /** Virtual sessions take no part in the home's count of boots: the same seed gives the same session. */
    private static final long VIRTUAL_EPOCH = 1;

    /** Where virtual time begins if nothing recorded is played: 2026-01-01T00:00:00Z. */
    private static final long VIRTUAL_START = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond() * 1_000_000_000L;

    private final LiveRequest request;
    private final NodeConfig config;
    private final Disk disk;
    private final Iterable<StrategyFactory> hidden;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private Session session;

    Start(LiveRequest request, Disk disk) {
        this(request, disk, List.of());
    }

    /** @param hidden strategies that nobody else may know of */
    Start(LiveRequest request, Disk disk, Iterable<StrategyFactory> hidden) {
        this.request = request;
        this.config = request.config().config();
        this.disk = disk;
        this.hidden = hidden;
    }

    LiveSession start() {
        try {
            long virtualStart = request.virtual() ? virtualStart() : 0;
            return begin(request.home().prepare(disk), virtualStart);
        } catch (JournalLocked refused) {
            throw undone(new Refusal(ExitCode.BUSY, "the session can't be recorded: " + refused.getMessage(), "", refused));
        } catch (UncheckedIOException refused) {
            throw undone(new Refusal(
                ExitCode.CONFIG, "the session can't be recorded: " + DiskFault.words(refused.getCause()), "", refused));
        } catch (RuntimeException refused) {
            throw undone(refused);
        } catch (Exception failed) {
            throw undone(new IllegalStateException(failed));
        }
    }

    /** What is to be played is looked through before anything is made. */
    private long virtualStart() {
        long recorded = new VenueKinds().recordedFrom(config.venues());
        return recorded == Long.MAX_VALUE ? VIRTUAL_START : recorded;
    }

    private LiveSession begin(Home home, long virtualStart) throws Exception {
        opened.push(HomeLock.acquire(home));
        checkRoom(home);
        CountersFile counters = CountersFile.create(home.countersFile());
        opened.push(counters);
        if (request.mode().equals("live") && config.http().enabled()) {
            opened.push(StatusServer.start(config.http().port(), counters, System::currentTimeMillis));
        }
        Sessions sessions = new Sessions(home);
        Recovered recovered = request.resume() ? recover(sessions, counters) : null;
        String rehearsed = rehearse(recovered, counters);
        List<Session> earlier = sessions.list();
        Lineage lineage = Lineage.of(earlier);
        long epoch = request.virtual() ? VIRTUAL_EPOCH : Epoch.next(home, lineage.epoch(), disk);
        session = request.name().isEmpty() ? sessions.create(Instant.now(), disk) : sessions.create(request.name(), disk);
        Beginning beginning = recovered == null ? Beginning.FRESH : recovered.open(session, disk);
        JournalSettings configured = config.journal().settings();
        JournalSettings settings = request.virtual() ? configured.withSync(JournalSettings.Sync.NONE) : configured;
        ChronicleStore store = new ChronicleStore(session.journal(), settings, disk);
        opened.push(store);
        JournalWriter journal = store.writer();
        makeRoom(store);
        ConfigFile whole = request.whole().get();
        NodeConfig allowed = whole.config().without(new Quarantine(home, disk).strategies());
        Plugins plugins = Plugins.of(home).usedBy(allowed);
        StrategyCatalogue catalogue = plugins.catalogue().with(hidden);
        Staffing.check(allowed, catalogue);
        plugins.archive(session, disk);
        SessionPlan plan = new SessionPlan(
            identity(earlier, recovered, whole), allowed, request.mode(), epoch, virtualStart,
            beginning.with(remember(earlier, allowed, catalogue, counters)),
            session.snapshots(), config.snapshot().everyRecords(), plugins, catalogue, rehearsed);
        RunningSession running = new RunningSession(
            request, plan, session, store, journal, settings, opened, counters, new OperatorFiles(home, disk),
            new Quarantine(home, disk), disk);
        running.start();
        Housekeeping housekeeping = new Housekeeping(config.journal(), counters);
        opened.push(new Tidying(() -> housekeeping.tidy(earlier, lineage.kept(), Instant.now()), counters));
        return running;
    }

    /** While there is room for the reserve twice over, there is room for whatever else a start writes. */
    private void checkRoom(Home home) throws IOException {
        long usable = disk.usableBytes(home.root());
        long wanted = 2 * config.journal().reserve().bytes();
        if (usable < wanted) {
            throw new Refusal(
                ExitCode.CONFIG, "home=" + home.root() + " has " + usable + " bytes left on its disk, a session takes "
                    + wanted + " to begin with", "make room, or choose another with --home DIR; journal.reserve says how much");
        }
    }

    /** @throws Refusal if the disk has no room for the journal's reserve */
    private static void makeRoom(ChronicleStore store) throws Exception {
        while (store.preparer().doWork() > 0) {
            continue;
        }
        if (store.condition().failure() != null) {
            throw new Refusal(
                ExitCode.CONFIG, "the journal has no room: " + DiskFault.words(store.condition().failure()), "",
                store.condition().failure());
        }
    }

    private Recovered recover(Sessions sessions, CountersFile counters) {
        counters.state(NodeState.RECOVERING);
        return new Recovery(sessions, StrategyCatalogue.installed(), disk, () -> beat(counters)).recover().orElse(null);
    }

    /** After a session that did not end in order, to be there again is worth more than a quick first order. */
    private String rehearse(Recovered recovered, CountersFile counters) {
        if (!Rehearsal.isWanted(request)) {
            return null;
        }
        if (recovered != null && !recovered.isEnded()) {
            return "not rehearsed, since " + recovered.parent().id() + " did not end in order";
        }
        return new Rehearsal(request.home(), config.engine().rehearsal(), disk, () -> beat(counters)).run();
    }

    private static void beat(CountersFile counters) {
        counters.set(Vital.BEAT_TIME, System.currentTimeMillis());
    }

    private SessionIdentity identity(List<Session> earlier, Recovered recovered, ConfigFile whole) {
        String before = earlier.isEmpty() ? "" : earlier.get(earlier.size() - 1).id();
        return new SessionIdentity(
            kind(),
            session.id(), recovered == null ? before : recovered.parent().id(), BuildInfo.current().name(),
            System.getProperty("java.vm.version"), request.seed(), whole.hash());
    }

    /** Virtual sessions remember nothing: the same seed gives the same session. */
    private Remembered remember(
        List<Session> earlier, NodeConfig allowed, StrategyCatalogue catalogue, CountersFile counters) throws IOException {
        Wanted wanted = Wanted.of(allowed, catalogue);
        if (request.virtual() || wanted.isNothing()) {
            return Remembered.NOTHING;
        }
        long now = System.currentTimeMillis() * 1_000_000L; // of the sessions before, too, the wall's clock told the time
        Remembered past = new Recollection(wanted, config.recovery().history(), kind(), now, counters).of(earlier);
        if (!past.history().isEmpty()) {
            HistoryFile.write(session.history(), past.history());
        }
        return past;
    }

    private SessionKind kind() {
        return switch (request.mode()) {
            case "live" -> SessionKind.LIVE;
            case "import" -> SessionKind.IMPORT;
            default -> SessionKind.DEMO;
        };
    }

    private RuntimeException undone(RuntimeException refused) {
        CloseHelper.quietCloseAll(opened);
        if (session != null) {
            IoUtil.delete(session.folder().toFile(), true);
        }
        return refused;
    }
}
