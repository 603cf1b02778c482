package io.orrery.node.cli;

import io.orrery.journal.JournalMissing;
import io.orrery.journal.upkeep.SegmentListing;
import io.orrery.node.ExitCode;
import io.orrery.node.home.Session;
import io.orrery.node.screen.Units;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a line a segment. */
@Command(name = "list", sortOptions = false, header = "List the segments of a session",
    description = {"", "  orrery journal list", "",
        "OPEN: written to, or its process died. ENDED: closed by its writer. RECOVERED: closed by repair. "
            + "QUARANTINED: set aside by repair.", ""})
final class JournalListCommand implements Callable<Integer> {
    private static final String LINE = "%-8s %-12s %15s %15s %15s %10s  %s";

    private final GlobalOptions global;

    @Parameters(arity = "0..1", paramLabel = "SESSION",
        description = "An id, the beginning of one, or a folder; default: the newest")
    private String session;

    JournalListCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        Session source = global.sessions().resolve(session);
        List<SegmentListing> segments = SegmentListing.of(source.journal());
        if (segments.isEmpty()) {
            throw new JournalMissing(source.journal());
        }
        if (global.json()) {
            global.output().json("orrery.journal-list/1", new Listing(source.id(), segments));
        } else {
            line("segment", "state", "first", "last", "records", "bytes", "");
            for (SegmentListing each : segments) {
                line(Integer.toString(each.segment()), each.state(), Units.count(each.first()), Units.count(each.last()),
                    Units.count(each.records()), Units.bytes(each.fileBytes()), each.compressed() ? "compressed" : "");
            }
        }
        return ExitCode.OK.code();
    }

    private void line(Object... cells) {
        global.output().data(String.format(Locale.ROOT, LINE, cells).stripTrailing());
    }

    /** All segments of a session. */
    private record Listing(String session, List<SegmentListing> segments) {
    }
}
