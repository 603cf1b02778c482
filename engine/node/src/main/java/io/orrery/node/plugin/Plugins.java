package io.orrery.node.plugin;

import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.engine.strategy.StrategyFactory;
import io.orrery.journal.disk.Disk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.config.NodeConfig;
import io.orrery.node.config.StrategyEntry;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars of others that a home offers, or that a session was recorded with. */
public record Plugins(List<Plugin> all) {
    public static final Plugins NONE = new Plugins(List.of());
    private static final String JAR = ".jar";

    public Plugins {
        all = List.copyOf(all);
    }

    /** @throws Refusal if one of them is none, or was written for another build */
    public static Plugins of(Home home) {
        return in(home.pluginsFolder());
    }

    /** Those with which a session was recorded, as it has them in its own folder. */
    public static Plugins of(Session session) {
        return new PluginRecords(session).prove(in(session.plugins()));
    }

    private static Plugins in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return NONE;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new Plugins(
                files.filter(file -> file.toString().endsWith(JAR)).sorted().map(Plugin::read).toList());
        } catch (IOException unreadable) {
            throw new Refusal(
                ExitCode.CONFIG, "plugins=" + folder + " can't be read: " + unreadable.getMessage(), "", unreadable);
        }
    }

    /** What the build has, and these. */
    public StrategyCatalogue catalogue() {
        List<StrategyFactory> more = new ArrayList<>();
        all.forEach(plugin -> more.addAll(plugin.strategies()));
        try {
            return StrategyCatalogue.installed().with(more);
        } catch (IllegalArgumentException twice) {
            throw new Refusal(
                ExitCode.CONFIG, "plugins: " + twice.getMessage(), "take one of the jars away, or rename the strategy", twice);
        }
    }

    /** The one with this strategy, if it is in any of them. */
    public Optional<Plugin> offering(String strategy) {
        return all.stream()
            .filter(plugin -> plugin.strategies().stream().anyMatch(factory -> factory.name().equals(strategy)))
            .findFirst();
    }

    /** Those of which something is to be played. */
    public Plugins usedBy(NodeConfig config) {
        Set<String> wanted = config.strategies().stream().map(StrategyEntry::kind).collect(Collectors.toSet());
        return new Plugins(all.stream()
            .filter(plugin -> plugin.strategies().stream().anyMatch(factory -> wanted.contains(factory.name())))
            .toList());
    }

    /** Puts a copy of each into the session. When this returns, they survive a loss of power. */
    public void archive(Session session, Disk disk) {
        if (all.isEmpty()) {
            return;
        }
        try {
            Files.createDirectory(session.plugins());
            for (Plugin plugin : all) {
                Files.write(session.plugins().resolve(plugin.name()), plugin.jar());
            }
            disk.forceFolder(session.plugins());
            disk.forceFolder(session.folder());
        } catch (IOException failed) {
            throw new Refusal(
                ExitCode.CONFIG, "plug-ins can't be copied to " + session.plugins() + ": " + failed.getMessage(), "", failed);
        }
    }
}
