package io.orrery.connectors.kit.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.orrery.connectors.kit.json.JsonCursor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RawCaptureTest {
    @TempDir
    private Path folder;

    private static boolean tell(CaptureWriter writer, EntryKind kind, long time, long number, String request, String payload) {
        UnsafeBuffer bytes = new UnsafeBuffer(payload.getBytes(StandardCharsets.UTF_8));
        return writer.write(kind, time, number, 7, request, bytes, 0, bytes.capacity());
    }

    private static List<String> entries(Path file) {
        List<String> all = new ArrayList<>();
        try (RawEntries entries = new RawEntries(file)) {
            while (entries.next()) {
                assertTrue(entries.buffer().capacity() >= entries.offset() + entries.length() + JsonCursor.PADDING);
                all.add((entries.kind() + " " + entries.time() + " " + entries.number() + " " + entries.code() + " "
                    + entries.request() + "|" + entries.buffer().getStringWithoutLengthUtf8(entries.offset(), entries.length())));
            }
        }
        return all;
    }

    private Path example() {
        Path file = folder.resolve("example.capture");
        try (CaptureWriter writer = CaptureWriter.create(file, 1 << 12)) {
            writer.write(EntryKind.CONNECTED, 100, 1, 0, "wss://a/ws");
            tell(writer, EntryKind.SENT, 101, 1, "", "subscribe");
            tell(writer, EntryKind.ASKED, 102, 9, "GET http://a/depth", "");
            tell(writer, EntryKind.FRAME, 103, 1, "", "{\"ä\":1}");
            writer.write(EntryKind.CONNECTED, 104, 2, 0, "wss://b/ws");
            tell(writer, EntryKind.ANSWER, 103, 9, "http://a/depth", "[]");
            tell(writer, EntryKind.DISCONNECTED, 106, 1, "LOST", "no word");
            tell(writer, EntryKind.DISCONNECTED, 107, 3, "REFUSED", "never was");
            tell(writer, EntryKind.FRAME, 108, 2, "", "");
            tell(writer, EntryKind.DISCONNECTED, 109, 2, "LOST", "");
            writer.write(EntryKind.CONNECTED, 110, 2, 0, "wss://b/ws");
        }
        return file;
    }

    @Test
    void whatIsWrittenIsRead() {
        assertEquals(
            List.of(
                "CONNECTED 100 1 0 wss://a/ws|", "SENT 101 1 7 |subscribe", "ASKED 102 9 7 GET http://a/depth|",
                "FRAME 103 1 7 |{\"ä\":1}", "CONNECTED 104 2 0 wss://b/ws|", "ANSWER 103 9 7 http://a/depth|[]",
                "DISCONNECTED 106 1 7 LOST|no word", "DISCONNECTED 107 3 7 REFUSED|never was", "FRAME 108 2 7 |",
                "DISCONNECTED 109 2 7 LOST|", "CONNECTED 110 2 0 wss://b/ws|"),
            entries(example()));
    }

    @Test
    void itIsPlayedAsOneConnection() {
        List<String> played = new ArrayList<>();
        CaptureFiles files = CaptureFiles.of(Map.of("capture", example().toString(), "format", "capture"));
        assertEquals(100, files.check());
        try (CaptureReader reader = files.open().get(0)) {
            while (reader.next()) {
                played.add(reader.kind() + " " + reader.time() + " " + reader.request());
            }
            assertFalse(reader.next());
        }
        assertEquals(
            List.of(
                "CONNECTED 100 ", "FRAME 103 ", "ANSWER 104 http://a/depth", "FRAME 108 ", "DISCONNECTED 109 ", "CONNECTED 110 ",
                "DISCONNECTED 110 "),
            played);
    }

    @Test
    void aFileThatIsCutIsReadUpToThereAndNamesTheByte() throws IOException {
        byte[] whole = Files.readAllBytes(example());
        int good = 0;
        for (int length = 8; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            try (RawEntries entries = new RawEntries(cut)) {
                long at = 8;
                while (at < length) {
                    long here = at;
                    int size = EntryLayout.HEAD + (here + 4 <= length ? new UnsafeBuffer(whole).getInt((int) here) : 1);
                    if (here + size > length) {
                        String message = assertThrows(CaptureFault.class, entries::next).getMessage();
                        assertTrue(message.contains("at byte " + here + ": the entry is"), message);
                        break;
                    }
                    assertTrue(entries.next());
                    good++;
                    at += size;
                }
            }
        }
        assertTrue(good > 0);
    }

    @Test
    void aByteThatIsChangedAnywhereIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(example());
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Path file = Files.write(folder.resolve("damaged"), damaged);
            assertThrows(CaptureFault.class, () -> entries(file), "byte " + at);
        }
    }

    @Test
    void whatFindsNoRoomIsMarkedWhereItIsMissing() {
        Path file = folder.resolve("burst");
        int told = 5_000;
        long dropped;
        try (CaptureWriter writer = CaptureWriter.create(file, 1 << 12)) {
            SplittableRandom random = new SplittableRandom(1);
            for (int i = 0; i < told; i++) {
                tell(writer, EntryKind.FRAME, i, i, "", "x".repeat(random.nextInt(900)));
            }
            assertFalse(tell(writer, EntryKind.FRAME, told, told, "", "x".repeat(1 << 12)));
            dropped = writer.dropped();
        }
        assertTrue(dropped > 1);
        long next = 0;
        try (RawEntries entries = new RawEntries(file)) {
            while (entries.next()) {
                if (entries.kind() == EntryKind.DROPPED) {
                    assertEquals(next, entries.time());
                    next += entries.number();
                    dropped -= entries.number();
                } else {
                    assertEquals(next++, entries.number());
                }
            }
        }
        assertEquals(told + 1, next);
        assertEquals(0, dropped);
    }

    @Test
    void anotherFileIsNeverWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("there"), "dear");
        assertThrows(CaptureFault.class, () -> CaptureWriter.create(file, 1 << 12));
        assertThrows(CaptureFault.class, () -> new RawEntries(file));
        assertEquals("dear", Files.readString(file));
    }

    @Test
    void framesAreTakenWithoutGarbage() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        UnsafeBuffer frame = new UnsafeBuffer(new byte[300]);
        long least = Long.MAX_VALUE;
        try (CaptureWriter writer = CaptureWriter.create(folder.resolve("steady"), 1 << 24)) {
            for (int round = 0; round < 10; round++) {
                long before = threads.getThreadAllocatedBytes(thread);
                for (int i = 0; i < 5_000; i++) {
                    writer.write(EntryKind.FRAME, i, 1, 0, "", frame, 0, 300);
                }
                least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
            }
        }
        assertEquals(0, least);
    }
}
