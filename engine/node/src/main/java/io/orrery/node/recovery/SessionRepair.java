package io.orrery.node.recovery;

import io.orrery.engine.snapshot.SnapshotQuarantine;
import io.orrery.journal.disk.Disk;
import io.orrery.journal.mark.JournalLock;
import io.orrery.journal.repair.Repair;
import io.orrery.journal.repair.RepairPlan;
import io.orrery.node.home.Session;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The repair of a whole session: of its journal, and of its snapshots, none of which may be of what is not recorded any more.
 *
 * @param lastSequence the session's last record then
 * @param reasons why an operator must say so first
 * @param steps what is to be done or was done, in words
 */
public record SessionRepair(long lastSequence, List<String> reasons, List<String> steps) {

    /** What the repair that an operator asks for would do. */
    public static SessionRepair plan(Disk disk, Session session) {
        RepairPlan plan = Repair.of(disk, session.journal()).plan();
        return of(plan, beyond(session, plan));
    }

    /** The repair that an operator asks for. */
    public static SessionRepair run(Disk disk, Session session) {
        return setAside(session, Repair.of(disk, session.journal()).run());
    }

    /** The repair before a start: see {@link Repair#runAutomatic}. */
    public static SessionRepair atStart(Disk disk, Session session) {
        return setAside(session, Repair.atStart(disk, session.journal()).runAutomatic());
    }

    /** True if there is nothing to do. */
    public boolean isEmpty() {
        return reasons.isEmpty() && steps.isEmpty();
    }

    private static SessionRepair of(RepairPlan plan, List<Path> beyond) {
        List<String> steps = new ArrayList<>(plan.steps());
        beyond.forEach(file -> steps.add("set " + file.getFileName() + " aside: it is of what is not recorded"));
        return new SessionRepair(plan.lastSequence(), plan.reasons(), List.copyOf(steps));
    }

    private static List<Path> beyond(Session session, RepairPlan plan) {
        try {
            return SnapshotQuarantine.beyond(session.snapshots(), plan.lastSequence());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SessionRepair setAside(Session session, RepairPlan done) {
        JournalLock lock = JournalLock.acquire(session.journal());
        try {
            List<Path> beyond = beyond(session, done);
            for (Path file : beyond) {
                SnapshotQuarantine.setAside(file);
            }
            return of(done, beyond);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }
}
