package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Session;
import io.orrery.node.latency.Latency;
import io.orrery.node.latency.LatencyReading;
import io.orrery.node.latency.Percentiles;
import io.orrery.node.latency.SlowOrder;
import io.orrery.node.latency.Stage;
import io.orrery.node.latency.TimedOrder;
import io.orrery.node.screen.Units;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what the orders of a session took, by stages, and why the slowest did. */
@Command(name = "latency", sortOptions = false, header = "What orders took from frame to gateway, and what slowed the slowest",
    description = {"",
        "  orrery latency                          the newest session, and its ten slowest orders",
        "  orrery latency --order 4294967302       one order, stage by stage", "",
        "What is measured stands in the journal as observations. Virtual sessions have none: their clock is turned by hand.", ""})
final class LatencyCommand implements Callable<Integer> {
    private static final String ROW = "%-9s %10s %10s %10s %10s %10s  %s";
    private static final String SLOW = "%-20s %10s %10s %10s %10s %10s  %s";

    /** Books are long, and can be seen by their sequence. */
    private static final int LONGEST_EVENT = 110;

    private final GlobalOptions global;

    @Parameters(arity = "0..1", paramLabel = "SESSION",
        description = "An id, the beginning of one, or a folder; default: the newest")
    private String session;

    @Option(names = "--slowest", paramLabel = "N", description = "Show so many of the slowest orders; default: 10")
    private int slowest = 10;

    @Option(names = "--order", paramLabel = "ORDER", description = "Show this order instead")
    private Long order;

    LatencyCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        if (slowest < 0 || slowest > 100_000) {
            throw new Refusal(ExitCode.USAGE, "--slowest=" + slowest + ": allowed are 0 to 100000", "");
        }
        Session source = global.sessions().resolve(session);
        Latency found = LatencyReading.of(
            source, order == null ? OptionalLong.empty() : OptionalLong.of(order), order == null ? slowest : 1);
        if (order != null && found.slowest().isEmpty()) {
            throw new Refusal(
                ExitCode.CONFIG, "order " + order + " was not timed in session " + source.id(),
                "it never left, is of another session, or of a virtual one");
        }
        if (global.json()) {
            global.output().json("orrery.latency/1", found);
        } else {
            print(found);
        }
        return ExitCode.OK.code();
    }

    private void print(Latency found) {
        Output output = global.output();
        output.data(found.session() + ": " + Units.count(found.orders()) + " orders timed");
        if (found.orders() > 0) {
            stages(found);
        }
        found.hindrances().forEach((kind, sum) -> output.data(String.format(Locale.ROOT, "%-12s %,d times%s",
            kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), sum.count(),
            sum.nanos() == 0 ? "" : ", " + Units.nanos(sum.nanos()))));
        if (!found.slowest().isEmpty()) {
            output.data(String.format(Locale.ROOT, SLOW, "order", "read", "wait", "decide", "release", "total", "because of"));
            found.slowest().forEach(this::slow);
        }
    }

    private void stages(Latency found) {
        Output output = global.output();
        output.data(String.format(Locale.ROOT, ROW, "stage", "p50", "p90", "p99", "p99.9", "max", "from … to"));
        found.stages().forEach((stage, percentiles) -> row(stage.name().toLowerCase(Locale.ROOT), percentiles, stage.words()));
        row("total", found.total(), "frame received to gateway");
    }

    private void row(String name, Percentiles of, String words) {
        global.output().data(String.format(Locale.ROOT, ROW, name, Units.nanos(of.p50()), Units.nanos(of.p90()),
            Units.nanos(of.p99()), Units.nanos(of.p999()), Units.nanos(of.max()), words));
    }

    private void slow(SlowOrder slow) {
        TimedOrder each = slow.order();
        String because = String.join(", ", slow.because()).toLowerCase(Locale.ROOT).replace('_', ' ');
        global.output().data(String.format(Locale.ROOT, SLOW, each.orderId(), Units.nanos(Stage.READ.nanos(each)),
            Units.nanos(each.waited()), Units.nanos(each.decided()), Units.nanos(each.released()), Units.nanos(slow.total()),
            because + "; " + (each.behind() + 1) + " of " + each.batch()));
        String event = slow.event();
        global.output().data("    " + (event.length() <= LONGEST_EVENT ? event : event.substring(0, LONGEST_EVENT) + " …"));
    }
}
