package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks at an outlet while the patch runs. */
@Command(name = "probe", sortOptions = false, header = "Print what an outlet tells, 30 times a second",
    description = {"", "  orrery patch probe mine mean.out", "",
        "Of each look: the least and the most since the one before, the last, and how many were told.", ""})
final class PatchProbeCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Parameters(index = "0", paramLabel = "NAME", description = "What the configuration calls the patch")
    private String patch;

    @Parameters(index = "1", paramLabel = "MODULE.OUTLET")
    private String port;

    @Option(names = "-n", paramLabel = "N", description = "So many looks; default: until Ctrl-C")
    private long count = Long.MAX_VALUE;

    /** @param time nanoseconds since the epoch, by the session's clock */
    private record Look(long time, double least, double most, double last, long count) {

        static Look of(String answer) {
            String[] words = answer.split(" ");
            return new Look(
                Long.parseLong(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]),
                Double.parseDouble(words[3]), Long.parseLong(words[4]));
        }

        @Override
        public String toString() {
            Instant at = Instant.ofEpochSecond(0, time);
            return String.format("%-32s least %-14s most %-14s last %-14s told %d", at, least, most, last, count);
        }
    }

    PatchProbeCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        Map<String, String> request = PatchCommand.request(patch, "probe");
        request.put("port", port);
        request.put("watch", ProcessHandle.current().pid() + "-" + TimeUnit.NANOSECONDS.toMicros(System.nanoTime()));
        for (long i = 0; i < count; i++) {
            Look look = Look.of(new Asking(global).answer(request));
            if (global.json()) {
                global.output().json("orrery.patch-probe/1", look);
            } else {
                global.output().data(look.toString());
            }
        }
        return ExitCode.OK.code();
    }
}
