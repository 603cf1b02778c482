package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.screen.Style;
import io.orrery.node.screen.Units;
import io.orrery.node.vitals.CountersView;
import io.orrery.node.vitals.DistinctError;
import io.orrery.node.vitals.LatencyBuckets;
import io.orrery.node.vitals.Vital;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells how the process of a home does, by its mapped counters: it need not answer. */
@Command(name = "status", sortOptions = false, header = "Show what the process of this home does, even if it hangs",
    description = {"", "  orrery status --watch", "  orrery status --errors", "",
        "Exit 0 if it runs, 6 if it hangs or nothing runs.", ""})
final class StatusCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Option(names = "--watch", description = "Again each second, until Ctrl-C")
    private boolean watch;

    @Option(names = "--errors", description = "The distinct errors, with counts and stacks")
    private boolean errors;

    StatusCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        StatusReport.Life life = show();
        while (watch && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(1_000_000_000L);
            global.output().data("");
            life = show();
        }
        return life == StatusReport.Life.RUNNING ? ExitCode.OK.code() : ExitCode.REMOTE_UNAVAILABLE.code();
    }

    private StatusReport.Life show() {
        try (CountersView view = CountersView.open(global.home().countersFile())) {
            StatusReport report = StatusReport.of(view, System.currentTimeMillis());
            if (global.json()) {
                global.output().json("orrery.status/1", report);
            } else {
                print(view, report);
            }
            return report.life();
        }
    }

    private void print(CountersView view, StatusReport report) {
        Output output = global.output();
        Style style = report.life() == StatusReport.Life.RUNNING ? Style.GOOD : Style.ALARM;
        output.data(style.paint(report.life().toString(), output.colourOfData(global.colour())) + "  pid " + report.pid()
            + "  " + report.state() + "  last beat " + Units.seconds(report.beatAgeMillis() / 1000) + " ago"
            + "  since " + report.start());
        for (Vital vital : Vital.values()) {
            if (vital != Vital.BEAT_TIME && vital != Vital.ENGINE_BEAT_TIME && vital != Vital.STATE) {
                output.data(String.format("%24s  %s", Units.count(view.value(vital)), vital.label()));
            }
        }
        output.data("tick to order: p50 <= " + bound(view, 0.5) + "  p99 <= " + bound(view, 0.99) + "  p99.9 <= "
            + bound(view, 0.999));
        if (errors) {
            view.errors().forEach(this::print);
        }
    }

    private void print(DistinctError error) {
        global.output().data("");
        global.output().data(error.count() + " times, first " + error.first() + ", last " + error.last());
        global.output().data(error.text().stripTrailing());
    }

    private static String bound(CountersView view, double quantile) {
        long bound = LatencyBuckets.quantile(view, quantile);
        return bound == Long.MAX_VALUE ? "more than 1 s" : Units.nanos(bound);
    }
}
