package io.orrery.node.author;

import io.orrery.node.BuildInfo;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.plugin.Plugin;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A Maven project with a strategy that works, its factory and its test: something to begin from. */
public final class Project {
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int LONGEST_ID = 24;

    /** What the first lines of a strategy import, or need not. */
    private static final Set<String> TAKEN = Set.of(
        "Strategy", "Book", "Order", "Instrument", "Context", "Side", "Default", "Doc", "Range", "Config", "Factory", "String",
        "Object", "Math", "Override", "System", "Test", "Indicator", "Indicators");

    private final Path folder;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final String className;

    /**
     * @param id of the strategy: small letters, digits and dashes
     * @param folder to be made
     */
    public Project(String id, Path folder) {
        if (!id.matches(ID) || id.length() > LONGEST_ID) {
            throw new Refusal(ExitCode.USAGE, "name=" + id + " is not of small letters, digits and dashes, 24 at most");
        }
        this.folder = folder;
        className = className(id);
        if (TAKEN.contains(className)) {
            throw new Refusal(ExitCode.USAGE, "name=" + id + " is taken: its class would be " + className);
        }
        words.put("@ID@", id);
        words.put("@CLASS@", className);
        words.put("@TITLE@", title(id));
        words.put("@FOLDER@", folder.toString());
        words.put("@API@", Plugin.API);
        words.put("@VERSION@", BuildInfo.current().version());
        words.put("@JAR@", jar().toString());
    }

    /** Of this installation: what a strategy is compiled against, with all that lies beside it. */
    private static Path jar() {
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(place).toAbsolutePath();
            if (path.getFileName().toString().matches("engine-testkit-.*\\.jar")) {
                return path;
            }
        }
        throw new Refusal(
            ExitCode.CONFIG, "no engine-testkit.jar on the class path to compile against", "start this by ./orrery");
    }

    /** @throws Refusal if the folder is there already, or can't be made */
    public void write() {
        if (Files.exists(folder)) {
            throw new Refusal(ExitCode.CONFIG, folder + " is there already", "choose another name, or --in FOLDER");
        }
        try {
            write("pom.xml", "pom.xml");
            write("README.md", "README.md");
            write("Strategy.java", "src/main/java/author/" + className + ".java");
            write("StrategyTest.java", "src/test/java/author/" + className + "Test.java");
            put("src/main/resources/META-INF/services/io.orrery.engine.strategy.StrategyFactory",
                "author." + className + "$Factory\n");
        } catch (IOException failed) {
            throw new Refusal(ExitCode.CONFIG, folder + " can't be written: " + failed.getMessage(), "", failed);
        }
    }

    private void write(String template, String to) throws IOException {
        try (InputStream in = Project.class.getResourceAsStream(template + ".txt")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace(word.getKey(), word.getValue());
            }
            put(to, text);
        }
    }

    private void put(String to, String text) throws IOException {
        Path file = folder.resolve(to);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String className(String id) {
        StringBuilder name = new StringBuilder();
        for (String part : id.split("-")) {
            name.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1));
        }
        return name.toString();
    }

    private static String title(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
    }
}
