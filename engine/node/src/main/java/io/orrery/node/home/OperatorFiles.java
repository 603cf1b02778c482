package io.orrery.node.home;

import io.orrery.journal.disk.Disk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What operators say to a home by files, which need nothing of the process that runs there but a thread that looks.
 *
 * <pre>
 *   killed          no order leaves while it is there, in this process and in each after it: making it by hand is enough
 *   run/release     asks for the end of that
 *   run/heartbeat   changes as often as an operator is heard
 * </pre>
 */
public final class OperatorFiles {
    /** Longer than anything that is written here. */
    private static final int LONGEST = 4_096;

    private final Disk disk;
    private final Path killed;
    private final File killedFile;
    private final Path release;
    private final Path heartbeat;
    private final File heartbeatFile;

    public OperatorFiles(Home home, Disk disk) {
        this.disk = disk;
        killed = home.killedFile();
        killedFile = killed.toFile();
        release = home.runFolder().resolve("release");
        heartbeat = home.runFolder().resolve("heartbeat");
        heartbeatFile = heartbeat.toFile();
    }

    /** When this returns, no start trades here, whatever happens. */
    public void kill(OperatorWord word) {
        write(killed, word);
    }

    /** Whether somebody did, without a look at who: this waits for nothing but the name of a file. */
    public boolean isKilled() {
        return killedFile.exists();
    }

    /** Another number each time that somebody did; 0 if nobody. */
    public long killedTime() {
        return killedFile.lastModified();
    }

    /** Who killed, if somebody did. */
    public Optional<OperatorWord> killed() {
        return read(killed);
    }

    /** What was killed is released: starts trade again. */
    public void revive() throws IOException {
        disk.delete(killed);
        disk.forceFolder(killed.getParent());
    }

    public void requestRelease(OperatorWord word) {
        write(release, word);
    }

    /** The request, if there is one. */
    public Optional<OperatorWord> releaseRequested() {
        return read(release);
    }

    public void forgetRelease() throws IOException {
        disk.delete(release);
    }

    public void beat(OperatorWord word) {
        write(heartbeat, word);
    }

    /** Who was heard last. */
    public Optional<OperatorWord> heard() {
        return read(heartbeat);
    }

    /** Another number each time that an operator was heard; 0 if never. */
    public long heardTime() {
        return heartbeatFile.lastModified();
    }

    private void write(Path file, OperatorWord word) {
        try {
            DurableText.write(disk, file, word.text());
        } catch (IOException e) {
            throw new Refusal(ExitCode.CONFIG, file + " can't be written: " + Home.reason(e), "", e);
        }
    }

    /** What is there counts, even if it can't be read, or is no file that ends. */
    private static Optional<OperatorWord> read(Path file) {
        if (!file.toFile().exists()) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(file)) {
            return Optional.of(OperatorWord.UNSIGNED);
        }
        try (InputStream content = Files.newInputStream(file)) {
            return Optional.of(OperatorWord.of(new String(content.readNBytes(LONGEST), StandardCharsets.ISO_8859_1)));
        } catch (IOException unreadable) {
            return Optional.of(OperatorWord.UNSIGNED);
        }
    }
}
