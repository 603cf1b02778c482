package io.orrery.node.cli;

import io.orrery.journal.disk.LocalDisk;
import io.orrery.node.ExitCode;
import io.orrery.node.home.Session;
import io.orrery.node.recovery.SessionRepair;
import io.orrery.node.screen.Units;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes a damaged session whole up to the damage. */
@Command(name = "repair", sortOptions = false, header = "Make a session that was killed or damaged whole again",
    description = {"", "  orrery repair --dry-run        what would be done to the newest session",
        "  orrery repair 20261121-093102-7f3a --yes", "",
        "Reads every record. What is good before the first damage stays; what lies behind, and the snapshots of it, go to "
            + "folders quarantine. "
            + "Nothing is deleted that held a record. Exit 4 of a dry run: there is something to do.", ""})
final class RepairCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Parameters(arity = "0..1", paramLabel = "SESSION",
        description = "An id, the beginning of one, or a folder; default: the newest")
    private String session;

    @ArgGroup(multiplicity = "1")
    private Consent consent;

    RepairCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        Session source = global.sessions().resolve(session);
        LocalDisk disk = LocalDisk.INSTANCE;
        SessionRepair repair = consent.given() ? SessionRepair.run(disk, source) : SessionRepair.plan(disk, source);
        Report report = new Report(source.id(), consent.given(), repair.lastSequence(), repair.reasons(), repair.steps());
        if (global.json()) {
            global.output().json("orrery.repair/1", report);
        } else {
            print(report);
        }
        return repair.isEmpty() || consent.given() ? ExitCode.OK.code() : ExitCode.VERIFICATION_FAILED.code();
    }

    private void print(Report report) {
        if (report.steps().isEmpty() && report.lost().isEmpty()) {
            global.output().data(report.session() + ": nothing to do, it is whole up to sequence "
                + Units.count(report.lastSequence()));
            return;
        }
        report.lost().forEach(reason -> global.output().data("damage  " + reason));
        report.steps().forEach(step -> global.output().data((report.done() ? "done    " : "to do   ") + step));
        global.output().data(report.session() + (report.done() ? " ends at sequence " : " would end at sequence ")
            + Units.count(report.lastSequence()));
        if (!report.done()) {
            global.output().talk("do it: ./orrery repair " + report.session() + " --yes");
        }
    }

    /**
     * What is to be done or was done.
     *
     * @param lost what was durable or sealed and is not as it was written
     */
    private record Report(String session, boolean done, long lastSequence, List<String> lost, List<String> steps) {
    }
}
