package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.config.Amounts;
import io.orrery.node.config.ByteSize;
import io.orrery.node.home.Pruning;
import io.orrery.node.home.Session;
import io.orrery.node.recovery.Lineage;
import io.orrery.node.screen.Units;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Deletes old sessions. */
@Command(name = "prune", sortOptions = false, header = "Delete whole sessions, oldest first",
    description = {"", "  orrery journal prune --older-than 30d --dry-run", "  orrery journal prune --keep-bytes 10GiB --yes", "",
        "Never the newest session, never the one that the next run takes up, never one in use; one that is damaged or partly "
            + "in quarantine only with --damaged.", ""})
final class JournalPruneCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Consent consent;

    @Option(names = "--older-than", paramLabel = "TIME", converter = ToDuration.class,
        description = "Sessions that ended longer ago: 30d, 12h")
    private Duration olderThan;

    @Option(names = "--keep-bytes", paramLabel = "SIZE", converter = ToSize.class,
        description = "The oldest sessions, until all take no more: 10GiB")
    private ByteSize keepBytes;

    @Option(names = "--damaged", description = "Damaged ones too, if they began longer ago")
    private boolean damaged;

    JournalPruneCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        List<Session> sessions = global.sessions().list();
        List<Pruning.Pruned> planned = pruning().plan(sessions, Lineage.of(sessions).kept(), Instant.now());
        List<Pruning.Pruned> pruned = consent.given() ? planned.stream().filter(Pruning::delete).toList() : planned;
        long bytes = pruned.stream().mapToLong(Pruning.Pruned::bytes).sum();
        if (global.json()) {
            global.output().json("orrery.journal-prune/1", new Result(consent.given(), bytes,
                pruned.stream().map(each -> each.session().id()).toList()));
        } else {
            String act = consent.given() ? "deleted " : "would delete ";
            pruned.forEach(each -> global.output().data(act + each.session().id() + "  " + Units.bytes(each.bytes())));
            global.output().data(act + pruned.size() + (pruned.size() == 1 ? " session, " : " sessions, ") + Units.bytes(bytes));
        }
        return ExitCode.OK.code();
    }

    private Pruning pruning() {
        try {
            return new Pruning(olderThan, keepBytes, damaged);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private record Result(boolean done, long bytes, List<String> sessions) {
    }

    /** Reads a duration as the configuration does. */
    static final class ToDuration implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                return Amounts.duration(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    /** Reads a size as the configuration does. */
    static final class ToSize implements ITypeConverter<ByteSize> {
        @Override
        public ByteSize convert(String text) {
            try {
                return Amounts.size(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
