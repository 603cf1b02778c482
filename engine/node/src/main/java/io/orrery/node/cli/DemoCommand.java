package io.orrery.node.cli;

import io.orrery.node.config.ConfigFile;
import io.orrery.node.config.LimitGaps;
import io.orrery.node.demo.DemoMarket;
import io.orrery.node.home.Home;
import io.orrery.node.live.VenueKinds;
import io.orrery.node.session.Engines;
import io.orrery.node.session.LiveRequest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trades simulated venues over real sockets, or a market within this process. */
@Command(name = "demo", sortOptions = false, header = "Trade three simulated venues and watch it",
    description = {
        "", "  orrery demo                                          until Ctrl-C",
        "  orrery demo --seconds 20 --seed 7",
        "  orrery demo --in-process                             one small market, without sockets",
        "  orrery demo --virtual --seed 7 --events 1000000 --json   the same session on every machine", "",
        "A simulator of Binance, Kraken and Deribit is started in a process of its own, which ends with this one, and traded",
        "with by the connectors for the real venues: over TLS, with keys in files that only you can read. Venues and strategies",
        "of your own configuration are left aside. The seed decides what the markets do, but no two sessions are the same:",
        "clocks are real. With --virtual time is turned by hand, in a market within this process, and the same seed gives the",
        "same session. Nothing waits for the disk: what a demo recorded survives kill -9, not a loss of power, unless you",
        "--set journal.sync=group.", ""})
final class DemoCommand implements Callable<Integer> {
    /** Nobody needs a demo after a loss of power, and a disk that is busy with a build would halt it. */
    private static final List<String> USUAL = List.of("journal.sync=none");

    private final GlobalOptions global;
    private final Engines engines;

    @Mixin
    private LiveOptions live;

    @Option(names = "--virtual",
        description = "Turn time by hand, as fast as it goes, without sockets; needs --seconds or --events")
    private boolean virtual;

    @Option(names = "--in-process", description = "Trade a market within this process, without sockets")
    private boolean inProcess;

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
            ? "--virtual needs an end: --seconds N or --events M" : live.fault();
        if (!fault.isEmpty()) {
            throw new ParameterException(spec.commandLine(), fault);
        }
        Home home = global.home();
        long seed = live.seed();
        return virtual || inProcess ? tradeHere(home, seed) : trade(home, seed);
    }

    private int tradeHere(Home home, long seed) {
        ConfigFile loaded = told(virtual ? config.load(home) : config.load(home, USUAL, List.of()));
        LiveRequest request =
            new LiveRequest(home, loaded, "demo", virtual, false, seed, live.nanos(), live.events());
        return new LiveRun(global, live.plain()).watch(engines.start(request));
    }

    /** The simulator begins first: all else can be done until it serves. */
    private int trade(Home home, long seed) {
        try (DemoMarket market = DemoMarket.open(home, seed)) {
            CompletableFuture<Void> prepared = CompletableFuture.runAsync(() -> new VenueKinds().prepare());
            LiveRequest request = new LiveRequest(
                home, told(config.load(home, USUAL, List.of())), () -> settled(home, market, prepared), "demo", false, false, "",
                seed, live.nanos(), live.events());
            return new LiveRun(global, live.plain(), market::news).watch(engines.start(request));
        }
    }

    /** Waits for the venues. */
    private ConfigFile settled(Home home, DemoMarket market, CompletableFuture<Void> prepared) {
        prepared.join();
        return config.load(home, USUAL, market.settings());
    }

    /** Says what a configuration's limits leave untraded. */
    private ConfigFile told(ConfigFile loaded) {
        LimitGaps.of(loaded.config().limits()).forEach(global.output()::talk);
        return loaded;
    }
}
