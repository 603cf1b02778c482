package io.orrery.connectors.kit.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.json.JsonCursor;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaptureFilesTest {
    private static final String HEADER = "{\"t\":\"header\",\"exchange\":\"BINANCE\"}";

    @TempDir
    private Path folder;

    private CaptureFiles capture(String format, String... lines) throws IOException {
        Path file = folder.resolve("capture");
        Files.writeString(file, String.join("\n", lines));
        return CaptureFiles.of(Map.of("capture", file.toString(), "format", format));
    }

    private static List<String> entries(CaptureFiles files) {
        List<String> entries = new ArrayList<>();
        try (CaptureReader reader = files.open().get(0)) {
            while (reader.next()) {
                byte[] payload = new byte[hasPayload(reader) ? reader.length() : 0];
                reader.buffer().getBytes(reader.offset(), payload);
                assertTrue(reader.buffer().capacity() >= reader.offset() + payload.length + JsonCursor.PADDING);
                entries.add(
                    (reader.kind() + " " + reader.time() + " " + reader.request() + new String(payload, StandardCharsets.UTF_8))
                        .strip());
            }
        }
        return entries;
    }

    private static boolean hasPayload(CaptureReader reader) {
        return reader.kind() == CaptureReader.Kind.FRAME || reader.kind() == CaptureReader.Kind.ANSWER;
    }

    private static String frame(String seconds, String data) {
        return "{\"t\":\"recv\",\"conn\":\"ws.1\",\"ts\":" + seconds + ",\"data\":\"" + data + "\"}";
    }

    private static String connect(String name, String seconds) {
        return "{\"t\":\"connect\",\"conn\":\"" + name + "\",\"ts\":" + seconds + "}";
    }

    @Test
    void anHftLineIsATimeAndAFrame() throws IOException {
        assertEquals(
            List.of("CONNECTED 100", "FRAME 100 {\"a\":1}", "FRAME 105 {\"b\": 2}", "FRAME 105 x", "DISCONNECTED 105"),
            entries(capture("hft", "100 {\"a\":1}", "", "105 {\"b\": 2}\r", "103 x", "")));
    }

    @Test
    void aLineMayBeLongerThanTheRoomForIt() throws IOException {
        String one = "x".repeat(3 << 20);
        String two = "y".repeat(700_000);
        List<String> entries = entries(capture("hft", "1 " + two, "2 " + one, "3 " + two));
        assertEquals("FRAME 2 " + one, entries.get(2));
        assertEquals("FRAME 3 " + two, entries.get(3));
    }

    @Test
    void aCryptofeedAnswerWaitsForItsTime() throws IOException {
        assertEquals(
            List.of(
                "ANSWER 1100000000 http://a{}", "CONNECTED 1200000000", "FRAME 1300000001 {\"f\":1}",
                "ANSWER 1400000000 http://b{\"b\":\"\"}", "FRAME 1500000000 {\"f\":2}", "ANSWER 9000000000 http://c[]",
                "DISCONNECTED 9000000000"),
            entries(capture("cryptofeed", HEADER,
                "{\"t\":\"http\",\"conn\":\"h\",\"ts\":1.4,\"url\":\"http://b\",\"data\":\"{\\\"b\\\":\\\"\\\"}\"}",
                "{\"t\":\"http\",\"conn\":\"h\",\"ts\":1.1,\"url\":\"http://a\",\"data\":\"{}\"}",
                "{\"t\":\"http\",\"conn\":\"h\",\"ts\":9,\"url\":\"http://c\",\"data\":\"[]\"}",
                connect("ws.1", "1.2"),
                frame("1.300000001", "{\\\"f\\\":1}"),
                "{\"t\":\"send\",\"conn\":\"ws.1\",\"ts\":1.35,\"data\":\"hello\"}",
                frame("1.5", "{\\\"f\\\":2}"))));
    }

    @Test
    void escapesBecomeTheBytesThatWereReceived() throws IOException {
        List<String> entries = entries(capture("cryptofeed", HEADER, connect("ws.1", "1"),
            frame("2", "\\\\ \\/ \\n\\t \\u00e4 \\ud83d\\ude00 ä")));
        assertEquals("FRAME 2000000000 \\ / \n\t ä \uD83D\uDE00 ä", entries.get(1));
    }

    @Test
    void aConnectionThatIsMadeAgainWasLostBefore() throws IOException {
        assertEquals(
            List.of("CONNECTED 1000000000", "DISCONNECTED 3000000000", "CONNECTED 3000000000", "DISCONNECTED 3000000000"),
            entries(capture("cryptofeed", HEADER, connect("ws.1", "1"), connect("ws.2", "2"), connect("ws.1", "3"))));
    }

    @Test
    void whatIsNoCaptureIsRefusedWithItsLine() throws IOException {
        refused("capture:2: is not a time", capture("hft", "1 {}", "{}"));
        refused("capture:1: is not a time", capture("hft", "1"));
        refused("capture:1: holds nothing", capture("hft", ""));
        refused("capture:1: is no line of cryptofeed", capture("cryptofeed", "1 {}"));
        refused("capture:1: is no header", capture("cryptofeed", frame("1", "{}")));
        refused("capture:2: has an unknown type \"trade\"", capture("cryptofeed", HEADER, "{\"t\":\"trade\",\"ts\":1}"));
        refused("capture:2: has no time", capture("cryptofeed", HEADER, "{\"t\":\"recv\",\"data\":\"{}\"}"));
        refused("capture:2: is no line", capture("cryptofeed", HEADER, frame("1", "{}").substring(0, 30)));
        refused("format=: must be", capture("", "1 {}"));
    }

    private static void refused(String message, CaptureFiles files) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, files::check);
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    @Test
    void severalCapturesBeginWithTheFirst() throws IOException {
        Path later = Files.writeString(folder.resolve("later"), "200 {}\n");
        Path sooner = Files.writeString(folder.resolve("sooner"), "100 {}\n300 {}\n");
        CaptureFiles files = CaptureFiles.of(Map.of("capture", later + File.pathSeparator + sooner, "format", "hft"));
        assertEquals(100, files.check());
        assertEquals(2, files.open().stream().peek(CaptureReader::close).count());
    }
}
