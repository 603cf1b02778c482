package io.orrery.journal.repair;

import io.orrery.journal.JournalLocked;
import io.orrery.journal.disk.Disk;
import io.orrery.journal.mark.JournalLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Makes a session whole again that was not closed, or was damaged since. What is good up to the first damage stays and is sealed;
 * what was damaged, and what lies behind, goes to quarantine. Nothing is deleted that held a record.
 *
 * <p>It needs neither time-outs nor any class of Chronicle, and may itself be cut off anywhere: the next one goes on.
 */
public final class Repair {
    private final Disk disk;
    private final Path folder;
    private final boolean thorough;

    private Repair(Disk disk, Path folder, boolean thorough) {
        this.disk = disk;
        this.folder = folder;
        this.thorough = thorough;
    }

    /** The repair that an operator asks for: reads everything. */
    public static Repair of(Disk disk, Path folder) {
        return new Repair(disk, folder, true);
    }

    /** The repair before a start: trusts what is sealed, and reads the rest. */
    public static Repair atStart(Disk disk, Path folder) {
        return new Repair(disk, folder, false);
    }

    /** True if a start would refuse this session. Takes no lock, and does not read what is sealed. */
    public static boolean needsOperator(Path folder) {
        return !new RepairPlanner(folder, false).plan().isAutomatic();
    }

    /**
     * What would be done.
     *
     * @throws JournalLocked if someone writes to the session or repairs it
     */
    public RepairPlan plan() {
        if (JournalLock.isHeld(folder)) {
            throw new JournalLocked(folder);
        }
        return new RepairPlanner(folder, thorough).plan();
    }

    /**
     * Does what a kill or a loss of power made necessary, and returns what that was.
     *
     * @throws RepairNeeded if it would take more than that; nothing is done then
     * @throws JournalLocked if someone writes to the session or repairs it
     */
    public RepairPlan runAutomatic() {
        return run(false);
    }

    /**
     * Does all that is necessary, and returns what that was.
     *
     * @throws JournalLocked if someone writes to the session or repairs it
     */
    public RepairPlan run() {
        return run(true);
    }

    private RepairPlan run(boolean allowed) {
        JournalLock lock = JournalLock.acquire(folder);
        try {
            RepairPlan plan = new RepairPlanner(folder, thorough).plan();
            if (!allowed && !plan.isAutomatic()) {
                throw new RepairNeeded(folder, plan);
            }
            RepairWork work = new RepairWork(disk, folder);
            for (RepairStep step : plan.plannedSteps()) {
                work.perform(step);
            }
            return plan;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }
}
