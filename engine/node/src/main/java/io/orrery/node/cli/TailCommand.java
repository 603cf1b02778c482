package io.orrery.node.cli;

import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.RecordFilter;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.ExitCode;
import io.orrery.node.home.Session;
import io.orrery.node.journal.EventLines;
import io.orrery.node.journal.LineFilter;
import io.orrery.node.journal.MessageNames;
import io.orrery.node.journal.Place;
import io.orrery.node.journal.Tail;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what is recorded. */
@Command(name = "tail", sortOptions = false, header = "Print the events of a session, or follow them",
    description = {"",
        "  orrery tail -f --type Trade            trades as they are recorded",
        "  orrery tail --type output -n 50        the last 50 things that the engine decided",
        "  orrery tail --from 09:31:02 --to 09:31:05 --format json",
        "  orrery tail --entity 4294967302 --from 1     the life of one order", ""})
final class TailCommand implements Callable<Integer> {
    private static final int LAST = 20;

    private final GlobalOptions global;

    @Parameters(arity = "0..1", paramLabel = "SESSION",
        description = "An id, the beginning of one, or a folder; default: the newest")
    private String session;

    @Option(names = {"-f", "--follow"}, description = "Wait for more, until the session ends")
    private boolean follow;

    @Option(names = "-n", paramLabel = "N", description = "The last N; default: 20, if no range is given")
    private Integer count;

    @Option(names = "--from", paramLabel = "SEQ|TIME", description = "From a sequence or time on")
    private String from;

    @Option(names = "--to", paramLabel = "SEQ|TIME", description = "Up to a sequence or time")
    private String to;

    @Option(names = "--type", paramLabel = "T",
        description = "Only these messages (Trade, Order…) or classes (input, output); repeatable")
    private List<String> types = new ArrayList<>();

    @Option(names = "--grep", paramLabel = "RE", description = "Only lines that match")
    private Pattern grep;

    @Option(names = "--exclude", paramLabel = "RE", description = "No lines that match")
    private Pattern exclude;

    @Option(names = "--entity", paramLabel = "ORDER", description = "Only events of this order id")
    private Long entity;

    @Option(names = "--reverse", description = "Newest first")
    private boolean reverse;

    @Option(names = "--max", paramLabel = "N", description = "At most so many lines")
    private long max = Long.MAX_VALUE;

    @Option(names = "--format", paramLabel = "F", description = "text, json, csv or hex; --json is the same as --format json")
    private EventLines.Format format;

    @Option(names = "--tz", paramLabel = "ZONE",
        description = "Time zone of text and of times without one, such as Europe/Vienna; default: UTC")
    private ZoneId zone = ZoneOffset.UTC;

    TailCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        Session source = global.sessions().resolve(session);
        OptionalLong order = entity == null ? OptionalLong.empty() : OptionalLong.of(entity);
        EventLines lines = new EventLines(new LineFilter(order, grep, exclude), format(), zone);
        Output output = global.output();
        try (JournalStore store = new ChronicleStore(source.journal())) {
            RecordFilter filter = filter(learn(store, lines));
            if (!lines.header().isEmpty()) {
                output.data(lines.header());
            }
            print(new Tail(store, filter, lines, output.stream(), max));
        }
        return ExitCode.OK.code();
    }

    private void print(Tail tail) {
        if (reverse) {
            tail.reverse();
        } else if (count == null && (from != null || to != null)) {
            tail.forward(0, follow);
        } else {
            long next = tail.last(count == null ? LAST : count);
            if (follow) {
                tail.forward(next, true);
            }
        }
    }

    private static long learn(JournalStore store, EventLines lines) {
        try (JournalReader beginning = store.reader()) {
            return lines.learn(beginning);
        }
    }

    private RecordFilter filter(long begin) {
        Place first = from == null ? null : Place.parse(from, zone, begin);
        Place last = to == null ? null : Place.parse(to, zone, begin);
        MessageNames.Choice wanted = new MessageNames().choose(types);
        return new RecordFilter(
            first instanceof Place.Sequence sequence ? sequence.value() : 1,
            last instanceof Place.Sequence sequence ? sequence.value() : Long.MAX_VALUE,
            first instanceof Place.Time time ? time.value() : Long.MIN_VALUE,
            last instanceof Place.Time time ? time.value() : Long.MAX_VALUE,
            wanted.classes(),
            wanted.templates());
    }

    private EventLines.Format format() {
        return format != null ? format : global.json() ? EventLines.Format.JSON : EventLines.Format.TEXT;
    }
}
