package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.home.Session;
import io.orrery.node.journal.Inspection;
import io.orrery.node.screen.Units;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what a session's journal holds. */
@Command(name = "inspect", sortOptions = false, header = "Check every record and hash of a session, and tell what it holds",
    description = {"", "  orrery inspect --json", "",
        "Changes nothing and re-executes nothing; exit 4 if the journal is damaged.", ""})
final class InspectCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Parameters(arity = "0..1", paramLabel = "SESSION",
        description = "An id, the beginning of one, or a folder; default: the newest")
    private String session;

    InspectCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        Session source = global.sessions().resolve(session);
        Inspection found = Inspection.of(source);
        if (global.json()) {
            global.output().json("orrery.inspect/1", found);
        } else {
            print(found);
        }
        return found.damage() == null ? ExitCode.OK.code() : ExitCode.VERIFICATION_FAILED.code();
    }

    private void print(Inspection found) {
        found.header().forEach(this::line);
        line("from", found.first() + " to " + found.last());
        line("end", found.ended() ? "stopped in order" : "open: still written to, or its process died");
        String classes = found.classes().toString().replaceAll("[{}]", "").toLowerCase(Locale.ROOT);
        line("records", Units.count(found.records()) + ": " + classes);
        line("size", Units.bytes(found.recordBytes()) + ", " + String.format(Locale.ROOT, "%.2f GB/h", found.bytesPerHour() / 1e9)
            + ", on disk " + Units.bytes(found.fileBytes()));
        line("chain", found.chain());
        for (Inspection.Segment segment : found.segments()) {
            String range = Units.count(segment.firstSequence()) + " to " + Units.count(segment.lastSequence());
            String size = Units.bytes(segment.fileBytes()) + "  " + segment.blocks() + " blocks";
            line("segment", segment.file() + "  " + range + "  " + size);
        }
        found.messages().forEach((name, count) -> line("", String.format(Locale.ROOT, "%15s  %s", Units.count(count), name)));
        if (found.damage() != null) {
            line("damage", found.damage());
        }
    }

    private void line(String name, String text) {
        global.output().data(String.format(Locale.ROOT, "%-14s %s", name, text));
    }
}
