package io.orrery.node.plugin;

import io.orrery.engine.strategy.StrategyFactory;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;

/**
 * A jar with strategies of somebody else. It is read once: what is loaded is what was hashed.
 *
 * @param name of its file
 * @param version as its manifest tells, or empty
 * @param jar all of it
 * @param entries what it holds, by name
 */
public record Plugin(
    String name, String version, byte[] jar, byte[] sha256, Map<String, byte[]> entries, List<StrategyFactory> strategies) {
    /** What a manifest must name: which API of strategies its classes were written for. */
    public static final String API_ATTRIBUTE = "Orrery-Api";
    /** The API that this build offers. */
    public static final String API = "1";

    /** @throws Refusal if it is not one, or was written for another build */
    public static Plugin read(Path file) {
        String name = file.getFileName().toString();
        Map<String, byte[]> entries = new TreeMap<>();
        byte[] jar;
        Manifest manifest;
        try {
            jar = Files.readAllBytes(file);
            manifest = entries(jar, entries);
        } catch (IOException unreadable) {
            throw refused(name, "can't be read: " + unreadable.getMessage(), "", unreadable);
        }
        if (manifest == null) {
            throw refused(name, "is no jar, or its manifest does not come first", "", null);
        }
        Attributes attributes = manifest.getMainAttributes();
        String api = attributes.getValue(API_ATTRIBUTE);
        if (!API.equals(api)) {
            throw refused(
                name, api == null ? "its manifest has no " + API_ATTRIBUTE : "was written for " + API_ATTRIBUTE + "=" + api,
                "this build offers " + API_ATTRIBUTE + ": " + API, null);
        }
        String version = attributes.getValue(Attributes.Name.IMPLEMENTATION_VERSION);
        return new Plugin(
            name, version == null ? "" : version, jar, sha256(jar), entries, strategies(name, entries));
    }

    /** The same, loaded once more: classes that have done nothing yet. */
    public Plugin anew() {
        return new Plugin(name, version, jar, sha256, entries, strategies(name, entries));
    }

    private static Manifest entries(byte[] jar, Map<String, byte[]> entries) throws IOException {
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar))) {
            for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
            return in.getManifest();
        }
    }

    private static List<StrategyFactory> strategies(String name, Map<String, byte[]> entries) {
        List<StrategyFactory> factories = new ArrayList<>();
        try {
            for (StrategyFactory factory : ServiceLoader.load(StrategyFactory.class, new PluginLoader(name, entries))) {
                factories.add(factory);
            }
        } catch (ServiceConfigurationError | LinkageError unfit) {
            Throwable cause = unfit.getCause() == null ? unfit : unfit.getCause();
            throw refused(name, "can't be loaded: " + cause, "", unfit);
        }
        if (factories.isEmpty()) {
            throw refused(
                name, "offers no strategy", "name its factories in META-INF/services/" + StrategyFactory.class.getName(), null);
        }
        return factories;
    }

    private static byte[] sha256(byte[] jar) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(jar);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Refusal refused(String name, String why, String hint, Throwable cause) {
        return new Refusal(ExitCode.CONFIG, "plugin=" + name + ": " + why, hint, cause);
    }
}
