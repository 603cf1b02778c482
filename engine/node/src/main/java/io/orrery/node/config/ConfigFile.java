package io.orrery.node.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Home;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A configuration that was read, resolved, bound and found right.
 *
 * @param hash SHA-256 of the resolved text, secrets masked
 */
public record ConfigFile(NodeConfig config, ConfigObject resolved, byte[] hash) {
    private static final URL REFERENCE = ConfigFile.class.getResource("reference.conf");

    /**
     * Reads the file over the reference, and the settings over both.
     *
     * @param file or null for the home's, which may be absent
     * @param settings as key=value
     */
    public static ConfigFile load(Home home, Path file, List<String> settings) {
        ConfigObject resolved = resolve(source(home, file), settings);
        ConfigBinder binder = new ConfigBinder();
        NodeConfig config = binder.bind(resolved, NodeConfig.class);
        if (!binder.problems().isEmpty()) {
            throw refusal(binder.problems());
        }
        return new ConfigFile(config, resolved, ConfigText.hash(resolved));
    }

    /** The configuration as HOCON, secrets masked. */
    public String readable() {
        return ConfigText.readable(resolved);
    }

    /** The same as JSON on one line. */
    public String json() {
        return ConfigText.json(resolved);
    }

    /** One line a key, with the file and line that set it. */
    public String withOrigins() {
        return ConfigText.withOrigins(resolved);
    }

    private static Path source(Home home, Path file) {
        if (file == null) {
            return Files.exists(home.configFile()) ? home.configFile() : null;
        }
        if (!Files.isRegularFile(file)) {
            throw new Refusal(ExitCode.CONFIG, "config=" + file + " does not exist", "omit --config to run with the defaults");
        }
        return file;
    }

    private static ConfigObject resolve(Path file, List<String> settings) {
        try {
            Config config = ConfigFactory.empty();
            for (String setting : settings) {
                ConfigParseOptions options = ConfigParseOptions.defaults().setOriginDescription("--set " + setting);
                config = ConfigFactory.parseString(setting, options).withFallback(config);
            }
            if (file != null) {
                ConfigParseOptions options = ConfigParseOptions.defaults().setAllowMissing(false);
                config = config.withFallback(ConfigFactory.parseFile(file.toFile(), options));
            }
            return config.withFallback(ConfigFactory.parseURL(REFERENCE)).resolve().root();
        } catch (ConfigException e) {
            throw unreadable(e, file);
        }
    }

    private static Refusal unreadable(ConfigException e, Path file) {
        String place = e.origin() == null ? String.valueOf(file) : ConfigText.place(e.origin());
        String message = e.getMessage();
        String origin = e.origin() == null ? "" : e.origin().description() + ": ";
        String reason = message.startsWith(origin) ? message.substring(origin.length()) : message;
        return new Refusal(ExitCode.CONFIG, place + ": " + reason.lines().findFirst().orElse("can't be read"), "", e);
    }

    private static Refusal refusal(List<ConfigProblem> problems) {
        String lines = problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("\n"));
        return new Refusal(ExitCode.CONFIG, lines, "every key is documented by: ./orrery config schema");
    }
}
