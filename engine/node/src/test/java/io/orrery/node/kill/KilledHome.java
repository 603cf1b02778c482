package io.orrery.node.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.JournalReader;
import io.orrery.journal.chronicle.ChronicleStore;
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
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agrona.IoUtil;

/** The one home of all kills, and the proof of what they left: each killed session, once a later start has repaired it. */
final class KilledHome {
    private static final int VERIFY_EACH = 10;
    /** A start needs its parent; who looks for a fault likes the one before, too. */
    private static final int KEPT = 4;

    private final Home home;
    private final KillTally tally;
    private final OrderTrail orders = new OrderTrail();
    private final Map<String, Left> unproven = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Progress silent =
        new Progress(new PrintStream(OutputStream.nullOutputStream()), "verify", false, System::nanoTime);
    private int proofs;

    KilledHome(Path folder, String config, KillTally tally) throws IOException {
        home = new Home(folder).prepare();
        Files.writeString(home.configFile(), config);
        this.tally = tally;
    }

    Home home() {
        return home;
    }

    /** Kills a process and takes down what it left, before the next start. Returns inside what the kill fell. */
    Set<KillClass> kill(Daemon killed) throws IOException, InterruptedException {
        if (!killed.kill()) {
            tally.onHalt();
        }
        Set<KillClass> classes = EnumSet.noneOf(KillClass.class);
        NodeState state = killed.state();
        if (state == NodeState.STARTING || state == NodeState.RECOVERING) {
            classes.add(KillClass.RECOVERY);
        }
        long last = 0;
        for (Session session : new Sessions(home).list()) {
            if (seen.add(session.id())) {
                Left left = Left.of(session);
                classes.addAll(left.classes());
                unproven.put(session.id(), left);
                last = left.last();
            }
        }
        long acknowledged = killed.acknowledged();
        assertTrue(last >= acknowledged, "sequence " + acknowledged + " was acknowledged, " + last + " is there");
        assertEquals(List.of(), Daemon.crashes(home));
        tally.onKill(classes);
        return classes;
    }

    /** Proves what was killed and is repaired by now: all of it, once a process is ready. */
    void prove(boolean last) throws IOException {
        Iterator<Left> killed = unproven.values().iterator();
        while (killed.hasNext()) {
            Left left = killed.next();
            killed.remove();
            if (left.started()) {
                prove(left, proofs++ % VERIFY_EACH == 0 || last && !killed.hasNext());
            } else {
                assertTrue(Files.notExists(left.session().folder()), left.session() + " decided nothing and still lies there");
            }
        }
        forget();
    }

    private void prove(Left left, boolean execute) {
        Session session = left.session();
        EventRecord record = new EventRecord();
        long checksum = 0;
        long last;
        try (JournalReader reader = new ChronicleStore(session.journal()).reader()) {
            while (reader.next(record)) {
                checksum = LeftSegment.add(checksum, record);
                orders.onRecord(record);
            }
            reader.checkEnd();
            last = reader.nextSequence() - 1;
        }
        assertEquals(left.last(), last, session + ": the last record");
        assertEquals(left.checksum(), checksum, session + ": the records");
        assertEquals(List.of(), orders.faults(), session + ": its orders");
        if (execute) {
            VerifySummary summary = new NodeEngines().verify(session, silent);
            assertEquals(0, summary.differences(), session + ": " + summary.detail());
        }
        tally.onProof(last, execute);
        tally.onOrders(orders.orders());
    }

    private void forget() {
        List<Session> sessions = new ArrayList<>(new Sessions(home).list());
        for (Session old : sessions.subList(0, Math.max(0, sessions.size() - KEPT))) {
            if (seen.contains(old.id()) && !unproven.containsKey(old.id())) {
                IoUtil.delete(old.folder().toFile(), true);
            }
        }
    }

    /** Proves the session that was stopped in order at last: nothing is left open of what the killed ones had placed. */
    void proveStopped() throws IOException {
        List<Session> sessions = new Sessions(home).list();
        prove(Left.of(sessions.get(sessions.size() - 1)), true);
        assertEquals(0, orders.inherited(), "orders of earlier boots are open");
        assertEquals(List.of(), Daemon.crashes(home));
    }
}
