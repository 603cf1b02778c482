package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What modules take. */
@Command(name = "cost", header = "Measure for a second what each module of a patch takes, in the follower",
    description = {"", "Each evaluation is told with a reading of the clock, some 20 ns.", ""})
final class PatchCostCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Parameters(index = "0", paramLabel = "NAME", description = "What the configuration calls the patch")
    private String patch;

    private record Cost(String module, long evaluations, long nanosEach) {

        static Cost of(String line) {
            String[] words = line.split(" ");
            long evaluations = Long.parseLong(words[1]);
            return new Cost(words[0], evaluations, evaluations == 0 ? 0 : Long.parseLong(words[2]) / evaluations);
        }

        long nanos() {
            return evaluations * nanosEach;
        }
    }

    private record Costs(List<Cost> modules) {
    }

    PatchCostCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        List<Cost> costs = new Asking(global).answer(PatchCommand.request(patch, "cost")).lines().map(Cost::of)
            .sorted(Comparator.comparingLong(Cost::nanos).reversed()).toList();
        if (global.json()) {
            global.output().json("orrery.patch-cost/1", new Costs(costs));
        } else {
            costs.forEach(cost -> global.output().data(String.format(
                "%-32s %8d ns %10d times a second", cost.module(), cost.nanosEach(), cost.evaluations())));
        }
        return ExitCode.OK.code();
    }
}
