package io.orrery.node.home;

import io.orrery.journal.disk.Disk;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The durable boot counter of a home: the high part of every order id, so that no two runs share one. */
public final class Epoch {
    private Epoch() {
    }

    /**
     * Counts this boot. When it returns, the count survives a loss of power. Called under the home's lock.
     *
     * @param used the highest count that any session of the home has on record: the file may have been lost, or be an old copy
     */
    public static long next(Home home, long used, Disk disk) {
        Path file = home.epochFile();
        try {
            long epoch = Math.addExact(Math.max(current(file), used), 1L);
            DurableText.write(disk, file, epoch + "\n");
            return epoch;
        } catch (IOException e) {
            throw new Refusal(ExitCode.CONFIG, "epoch=" + file + " can't be advanced: " + Home.reason(e), "", e);
        }
    }

    private static long current(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0L;
        }
        String text = Files.readString(file, StandardCharsets.US_ASCII).strip();
        try {
            long epoch = Long.parseLong(text);
            if (epoch >= 0) {
                return epoch;
            }
        } catch (NumberFormatException e) {
            throw corrupt(file, text, e);
        }
        throw corrupt(file, text, null);
    }

    private static Refusal corrupt(Path file, String text, Throwable cause) {
        return new Refusal(
            ExitCode.CONFIG,
            "epoch=" + file + " holds \"" + text + "\", not a count",
            "write a number above every earlier boot's into it: order ids must never repeat",
            cause);
    }
}
