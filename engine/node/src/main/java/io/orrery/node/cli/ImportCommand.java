package io.orrery.node.cli;

import com.typesafe.config.ConfigUtil;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Home;
import io.orrery.node.session.Engines;
import io.orrery.node.session.LiveRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns what was recorded of a venue into a session. */
@Command(name = "import", sortOptions = false, header = "Turn what was recorded of a venue into a session",
    description = {
        "", "  orrery import --venue binance --format hft btcusdt.hft.gz",
        "  orrery import --venue binance --format cryptofeed binance.jsonl.gz --out monday",
        "  orrery import --venue binance --format hft a.hft b.hft --instrument BTCUSDT:tick=0.01,lot=0.00001", "",
        "The recorded bytes go through the same decoders and books as live ones, in the time at which they were received, and "
            + "no strategy trades on them. The session can be verified, replayed and exported like any other. Several files are "
            + "played together, each as a connection of its own.", ""})
final class ImportCommand implements Callable<Integer> {
    private final GlobalOptions global;
    private final Engines engines;

    @Option(names = "--venue", paramLabel = "KIND", required = true, description = "Whose messages they are, such as binance")
    private String venue;

    @Option(names = "--format", paramLabel = "F", required = true,
        description = "How they were recorded: capture, hft or cryptofeed")
    private String format;

    @Option(names = "--instrument", paramLabel = "SYMBOL:tick=T,lot=L",
        description = "Tick and lot, where the recording does not tell them; repeatable. Default: all decimals on the wire")
    private List<String> instruments = new ArrayList<>();

    @Option(names = "--out", paramLabel = "NAME", description = "Name of the session; default: the time")
    private String name = "";

    @Option(names = "--plain", description = "Lines instead of the screen")
    private boolean plain;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "What was recorded; unpacked if it is named .gz")
    private List<Path> files;

    @Mixin
    private ConfigOptions config;

    ImportCommand(GlobalOptions global, Engines engines) {
        this.global = global;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        Home home = global.home();
        LiveRequest request = new LiveRequest(
            home, config.load(home, List.of(), settings()),
            "import", true, false, name, 0, OptionalLong.empty(), OptionalLong.empty());
        return new LiveRun(global, plain).watch(engines.start(request));
    }

    private List<String> settings() {
        String kind = ConfigUtil.quoteString(venue);
        return List.of(
            "strategies=[]",
            "venues=[{ name=" + kind + ", kind=" + kind + ", settings { format=" + ConfigUtil.quoteString(format)
                + ", capture=" + ConfigUtil.quoteString(paths())
                + ", instruments=" + ConfigUtil.quoteString(String.join(";", instruments)) + " } }]");
    }

    private String paths() {
        for (Path file : files) {
            if (file.toString().contains(File.pathSeparator)) {
                throw new Refusal(ExitCode.CONFIG, file + ": a file's name may not have a " + File.pathSeparator + " in it");
            }
        }
        return files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
