package io.orrery.node.cli;

import io.orrery.node.config.ConfigFile;
import io.orrery.node.config.LimitGaps;
import io.orrery.node.home.Home;
import io.orrery.node.session.Engines;
import io.orrery.node.session.LiveRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trades what the configuration says, until it is stopped. */
@Command(name = "run", sortOptions = false, header = "Trade as configured, until stopped",
    description = {
        "", "  orrery run --home /var/lib/orrery --config /etc/orrery/orrery.conf",
        "  orrery run --set http.port=0",
        "", "Takes up the orders and positions that the last run left, however it ended.", ""})
final class RunCommand implements Callable<Integer> {
    private final GlobalOptions global;
    private final Engines engines;

    @Mixin
    private LiveOptions live;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--fresh", description = "Begin with nothing: no orders, no positions of the last session")
    private boolean fresh;

    @Spec
    private CommandSpec spec;

    RunCommand(GlobalOptions global, Engines engines) {
        this.global = global;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        if (!live.fault().isEmpty()) {
            throw new ParameterException(spec.commandLine(), live.fault());
        }
        Home home = global.home();
        ConfigFile loaded = config.load(home);
        LimitGaps.of(loaded.config().limits()).forEach(global.output()::talk);
        boolean resume = loaded.config().recovery().resume() && !fresh;
        LiveRequest request = new LiveRequest(home, loaded, "live", false, resume, live.seed(), live.nanos(), live.events());
        return new LiveRun(global, live.plain()).watch(engines.start(request));
    }
}
