package io.orrery.node.cli;

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

/** Trades the simulated market. */
@Command(name = "demo", sortOptions = false, header = "Trade a simulated market and watch it",
    description = {
        "", "  orrery demo                                          until Ctrl-C",
        "  orrery demo --seconds 20 --seed 7",
        "  orrery demo --virtual --seed 7 --events 1000000 --json   the same session on every machine", ""})
final class DemoCommand implements Callable<Integer> {
    private final GlobalOptions global;
    private final Engines engines;

    @Mixin
    private LiveOptions live;

    @Option(names = "--virtual", description = "Turn time by hand, as fast as it goes; needs --seconds or --events")
    private boolean virtual;

    @Mixin
    private ConfigOptions config;

    @Spec
    private CommandSpec spec;

    DemoCommand(GlobalOptions global, Engines engines) {
        this.global = global;
        this.engines = engines;
    }

    @Override
    public Integer call() {
        String fault = virtual && live.nanos().isEmpty() && live.events().isEmpty()
            ? "--virtual needs an end: --seconds N or --events M"
            : live.fault();
        if (!fault.isEmpty()) {
            throw new ParameterException(spec.commandLine(), fault);
        }
        Home home = global.home();
        LiveRequest request = new LiveRequest(
            home, config.load(home), "demo", virtual, false, live.seed(), live.nanos(), live.events());
        return new LiveRun(global, live.plain()).watch(engines.start(request));
    }
}
