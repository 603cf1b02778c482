package io.orrery.journal.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.journal.JournalLocked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalLockTest {
    @TempDir
    private Path home;

    @Test
    void oneHoldsItAndTheNextIsRefusedWithTheFoldersName() {
        Path folder = home.resolve("journal");
        assertFalse(JournalLock.isHeld(folder));
        JournalLock lock = JournalLock.acquire(folder);
        JournalLocked refused = assertThrows(JournalLocked.class, () -> JournalLock.acquire(folder.resolve("../journal")));
        assertTrue(refused.getMessage().contains("journal"));
        assertTrue(JournalLock.isHeld(folder));
        lock.close();
        assertFalse(JournalLock.isHeld(folder));
        JournalLock.acquire(folder).close();
    }

    @Test
    void whoeverHoldsItForAMomentOnlyIsWaitedFor() throws InterruptedException {
        JournalLock asked = JournalLock.acquire(home);
        Thread asker = new Thread(() -> {
            LockSupport.parkNanos(20_000_000L);
            asked.close();
        });
        asker.start();
        JournalLock.acquire(home).close();
        asker.join();
    }

    @Test
    void anotherProcessIsRefusedAlsoAfterThisOneAskedTwice() throws IOException, InterruptedException {
        JournalLock lock = JournalLock.acquire(home);
        assertTrue(JournalLock.isHeld(home));
        assertEquals(1, elsewhere());
        lock.close();
        assertEquals(0, elsewhere());
    }

    /** Returns 1 if another process finds the folder locked. */
    private int elsewhere() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(java.toString(), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp",
            System.getProperty("java.class.path"), Asker.class.getName(), home.toString())
            .redirectErrorStream(true).redirectOutput(Files.createTempFile(home, "asker", ".txt").toFile()).start();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
        return process.exitValue();
    }

    /** The other process. */
    static final class Asker {
        private Asker() {
        }

        public static void main(String[] arguments) {
            System.exit(JournalLock.isHeld(Path.of(arguments[0])) ? 1 : 0);
        }
    }
}
