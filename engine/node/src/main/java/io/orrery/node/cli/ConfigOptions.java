package io.orrery.node.cli;

import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where a configuration comes from. */
public final class ConfigOptions {
    @Option(names = {"-c", "--config"}, paramLabel = "FILE",
        description = "Configuration; default: orrery.conf in the home, if there")
    private Path file;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Sets one key, over the file; may be repeated")
    private List<String> settings = new ArrayList<>();

    ConfigFile load(Home home) {
        return load(home, List.of(), List.of());
    }

    /**
     * Loads it with settings of the command itself.
     *
     * @param usual over the file, under what the user sets
     * @param fixed over all others
     */
    ConfigFile load(Home home, List<String> usual, List<String> fixed) {
        List<String> all = new ArrayList<>(usual);
        all.addAll(settings);
        all.addAll(fixed);
        return ConfigFile.load(home, file, all);
    }
}
