package io.orrery.node.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.journal.disk.LocalDisk;
import io.orrery.node.Child;
import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HomeTest {
    @TempDir
    private Path folder;

    @Test
    void anotherProcessIsNamedAndItsDeathFreesTheHome() throws Exception {
        Home home = new Home(folder).prepare();
        try (Child holder = Child.start(LockHolder.class, folder.toString())) {
            assertEquals("locked", holder.firstLine());
            Refusal refusal = assertThrows(Refusal.class, () -> HomeLock.acquire(home));
            assertEquals(ExitCode.BUSY, refusal.exitCode());
            assertTrue(refusal.getMessage().endsWith("is in use by process " + holder.pid()), refusal.getMessage());

            holder.kill();
            HomeLock.acquire(home).close();
        }
    }

    @Test
    void theEpochCountsEveryBoot() {
        Home home = new Home(folder).prepare();

        assertEquals(List.of(1L, 2L, 3L), List.of(next(home), next(home), next(home)));
    }

    @Test
    void aHomeIsNotLetGoOfByAProcessThatTriesToTakeItTwice() throws Exception {
        Home home = new Home(folder).prepare();
        HomeLock lock = HomeLock.acquire(home);
        Refusal twice = assertThrows(Refusal.class, () -> HomeLock.acquire(home));
        assertTrue(twice.getMessage().endsWith("is in use by process " + ProcessHandle.current().pid()), twice.getMessage());
        try (Child other = Child.start(LockHolder.class, folder.toString())) {
            assertEquals("refused", other.firstLine());
        }
        lock.close();
        HomeLock.acquire(home).close();
    }

    @Test
    void theEpochIsAboveWhatAnySessionHasOnRecord() {
        Home home = new Home(folder).prepare();
        assertEquals(8, Epoch.next(home, 7, LocalDisk.INSTANCE), "the file was lost");
        assertEquals(9, Epoch.next(home, 3, LocalDisk.INSTANCE));
    }

    @Test
    void aNewSessionIsTheNewestWhateverTheClockSays() {
        Sessions sessions = new Sessions(new Home(folder).prepare());
        Session ahead = recorded(sessions, "2030-01-01T00:00:59.99999Z");
        Session right = recorded(sessions, "2026-11-21T09:31:02Z");
        assertEquals("20300101-000059-ffff", ahead.id());
        assertEquals("20300101-000100-0000", right.id());
        assertEquals("20300101-000100-0001", recorded(sessions, "2026-11-21T09:31:02Z").id());
        assertEquals("20300101-000100-0002", sessions.resolve(recorded(sessions, "2029-01-01T00:00:00Z").id()).id());
    }

    @Test
    void behindTheLastOfAllNamesNoSessionIsMade() throws IOException {
        Sessions sessions = new Sessions(new Home(folder).prepare());
        for (String name : List.of("20269999-999999-ffff", "99991231-235959-ffff")) {
            Files.createDirectories(folder.resolve("sessions").resolve(name));
            Refusal refused = assertThrows(Refusal.class, () -> recorded(sessions, "2026-11-21T09:31:02Z"));
            assertTrue(refused.getMessage().contains("no other can come after it"), refused.getMessage());
        }
    }

    private static long next(Home home) {
        return Epoch.next(home, 0, LocalDisk.INSTANCE);
    }

    @Test
    void anEpochThatIsNoCountIsRefused() throws IOException {
        Home home = new Home(folder).prepare();
        for (String text : List.of("", "x", "-1", "99999999999999999999")) {
            Files.writeString(home.epochFile(), text);
            Refusal refusal = assertThrows(Refusal.class, () -> next(home));
            assertTrue(refusal.getMessage().contains("not a count"), refusal.getMessage());
        }
    }

    @Test
    void sessionsAreListedOldestFirstAndFoundByTheirBeginning() {
        Sessions sessions = new Sessions(new Home(folder).prepare());
        Session early = recorded(sessions, "2025-01-01T00:00:00Z");
        Session late = recorded(sessions, "2026-11-21T09:31:02.497Z");

        assertEquals("20261121-093102-7f3b", late.id());
        assertEquals(List.of(early, late), sessions.list());
        assertEquals(late, sessions.resolve(null));
        assertEquals(early, sessions.resolve("2025"));
        assertEquals(late, sessions.resolve(late.folder().toString()));
    }

    @Test
    void whatIsNoSessionIsRefused() throws IOException {
        Sessions sessions = new Sessions(new Home(folder).prepare());
        recorded(sessions, "2026-11-21T09:31:02.1Z");
        recorded(sessions, "2026-11-21T09:31:02.2Z");
        Path file = Files.createFile(folder.resolve("file"));

        assertRefused("does not exist", sessions, "2024");
        assertRefused("is ambiguous: 2 sessions begin so", sessions, "2026");
        assertRefused("is a file", sessions, file.toString());
        assertRefused("has no journal", sessions, folder.toString());
    }

    private static Session recorded(Sessions sessions, String start) {
        return sessions.create(Instant.parse(start), LocalDisk.INSTANCE);
    }

    private static void assertRefused(String message, Sessions sessions, String argument) {
        Refusal refusal = assertThrows(Refusal.class, () -> sessions.resolve(argument));
        assertEquals(ExitCode.CONFIG, refusal.exitCode());
        assertTrue(refusal.getMessage().contains(message), refusal.getMessage());
    }

    /** Takes the lock of a home and keeps it. */
    static final class LockHolder {
        public static void main(String[] arguments) throws InterruptedException {
            try {
                HomeLock.acquire(new Home(Path.of(arguments[0])));
                System.out.println("locked");
            } catch (Refusal refused) {
                System.out.println("refused");
            }
            Thread.sleep(60_000);
        }
    }
}
