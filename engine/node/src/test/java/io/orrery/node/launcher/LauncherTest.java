package io.orrery.node.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of the house, in a clone that is already built, with JDKs that only print how they were called. */
final class LauncherTest {
    @TempDir
    private Path folder;

    private Path clone;

    @BeforeEach
    void buildAClone() throws IOException {
        clone = Files.createDirectories(folder.resolve("a clone"));
        Path source = Path.of("").toAbsolutePath();
        while (!Files.exists(source.resolve("orrery"))) {
            source = source.getParent();
        }
        script(clone.resolve("orrery"), Files.readString(source.resolve("orrery")));
        Path launch = Files.createDirectories(clone.resolve("engine/node/target/launch"));
        Files.writeString(launch.resolve("commit"), "abc");
        Files.createFile(launch.resolve("orrery.jar"));
        Files.createFile(launch.resolve("stamp"));
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        Launched run = launch(clone.resolve("orrery"), jdk("21.0.1"), "demo", "a b", "", "*", "--x=$HOME");

        assertEquals(0, run.exitCode, run.output);
        List<String> words = run.output.lines().toList();
        int main = words.indexOf("<io.orrery.node.Orrery>");
        assertEquals(List.of("<demo>", "<a b>", "<>", "<*>", "<--x=$HOME>"), words.subList(main + 1, words.size()));
        assertTrue(words.contains("<@" + clone.toRealPath() + "/.config/jvm.options>"), run.output);
        assertTrue(words.contains("<-Dorrery.commit=abc>"), run.output);
        assertTrue(words.contains("<-Dsbe.enable.precedence.checks=false>"), run.output);
    }

    @Test
    void theBenchIsBuiltOnceAndHasItsOwnClasses() throws Exception {
        script(clone.resolve("mvnw"), "#!/bin/sh\necho \"$@\" >>built\n");
        for (int i = 0; i < 2; i++) {
            Launched run = launch(clone.resolve("orrery"), jdk("17.0.9"), "bench", "--only x", "--quick");

            assertEquals(0, run.exitCode, run.output);
            List<String> words = run.output.lines().toList();
            int main = words.indexOf("<io.orrery.bench.whole.WholeBench>");
            assertEquals(List.of("<--only x>", "<--quick>"), words.subList(main + 1, words.size()));
            Path target = clone.toRealPath().resolve("bench/target");
            assertTrue(words.contains("<" + target + "/*:" + target + "/lib/*>"), run.output);
            assertEquals(i == 0, run.output.contains("building the bench"), run.output);
            Files.setLastModifiedTime(target.resolve("built"), FileTime.from(Instant.now().plusSeconds(60)));
        }
        List<String> built = Files.readAllLines(clone.resolve("built"));
        assertEquals(1, built.size(), built.toString());
        assertTrue(built.get(0).contains("-pl bench -am package"), built.toString());
    }

    @Test
    void itIsFoundThroughLinksFromAnywhere() throws Exception {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("first"), Path.of("../a clone/orrery"));
        Files.createSymbolicLink(bin.resolve("second"), bin.resolve("first"));

        Launched run = launch(bin.resolve("second"), jdk("17.0.9"), "version");

        assertTrue(run.output.contains("<@" + clone.toRealPath() + "/.config/jvm.options>"), run.output);
    }

    @Test
    void theWarningsOfANewerJdkAreSilenced() throws Exception {
        String allowed = "<--sun-misc-unsafe-memory-access=allow>";

        assertTrue(launch(clone.resolve("orrery"), jdk("25.0.3")).output.contains(allowed));
        assertTrue(!launch(clone.resolve("orrery"), jdk("17.0.9")).output.contains(allowed));
    }

    @Test
    void theOptimisingCompilerIsLeftOutUnlessManyWorldsAreMade() throws Exception {
        for (String words : List.of("--seeds 499", "--json", "--from 50000 --seeds 10", "--seed 123456")) {
            assertTrue(simulated(words).contains("<-XX:TieredStopAtLevel=1>"), words);
        }
        for (String words : List.of("--seeds 500", "--json --seeds 20000", "--seeds 123456789 --threads 2")) {
            String said = simulated(words);
            assertTrue(!said.contains("TieredStopAtLevel") && said.contains("<-XX:FreqInlineSize=80>"), words);
        }
    }

    private String simulated(String words) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("simulate"));
        arguments.addAll(List.of(words.split(" ")));
        return launch(clone.resolve("orrery"), jdk("17.0.9"), arguments.toArray(String[]::new)).output;
    }

    @Test
    void onlyLiveSessionsHaveEveryBranchCompiled() throws Exception {
        String live = "<@" + clone.toRealPath() + "/.config/live.options>";
        for (String command : List.of("run", "demo")) {
            assertTrue(launch(clone.resolve("orrery"), jdk("17.0.9"), command).output.contains(live), command);
        }
        for (String command : List.of("verify", "simulate", "version")) {
            assertTrue(!launch(clone.resolve("orrery"), jdk("17.0.9"), command).output.contains(live), command);
        }
    }

    @Test
    void aJdkThatIsTooOldIsRefusedWithWhatWasFound() throws Exception {
        Launched run = launch(clone.resolve("orrery"), jdk("11.0.2"), "version");

        assertEquals(3, run.exitCode);
        assertTrue(run.output.startsWith("orrery: needs a JDK 17 or newer, found 11.0.2 in "), run.output);
    }

    @Test
    void aBuildThatFailsIsShown() throws Exception {
        Files.delete(clone.resolve("engine/node/target/launch/stamp"));
        script(clone.resolve("mvnw"), "#!/bin/sh\necho '[ERROR] it is broken'\nexit 1\n");

        Launched run = launch(clone.resolve("orrery"), jdk("21.0.1"), "version");

        assertEquals(3, run.exitCode, run.output);
        assertTrue(run.output.contains("building Orrery"), run.output);
        assertTrue(run.output.contains("[ERROR] it is broken"), run.output);
    }

    /** The tools that the launcher needs, and no other JDK than the one it is given. */
    private Launched launch(Path launcher, Path jdk, String... arguments) throws IOException, InterruptedException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink", "sed", "head", "find", "cat", "mkdir", "flock", "grep", "env",
            "rm")) {
            for (Path place : List.of(Path.of("/usr/bin"), Path.of("/bin"))) {
                if (Files.exists(place.resolve(tool)) && !Files.exists(tools.resolve(tool))) {
                    script(tools.resolve(tool), "#!/bin/sh\nexec " + place.resolve(tool) + " \"$@\"\n");
                }
            }
        }
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", jdk.toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Launched(process.waitFor(), output);
    }

    private Path jdk(String version) throws IOException {
        Path jdk = folder.resolve("jdk-" + version);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        script(jdk.resolve("bin/java"), "#!/bin/sh\nfor word in \"$@\"; do echo \"<$word>\"; done\n");
        script(jdk.resolve("bin/javac"), "#!/bin/sh\n");
        return jdk;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Launched(int exitCode, String output) {
    }
}
