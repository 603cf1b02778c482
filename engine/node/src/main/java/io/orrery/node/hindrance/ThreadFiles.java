package io.orrery.node.hindrance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the kernel tells of one thread of this process. */
final class ThreadFiles {
    private static final Path TASKS = Path.of("/proc/self/task");

    private ThreadFiles() {
    }

    /** The folder of the youngest thread of this name, if there is one and the kernel tells of it. */
    static Optional<Path> of(String name) {
        try (Stream<Path> tasks = Files.list(TASKS)) {
            return tasks.filter(task -> isOf(task, name)).max(Comparator.comparingLong(ThreadFiles::number));
        } catch (IOException notTold) {
            return Optional.empty();
        }
    }

    private static boolean isOf(Path task, String name) {
        try {
            return Files.readString(task.resolve("comm")).strip().equals(name);
        } catch (IOException ended) {
            return false;
        }
    }

    private static long number(Path task) {
        return Long.parseLong(task.getFileName().toString());
    }
}
