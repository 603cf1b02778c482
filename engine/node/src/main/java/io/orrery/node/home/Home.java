package io.orrery.node.home;

import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.Folders;
import io.orrery.journal.disk.LocalDisk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one folder of an installation.
 *
 * <pre>
 *   orrery.conf           configuration, optional
 *   lock                  held by the one process that runs here; its pid is inside
 *   epoch                 boot counter
 *   killed                nothing is traded while it is there: see {@link OperatorFiles}
 *   quarantine            strategies that did not come to an end: see {@link Quarantine}
 *   run/counters.dat      counters and errors of the process, mapped
 *   run/demo-PID/         keys and talk of a demo's simulator, while it runs
 *   run/rehearsal/        a session before the one that matters, while a start rehearses
 *   plugins/*.jar         strategies of others
 *   sessions/ID/          one session each
 * </pre>
 */
public record Home(Path root) {

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** From the option, else ORRERY_HOME, else .orrery of the current directory. */
    public static Home of(Path option) {
        if (option != null) {
            return new Home(option);
        }
        String environment = System.getenv("ORRERY_HOME");
        return new Home(Path.of(environment == null || environment.isBlank() ? ".orrery" : environment));
    }

    public Path configFile() {
        return root.resolve("orrery.conf");
    }

    public Path lockFile() {
        return root.resolve("lock");
    }

    public Path epochFile() {
        return root.resolve("epoch");
    }

    public Path killedFile() {
        return root.resolve("killed");
    }

    public Path quarantineFile() {
        return root.resolve("quarantine");
    }

    /** What belongs to the process that runs. */
    public Path runFolder() {
        return root.resolve("run");
    }

    public Path countersFile() {
        return runFolder().resolve("counters.dat");
    }

    public Path rehearsalFolder() {
        return runFolder().resolve("rehearsal");
    }

    public Path pluginsFolder() {
        return root.resolve("plugins");
    }

    public Path sessionsFolder() {
        return root.resolve("sessions");
    }

    /** The same as {@link #prepare(Disk)}, on the disk of this machine. */
    public Home prepare() {
        return prepare(LocalDisk.INSTANCE);
    }

    /** Creates the folders of a home that will be written to. When this returns, they survive a loss of power. */
    public Home prepare(Disk disk) {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new Refusal(ExitCode.CONFIG, "home=" + root + " is not a folder", "choose another with --home DIR");
        }
        try {
            Folders.make(disk, sessionsFolder());
            Folders.make(disk, runFolder());
        } catch (IOException e) {
            throw new Refusal(ExitCode.CONFIG, "home=" + root + " can't be created: " + reason(e),
                "choose another with --home DIR", e);
        }
        if (!Files.isWritable(root)) {
            throw new Refusal(ExitCode.CONFIG, "home=" + root + " is not writable", "choose another with --home DIR");
        }
        return this;
    }

    static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + " " + e.getMessage();
    }
}
