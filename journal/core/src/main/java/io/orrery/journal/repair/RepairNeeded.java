package io.orrery.journal.repair;

import java.nio.file.Path;

/** What was durable or sealed in a session is not as it was written: an operator must decide to go on without it. */
public final class RepairNeeded extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient Path folder;
    private final transient RepairPlan plan;

    public RepairNeeded(Path folder, RepairPlan plan) {
        super("the session needs repair: " + String.join("; ", plan.reasons()) + " (" + folder + ")");
        this.folder = folder;
        this.plan = plan;
    }

    /** The session's folder: that in which the journal lies. */
    public Path folder() {
        Path parent = folder.getParent();
        return parent == null ? folder : parent;
    }

    public RepairPlan plan() {
        return plan;
    }
}
