package io.orrery.node.cli;

import io.orrery.node.ExitCode;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.doctor.Check;
import io.orrery.node.doctor.Doctor;
import io.orrery.node.home.Home;
import io.orrery.node.screen.Style;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks whether this machine is fit. */
@Command(name = "doctor", sortOptions = false, header = "Check whether this machine is fit, and say how to make it fitter",
    description = {"", "  orrery doctor --json", "  orrery doctor --venue binance", "", "Exit 8 if a check fails; a warning does not.", ""})
final class DoctorCommand implements Callable<Integer> {
    private final GlobalOptions global;

    @Mixin
    private ConfigOptions config;

    @Option(names = "--venue", paramLabel = "NAME",
        description = "Look at a venue instead: one of the configuration, or a kind with its usual settings")
    private String venue;

    DoctorCommand(GlobalOptions global) {
        this.global = global;
    }

    @Override
    public Integer call() {
        Home home = global.home();
        ConfigFile file = config.load(home);
        int port = file.config().http().enabled() ? file.config().http().port() : 0;
        List<Check> checks = venue == null ? Doctor.examine(home, port) : Doctor.examine(venue(file.config()));
        boolean failed = checks.stream().anyMatch(check -> check.verdict() == Check.Verdict.FAIL);
        if (global.json()) {
            global.output().json("orrery.doctor/1", new Report(!failed, checks));
        } else {
            checks.forEach(this::print);
        }
        return failed ? ExitCode.CHECK_FAILED.code() : ExitCode.OK.code();
    }

    private NodeConfig.VenueEntry venue(NodeConfig of) {
        return of.venues().stream().filter(entry -> entry.name().equals(venue)).findFirst()
            .orElseGet(() -> new NodeConfig.VenueEntry(venue, venue, Map.of()));
    }

    private void print(Check check) {
        boolean colour = global.output().colourOfData(global.colour());
        Style style = check.verdict() == Check.Verdict.OK ? Style.GOOD : Style.ALARM;
        String verdict = style.paint(String.format(Locale.ROOT, "%-4s", check.verdict()), colour);
        global.output().data(verdict + String.format(Locale.ROOT, "  %-23s %s", check.name(), check.finding()));
        if (!check.fix().isEmpty()) {
            global.output().data("                              fix: " + check.fix());
        }
    }

    private record Report(boolean fit, List<Check> checks) {
    }
}
