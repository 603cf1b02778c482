package io.orrery.node.trial;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.demo.SameProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The same trial in a process of its own, where identities have other numbers.
 *
 * @param words after the program's name
 */
public record OtherProcess(String strategy, List<String> words) {
    private static final String MAIN = "io.orrery.node.Orrery";
    /** How HotSpot numbers identities: at random, by a counter, and as usual. */
    private static final List<String> IDENTITIES = List.of("0", "3", "5");

    /** @param run from 1; each has other identities */
    public String digest(int run) {
        List<String> command = SameProgram.command(
            "check", MAIN,
            List.of("-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=" + IDENTITIES.get((run - 1) % IDENTITIES.size())), words);
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said.lines().filter(line -> line.startsWith(strategy + " ")).findFirst()
                .map(line -> line.substring(strategy.length() + 1))
                .orElseThrow(() -> new Refusal(ExitCode.BUSY, "the other process ended with " + process.exitValue(), ""));
        } catch (IOException failed) {
            throw new Refusal(ExitCode.BUSY, "no other process can be started: " + failed.getMessage(), "", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(ExitCode.INTERRUPTED, "interrupted", "", interrupted);
        }
    }
}
