package io.orrery.node.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import io.orrery.node.home.Session;
import io.orrery.node.screen.Progress;
import io.orrery.node.session.LiveRequest;
import io.orrery.node.session.LiveSession;
import io.orrery.node.session.VerifySummary;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Flips one bit of a recorded session after the other: verify finds it, or says exactly what it said before. */
final class FlippedBitsTest {
    private static final int FLIPS = Integer.getInteger("orrery.flips", 300);
    private static final String SMALL = "journal.segment-size=1MiB";

    @TempDir
    private Path folder;

    private final NodeEngines engines = new NodeEngines();
    private final Progress silent =
        new Progress(new PrintStream(OutputStream.nullOutputStream()), "verify", false, System::nanoTime);

    private Session record() {
        Home home = new Home(folder);
        LiveRequest request = new LiveRequest(
            home, ConfigFile.load(home, null, List.of(SMALL)), "demo", true, false, 7, OptionalLong.empty(),
            OptionalLong.of(15_000));
        try (LiveSession session = engines.start(request)) {
            while (session.running()) {
                Thread.onSpinWait();
            }
            assertEquals(0, session.summary().differences());
            return session.session();
        }
    }

    /** What is left of a summary when its speed is taken out. */
    private static String essence(VerifySummary summary) {
        return summary.events() + " " + summary.outputs() + " " + summary.orders() + " " + summary.differences() + " "
            + summary.chain() + " " + summary.digest();
    }

    @Test
    void everyFlipIsFoundOrHarmless() throws IOException {
        Session session = record();
        String whole = essence(engines.verify(session, silent));
        List<Path> files;
        try (var all = Files.walk(session.folder())) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        SplittableRandom random = new SplittableRandom(2_026);
        int found = 0;
        int harmless = 0;
        for (int i = 0; i < FLIPS; i++) {
            Path file = weighted(files, random);
            long bit = random.nextLong(Files.size(file) * Byte.SIZE);
            flip(file, bit);
            String verdict = verdict(session);
            flip(file, bit);
            found += verdict.startsWith("found") ? 1 : 0;
            harmless += verdict.equals(whole) ? 1 : 0;
            assertTrue(verdict.startsWith("found") || verdict.equals(whole), file + " bit " + bit + ": " + verdict);
        }
        int missed = FLIPS - found - harmless;
        System.out.println("flips " + FLIPS + " found " + found + " harmless " + harmless + " missed " + missed);
        assertEquals(whole, essence(engines.verify(session, silent)));
        assertTrue(found > FLIPS / 10, "found " + found);
    }

    private String verdict(Session session) {
        try {
            VerifySummary summary = engines.verify(session, silent);
            if (summary.differences() == 0) {
                return essence(summary);
            }
            assertTrue(summary.firstDifference() >= 1, "a sequence is named");
            return "found at " + summary.firstDifference();
        } catch (Refusal refusal) {
            assertEquals(ExitCode.VERIFICATION_FAILED, refusal.exitCode(), refusal.getMessage());
            return "found: " + refusal.getMessage();
        }
    }

    /** A file, the likelier the longer it is. */
    private static Path weighted(List<Path> files, SplittableRandom random) throws IOException {
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
        }
        long at = random.nextLong(total);
        for (Path file : files) {
            at -= Files.size(file);
            if (at < 0) {
                return file;
            }
        }
        throw new IllegalStateException("no file");
    }

    private static void flip(Path file, long bit) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bit / Byte.SIZE);
            int value = bytes.read();
            bytes.seek(bit / Byte.SIZE);
            bytes.write(value ^ 1 << (int) (bit % Byte.SIZE));
        }
    }
}
