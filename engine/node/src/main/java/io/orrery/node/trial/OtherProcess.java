package io.orrery.node.trial;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.demo.SameProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The same trial in a process of its own, where identities have other numbers, and sets another order.
 *
 * @param words after the program's name
 */
public record OtherProcess(String strategy, List<String> words) {
    /** What goes before the order that a process must not have. */
    public static final String UNLIKE = "--unlike";
    /** What a process says in place of a digest if it has it. */
    public static final String ALIKE = "alike";
    private static final String MAIN = "io.orrery.node.Orrery";
    /** How HotSpot numbers identities: at random, by a counter, and as usual. */
    private static final List<String> IDENTITIES = List.of("0", "3", "5");
    /** Half of all processes have the other order. */
    private static final int ATTEMPTS = 32;

    /** @param run from 1; each has other identities, and the first walks over sets in another order than this process */
    public String digest(int run) {
        List<String> all = new ArrayList<>(words);
        if (run == 1) {
            all.addAll(List.of(UNLIKE, SetOrder.here().name()));
        }
        List<String> command = SameProgram.command(
            "check", MAIN,
            List.of("-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=" + IDENTITIES.get((run - 1) % IDENTITIES.size())), all);
        for (int left = ATTEMPTS; left > 0; left--) {
            String said = run(command);
            if (!said.equals(ALIKE)) {
                return said;
            }
        }
        throw new Refusal(ExitCode.BUSY, ATTEMPTS + " processes walk over sets in the order of this one", "");
    }

    private String run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            Optional<String> line = said.lines().filter(each -> each.startsWith(strategy + " ")).findFirst();
            return line.map(each -> each.substring(strategy.length() + 1))
                .orElseThrow(() -> new Refusal(ExitCode.BUSY, "the other process ended with " + process.exitValue(), ""));
        } catch (IOException failed) {
            throw new Refusal(ExitCode.BUSY, "no other process can be started: " + failed.getMessage(), "", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Refusal(ExitCode.INTERRUPTED, "interrupted", "", interrupted);
        }
    }
}
