package io.orrery.node.demo;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This program once more, in a process of its own: the same JVM, options and class path, and other words behind them. */
public final class SameProgram {
    /** Options that no second process can share: who listens at a port. */
    private static final List<String> NOT_TO_SHARE = List.of("-agentlib:", "-agentpath:", "-javaagent:");
    /** Archives of class data, written or read. Another role needs other classes, in an archive beside this one's. */
    private static final List<String> ARCHIVES = List.of("-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=");

    private SameProgram() {
    }

    /**
     * @param role of the process, which names its archive of class data
     * @param main the class that it begins with
     * @param more options of the JVM, over those that it shares
     */
    public static List<String> command(String role, String main, List<String> more, List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (NOT_TO_SHARE.stream().noneMatch(option::startsWith)) {
                command.add(ARCHIVES.stream().anyMatch(option::startsWith) ? option + "." + role : option);
            }
        }
        command.addAll(more);
        command.add("-cp");
        command.add(absolute(System.getProperty("java.class.path")));
        command.add(main);
        command.addAll(words);
        return command;
    }

    private static String absolute(String classPath) {
        List<String> places = new ArrayList<>();
        for (String place : classPath.split(File.pathSeparator)) {
            places.add(Path.of(place).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, places);
    }
}
