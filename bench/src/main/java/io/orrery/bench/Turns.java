package io.orrery.bench;

import io.orrery.bench.replay.Recording;
import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Samples;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Gives each measure its turns, and makes figures of what they took. */
final class Turns {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final Effort effort;
    private final Recording recording;
    private final Map<Measure, Samples> values = new EnumMap<>(Measure.class);
    private final Map<Measure, Samples> bytes = new EnumMap<>(Measure.class);

    Turns(Effort effort, Recording recording) {
        this.effort = effort;
        this.recording = recording;
    }

    List<Figure> take(List<Measure> measures, Consumer<String> progress) throws RunnerException {
        for (int round = 1; round <= effort.rounds(); round++) {
            for (Measure measure : measures) {
                progress.accept("round " + round + " of " + effort.rounds() + ": " + measure.title);
                turn(measure);
            }
        }
        List<Figure> figures = new ArrayList<>();
        for (Measure measure : measures) {
            figures.add(figure(measure));
        }
        return figures;
    }

    private void turn(Measure measure) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
            .include("^" + measure.benchmark.getName() + "\\." + measure.method + "$")
            .forks(1)
            .warmupIterations(effort.warmups())
            .measurementIterations(effort.iterations())
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend(JvmFlags.ofForks())
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
        if (measure.isReplay()) {
            options.param("journal", recording.journal().toString());
        } else {
            options.warmupTime(effort.time()).measurementTime(effort.time());
        }
        for (BenchmarkResult fork : new Runner(options.build()).runSingle().getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                add(measure, iteration);
            }
        }
    }

    private void add(Measure measure, IterationResult iteration) {
        Result<?> allocation = iteration.getSecondaryResults().get(ALLOCATION);
        double score = iteration.getPrimaryResult().getScore();
        double allocated = allocation == null ? Double.NaN : allocation.getScore();
        long events = measure.isReplay() ? recording.events() : 1;
        values.computeIfAbsent(measure, key -> new Samples()).add(measure.isReplay() ? events / score : score);
        bytes.computeIfAbsent(measure, key -> new Samples()).add(allocated / events);
    }

    private Figure figure(Measure measure) {
        Samples samples = values.get(measure);
        return new Figure(
            measure.title, measure.unit(), samples.count(), samples.median(), samples.quantile(0.25), samples.quantile(0.75),
            bytes.get(measure).median(), bound(measure));
    }

    private double bound(Measure measure) {
        if (measure.reference == null) {
            return measure.bound;
        }
        Samples reference = values.get(measure.reference);
        return reference == null ? Double.NaN : measure.bound * reference.median();
    }
}
