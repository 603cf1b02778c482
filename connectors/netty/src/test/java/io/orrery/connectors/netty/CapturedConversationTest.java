package io.orrery.connectors.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.buffer.Unpooled;
import io.orrery.connectors.kit.capture.CaptureWriter;
import io.orrery.connectors.kit.capture.CapturedDriver;
import io.orrery.connectors.kit.capture.RawEntries;
import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpOptions;
import io.orrery.connectors.kit.wire.TlsTrust;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.OffsetEpochNanoClock;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CapturedConversationTest {
    private static final long PATIENT = TimeUnit.SECONDS.toNanos(15);

    @TempDir
    private Path folder;

    private final HeardWire heard = new HeardWire();
    private final HeardHttp answers = new HeardHttp();

    /** Talks over a wire and asks a question, and returns what a capture has of it. */
    private List<String> conversation(Disclosure disclosure) {
        Path file = folder.resolve(disclosure + ".capture");
        try (Peer chat = Peer.webSocket(null, true, new Script());
            Peer web = Peer.bytes(null, new RawServer((context, request) -> context.writeAndFlush(Unpooled.copiedBuffer(
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]", StandardCharsets.US_ASCII))));
            CaptureWriter capture = CaptureWriter.create(file, 1 << 20);
            Driven driven = new Driven(TlsTrust.OF_JDK)) {
            CapturedDriver driver = new CapturedDriver(driven.driver(), capture, new OffsetEpochNanoClock());
            Wire wire = driver.wire(WireOptions.DEFAULTS.withDisclosure(disclosure), heard);
            wire.connect(chat.endpoint("/ws?token=secret"));
            driven.until(wire::isConnected);
            UnsafeBuffer hello = HeardWire.buffer("hello");
            wire.send(hello, 0, hello.capacity());
            driven.until(() -> !heard.frames.isEmpty());
            Endpoint depth = web.endpoint("/depth?signature=secret");
            driver.http(HttpOptions.DEFAULTS)
                .ask(new HttpAsk(3, "POST", depth, List.of("X-Key", "secret"), new byte[] {'b'}, PATIENT, disclosure), answers);
            driven.until(() -> !answers.all.isEmpty());
            wire.close();
            driven.until(() -> heard.events.size() == 2);
        }
        return entries(file);
    }

    private static List<String> entries(Path file) {
        List<String> all = new ArrayList<>();
        try (RawEntries entries = new RawEntries(file)) {
            while (entries.next()) {
                String payload = entries.buffer().getStringWithoutLengthUtf8(entries.offset(), entries.length());
                String request = entries.request().replaceAll(":\\d+/", "/");
                all.add(entries.kind() + " " + entries.number() + " " + entries.code() + " " + request + "|" + payload);
            }
        }
        return all;
    }

    @Test
    void allThatIsSaidIsCaptured() {
        assertEquals(
            List.of("CONNECTED 1 0 localhost/ws|", "SENT 1 0 |hello", "FRAME 1 0 |hello",
                "ASKED 3 0 POST http://localhost/depth?signature=secret|b",
                "ANSWER 3 200 http://localhost/depth?signature=secret|[]",
                "DISCONNECTED 1 0 CLOSED_HERE|"),
            conversation(Disclosure.ALL));
    }

    @Test
    void whatIsSentCanBeWithheld() {
        assertEquals(
            List.of("CONNECTED 1 0 localhost/ws|", "WITHHELD 1 0 sent|", "FRAME 1 0 |hello",
                "ASKED 3 0 POST http://localhost/depth|",
                "ANSWER 3 200 http://localhost/depth|[]", "DISCONNECTED 1 0 CLOSED_HERE|"),
            conversation(Disclosure.RECEIVED));
    }

    @Test
    void allThatIsSaidCanBeWithheld() {
        assertEquals(
            List.of("CONNECTED 1 0 localhost/ws|", "WITHHELD 1 0 sent|", "WITHHELD 1 0 received|",
                "ASKED 3 0 POST http://localhost/depth|", "WITHHELD 3 200 received|", "DISCONNECTED 1 0 CLOSED_HERE|"),
            conversation(Disclosure.NOTHING));
    }
}
