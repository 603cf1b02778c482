package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.export.BookExport;
import io.orrery.node.home.Session;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a session holds in a form that others read. */
@Command(name = "export", sortOptions = false, header = "Write what a session holds as a table",
    description = {
        "", "  orrery export --what book --depth 10 --at-each update > book.csv",
        "  orrery export --what book --at-each trade --symbol BTCUSDT monday", "",
        "The book is the one that the engine saw: the session is executed again. A row is a level, the best being 1; "
            + "receive_time is in nanoseconds since 1970.", ""})
final class ExportCommand implements Callable<Integer> {
    private static final int MOST_LEVELS = 16_384;

    /** What can be written. */
    private enum What { BOOK }

    /** How it can be written. */
    private enum Format { CSV }

    private final GlobalOptions global;

    @Option(names = "--what", paramLabel = "W", required = true, description = "What: book")
    private What what;

    @Option(names = "--depth", paramLabel = "N", defaultValue = "10", description = "Levels a side; default: 10")
    private int depth;

    @Option(names = "--at-each", paramLabel = "E", defaultValue = "update",
        description = "When: update or trade; default: update")
    private BookExport.At at;

    @Option(names = "--format", paramLabel = "F", defaultValue = "csv", description = "How: csv")
    private Format format;

    @Option(names = "--symbol", paramLabel = "S", description = "Only this instrument, as the engine or its venue writes it")
    private String symbol;

    @Parameters(arity = "0..1", paramLabel = "SESSION",
        description = "An id, the beginning of one, a name, or a folder; default: the newest")
    private String session;

    @Spec
    private CommandSpec spec;

    ExportCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() throws IOException {
        if (depth < 1 || depth > MOST_LEVELS) {
            throw new ParameterException(spec.commandLine(), "--depth=" + depth + " is not from 1 to " + MOST_LEVELS);
        }
        Session source = global.sessions().resolve(session);
        PrintStream out = global.output().stream();
        boolean found = new BookExport(depth, at, symbol, out).write(source);
        out.flush();
        if (!found) {
            throw new Refusal(ExitCode.CONFIG, "symbol=" + symbol + " is not in " + source.folder());
        }
        return ExitCode.OK.code();
    }
}
