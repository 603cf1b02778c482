package io.orrery.node.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.DifferenceKind;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.home.Sessions;
import io.orrery.node.live.NodeEngines;
import io.orrery.node.screen.Progress;
import io.orrery.node.session.VerifySummary;
import io.orrery.node.vitals.NodeState;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.agrona.IoUtil;

/** The one home of a node that is killed beside its venues, and the comparison of what it knows with what is true there. */
final class BesideHome {
    static final String NODE = """
        http.enabled = false
        journal { segment-size = 4MiB, reserve = 16MiB, sync = none }
        snapshot.every-records = 20000
        """;
    /** For a machine that has much else to do. */
    static final long PATIENCE_NANOS = 180_000_000_000L;
    private static final long POLL_NANOS = 1_000_000L;
    private static final long LOOK_NANOS = 50_000_000L;
    /** By then a session has said what it begins with. */
    private static final int BEGUN = 32;
    private static final int VERIFY_EACH = 10;
    private static final int KEPT = 4;
    /** What a kill can't explain: fills and ends that nobody heard of are told as missed trades and missing orders. */
    private static final Set<DifferenceKind> INEXPLICABLE = EnumSet.of(
        DifferenceKind.BALANCE, DifferenceKind.POSITION, DifferenceKind.ORDER_FOREIGN, DifferenceKind.ORDER_FILLED);

    private final Home home;
    private final Path launch;
    private final Street street;
    private final BesideTally tally;
    private final Map<Integer, Set<Long>> sent = new HashMap<>();
    private final Map<Long, Known.Fate> fates = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private final Progress silent =
        new Progress(new PrintStream(OutputStream.nullOutputStream()), "verify", false, System::nanoTime);
    private long fillsAtKill;

    BesideHome(Path folder, String config, Path launch, Street street, BesideTally tally) throws IOException {
        home = new Home(folder).prepare();
        Files.writeString(home.configFile(), config);
        this.launch = launch;
        this.street = street;
        this.tally = tally;
    }

    Daemon start() throws IOException {
        return Daemon.start(home, launch);
    }

    /** Waits until all accounts have been compared with their venues. */
    void awaitReconciled(Daemon daemon) throws IOException {
        reconciled(daemon).close();
    }

    /** Likewise. Returns what is known then. */
    Known reconciled(Daemon daemon) throws IOException {
        long ready = daemon.await(NodeState.READY, PATIENCE_NANOS);
        while (daemon.acknowledged() < BEGUN) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        Known known = Known.of(newest());
        while (!known.read().isReconciled(Street.VENUES.size())) {
            if (!daemon.alive() || daemon.age() > PATIENCE_NANOS) {
                known.close();
                throw new IllegalStateException("not reconciled:\n" + daemon.talk());
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        tally.onReady(ready, daemon.age());
        readDead(newest());
        return known;
    }

    /** Reads on until something is so. */
    static void await(Known known, BooleanSupplier wanted) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new AssertionError("not in time; told: " + known.differences());
            }
            LockSupport.parkNanos(POLL_NANOS);
            known.read();
        }
    }

    /** Reads on for some time, and then up to the present. */
    static void follow(Known known, long millis) {
        long until = System.currentTimeMillis() + millis;
        await(known, () -> known.state().time() >= until * 1_000_000L);
    }

    /** What was told that a kill can't explain. */
    static List<Known.Told> inexplicable(Known known) {
        return known.differences().stream().filter(told -> INEXPLICABLE.contains(told.kind())).toList();
    }

    /** Where money and positions are not what they are at the venues. */
    List<String> faultsOfMoney(Known known) throws IOException {
        List<String> faults = new ArrayList<>();
        for (int account = 1; account <= Street.VENUES.size(); account++) {
            String venue = Street.VENUES.get(account - 1);
            faults.addAll(Agreement.ofMoney(known.state(), account, venue, street.truth(venue)));
        }
        return faults;
    }

    void kill(Daemon daemon) throws IOException, InterruptedException {
        tally.onKill(daemon.kill());
        fillsAtKill = street.fills();
        assertEquals(List.of(), Daemon.crashes(home));
    }

    /** How often anything was filled since the kill. */
    long missed() throws IOException {
        return street.fills() - fillsAtKill;
    }

    /** Holds the markets, waits until nothing is under way, and compares. */
    void check() throws IOException {
        street.hold(true);
        long until = System.nanoTime() + PATIENCE_NANOS;
        try (Known known = Known.of(newest())) {
            List<String> faults = List.of("nothing was compared");
            while (!faults.isEmpty()) {
                if (System.nanoTime() > until) {
                    throw new AssertionError(newest() + ":\n" + String.join("\n", faults));
                }
                LockSupport.parkNanos(LOOK_NANOS);
                known.read();
                faults = known.isSettled() ? faults(known) : List.of("orders are under way");
            }
            take(known);
        }
        fates.values().removeIf(fate -> !fate.isOpen());
        tally.onCheck();
        street.hold(false);
    }

    private List<String> faults(Known known) throws IOException {
        List<String> faults = new ArrayList<>();
        Map<Integer, Set<Long>> mine = byAccount(known);
        Map<Long, Known.Fate> all = new HashMap<>(fates);
        all.putAll(known.fates());
        for (int account = 1; account <= Street.VENUES.size(); account++) {
            String venue = Street.VENUES.get(account - 1);
            Truth truth = street.truth(venue);
            faults.addAll(Agreement.faults(known.state(), account, venue, truth, union(sent, mine, account), all));
        }
        return faults;
    }

    private static Map<Integer, Set<Long>> byAccount(Known known) {
        Map<Integer, Set<Long>> ids = new HashMap<>();
        known.sent().forEach((id, account) -> ids.computeIfAbsent(account, first -> new HashSet<>()).add(id));
        return ids;
    }

    private static Set<Long> union(Map<Integer, Set<Long>> one, Map<Integer, Set<Long>> other, int account) {
        Set<Long> all = new HashSet<>(one.getOrDefault(account, Set.of()));
        all.addAll(other.getOrDefault(account, Set.of()));
        return all;
    }

    /** Reads the killed sessions, which a later start has repaired by now. */
    private void readDead(Session living) throws IOException {
        List<Session> sessions = new Sessions(home).list();
        for (Session session : sessions) {
            if (!session.id().equals(living.id()) && read.add(session.id())) {
                prove(session);
            }
        }
        for (Session old : sessions.subList(0, Math.max(0, sessions.size() - KEPT))) {
            IoUtil.delete(old.folder().toFile(), true);
        }
    }

    private void prove(Session session) {
        try (Known known = Known.of(session).readAll()) {
            take(known);
            tally.onSession(known.state().tally(), known.differences());
            assertEquals(List.of(), inexplicable(known), session.toString());
        }
        boolean execute = read.size() % VERIFY_EACH == 1;
        if (execute) {
            VerifySummary summary = new NodeEngines().verify(session, silent);
            assertEquals(0, summary.differences(), session + ": " + summary.detail());
            tally.onVerified();
        }
    }

    private void take(Known known) {
        byAccount(known).forEach((account, ids) -> sent.computeIfAbsent(account, first -> new HashSet<>()).addAll(ids));
        fates.putAll(known.fates());
    }

    /** The last session, which was stopped in order. */
    void proveStopped() throws IOException {
        Session last = newest();
        read.add(last.id());
        prove(last);
    }

    private Session newest() {
        List<Session> sessions = new Sessions(home).list();
        return sessions.get(sessions.size() - 1);
    }
}
