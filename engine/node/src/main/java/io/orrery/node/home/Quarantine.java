package io.orrery.node.home;

import io.orrery.journal.disk.Disk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The strategies that did not come to an end: no start of this home plays them until somebody lets them. */
public final class Quarantine {
    private final Path file;
    private final Disk disk;

    public Quarantine(Home home, Disk disk) {
        file = home.quarantineFile();
        this.disk = disk;
    }

    public Set<String> strategies() {
        try {
            return Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : Set.of();
        } catch (IOException unreadable) {
            throw new Refusal(
                ExitCode.CONFIG, file + " can't be read: " + Home.reason(unreadable),
                "it holds the names of strategies that are not to be started, one a line", unreadable);
        }
    }

    /** When this returns, it is not started again, whatever happens. */
    public void add(String strategy) {
        Set<String> all = new TreeSet<>(strategies());
        all.add(strategy);
        write(all);
    }

    /** Returns false if it was not there. */
    public boolean release(String strategy) {
        Set<String> all = new TreeSet<>(strategies());
        boolean there = all.remove(strategy);
        if (there) {
            write(all);
        }
        return there;
    }

    private void write(Set<String> all) {
        try {
            StringBuilder lines = new StringBuilder();
            all.forEach(each -> lines.append(each).append('\n'));
            DurableText.write(disk, file, lines.toString());
        } catch (IOException failed) {
            throw new Refusal(ExitCode.CONFIG, file + " can't be written: " + Home.reason(failed), "", failed);
        }
    }
}
