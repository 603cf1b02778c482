package io.orrery.node.home;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The durable boot counter of a home: the high part of every order id, so that no two runs share one. */
public final class Epoch {
    private Epoch() {
    }

    /** Counts this boot. When it returns, the count survives a loss of power. Called under the home's lock. */
    public static long next(Home home) {
        Path file = home.epochFile();
        try {
            long epoch = Math.addExact(current(file), 1L);
            Path fresh = file.resolveSibling("epoch.new");
            try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap((epoch + "\n").getBytes(StandardCharsets.US_ASCII)));
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(home.root(), StandardOpenOption.READ)) {
                folder.force(true);
            }
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
