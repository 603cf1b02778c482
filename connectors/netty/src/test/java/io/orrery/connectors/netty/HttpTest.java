package io.orrery.connectors.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.wire.Disclosure;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Http;
import io.orrery.connectors.kit.wire.HttpAsk;
import io.orrery.connectors.kit.wire.HttpOptions;
import io.orrery.connectors.kit.wire.TlsTrust;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class HttpTest {
    private static final long PATIENT = TimeUnit.SECONDS.toNanos(15);
    private static final long IMPATIENT = TimeUnit.MILLISECONDS.toNanos(200);
    private static final HttpOptions OPTIONS = HttpOptions.DEFAULTS;

    private final HeardHttp heard = new HeardHttp();
    private final Set<Object> connections = ConcurrentHashMap.newKeySet();

    /** A server that answers by the path that is asked for. */
    private RawServer server() {
        return new RawServer((context, request) -> {
            connections.add(context.channel().id());
            String path = request.split(" ")[1];
            String[] parts = answer(path, request).split("\\|");
            for (String part : parts) {
                context.writeAndFlush(RawServer.ascii(part));
            }
            if (path.startsWith("/cut")) {
                context.channel().close();
            }
        });
    }

    private static String answer(String path, String request) {
        return switch (path) {
            case "/never" -> "";
            case "/cut" -> "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf";
            case "/cut-before" -> "";
            case "/teapot" -> "HTTP/1.1 418 Gone Too Far\r\nRetry-After: 120\r\nContent-Length: 2\r\n\r\n{}";
            case "/slow" -> "HTTP/1.1 429 Too Many Requests\r\nretry-after: 3\r\nContent-Length: 0\r\n\r\n";
            case "/chunked" -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n|5\r\ndefgh\r\n|0\r\n\r\n";
            case "/hint" -> "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n|HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
            case "/last" -> "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 3\r\n\r\nbye";
            case "/garbage" -> "I am no web server\r\n\r\n";
            case "/large" -> "HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + "x".repeat(1_001);
            case "/echo" -> "HTTP/1.1 200 OK\r\nContent-Length: " + request.length() + "\r\n\r\n" + request.replace('|', '/');
            default -> "HTTP/1.1 200 OK\r\nContent-Length: " + path.length() + "\r\n\r\n" + path;
        };
    }

    private List<String> asked(HttpOptions options, String... paths) {
        try (Peer peer = Peer.bytes(null, server()); Driven driven = new Driven(TlsTrust.OF_JDK)) {
            Http http = driven.driver().http(options);
            for (int i = 0; i < paths.length; i++) {
                http.ask(HttpAsk.get(i, peer.endpoint(paths[i]), PATIENT), heard);
            }
            assertEquals(0, heard.all.size(), "heard within the call");
            driven.until(() -> heard.all.size() == paths.length);
            driven.pollFor(20);
        }
        return heard.all;
    }

    @Test
    void aConnectionIsUsedAgain() {
        try (Peer peer = Peer.bytes(null, server()); Driven driven = new Driven(TlsTrust.OF_JDK)) {
            Http http = driven.driver().http(OPTIONS);
            for (int i = 1; i <= 20; i++) {
                int count = i;
                http.ask(HttpAsk.get(i, peer.endpoint("/" + i), PATIENT), heard);
                driven.until(() -> heard.all.size() == count);
                assertEquals(i + " 200 /" + i, heard.all.get(i - 1));
            }
            assertEquals(1, connections.size());
        }
    }

    @Test
    void noMoreConnectionsThanAllowedAreMade() {
        String[] paths = new String[50];
        Arrays.setAll(paths, i -> "/" + i);
        Set<String> answers = new HashSet<>(asked(new HttpOptions(3, 100, 1_000, PATIENT, PATIENT), paths));
        assertEquals(50, answers.size());
        assertTrue(answers.contains("49 200 /49"));
        assertTrue(connections.size() <= 3, connections.toString());
    }

    @Test
    void moreThanMayWaitAreRefusedUnsent() {
        HttpOptions narrow = new HttpOptions(1, 2, 1_000, PATIENT, PATIENT);
        assertEquals(List.of("2 BUSY never sent", "0 200 /a", "1 200 /b"), asked(narrow, "/a", "/b", "/c"));
    }

    @Test
    void answersOfAllShapesAreRead() {
        assertEquals(List.of("0 200 abcdefgh", "1 418 {}", "2 200 ok", "3 200 bye", "4 429 ", "5 200 /after"),
            asked(new HttpOptions(1, 9, 1_000, PATIENT, PATIENT),
                "/chunked", "/teapot", "/hint", "/last", "/slow", "/after"));
        assertEquals(2, connections.size());
    }

    @Test
    void theHeadersOfABanAreSeen() {
        assertEquals(List.of("0 418 {}"), asked(OPTIONS, "/teapot"));
        assertEquals("120", heard.retryAfter);
    }

    @Test
    void anAskThatIsNotAnsweredInTimeMayHaveArrived() {
        HttpOptions narrow = new HttpOptions(1, 9, 1_000, PATIENT, PATIENT);
        try (Peer peer = Peer.bytes(null, server()); Driven driven = new Driven(TlsTrust.OF_JDK)) {
            Http http = driven.driver().http(narrow);
            http.ask(HttpAsk.get(0, peer.endpoint("/never"), 5 * IMPATIENT), heard);
            http.ask(HttpAsk.get(1, peer.endpoint("/never"), IMPATIENT), heard);
            driven.until(() -> heard.all.size() == 2);
            assertEquals(List.of("1 TIMED_OUT never sent", "0 TIMED_OUT sent"), heard.all);
        }
    }

    @Test
    void anAnswerThatIsCutMayHaveBeenActedOn() {
        HttpOptions narrow = new HttpOptions(1, 9, 1_000, PATIENT, PATIENT);
        assertEquals(List.of("0 LOST sent", "1 LOST sent", "2 200 /on"), asked(narrow, "/cut", "/cut-before", "/on"));
    }

    @Test
    void whatIsNoHttpOrTooLargeIsRefused() {
        HttpOptions narrow = new HttpOptions(1, 9, 1_000, PATIENT, PATIENT);
        assertEquals(List.of("0 PROTOCOL sent", "1 TOO_LARGE sent", "2 200 /on"),
            asked(narrow, "/garbage", "/large", "/on"));
    }

    @Test
    void anAskThatReachesNobodyWasNeverSent() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (Driven driven = new Driven(TlsTrust.OF_JDK)) {
            Http http = driven.driver().http(OPTIONS);
            http.ask(HttpAsk.get(1, new Endpoint(false, "localhost", port, "/"), PATIENT), heard);
            driven.until(() -> heard.all.size() == 1);
            http.ask(HttpAsk.get(2, Endpoint.of("https://no-such-host.invalid/"), PATIENT), heard);
            driven.until(() -> heard.all.size() == 2);
        }
        assertEquals(List.of("1 REFUSED never sent", "2 REFUSED never sent"), heard.all);
    }

    @Test
    void anUntrustedServerHearsNothing() {
        AtomicInteger requests = new AtomicInteger();
        Certificates other = Certificates.of("localhost");
        try (Peer peer = Peer.bytes(Certificates.of("localhost").server(), new RawServer((context, request) ->
            requests.incrementAndGet())); Driven driven = new Driven(other.trust())) {
            driven.driver().http(OPTIONS).ask(HttpAsk.get(1, peer.endpoint("/order"), PATIENT), heard);
            driven.until(() -> heard.all.size() == 1);
        }
        assertEquals(List.of("1 TLS never sent"), heard.all);
        assertEquals(0, requests.get());
    }

    @Test
    void whatIsAskedArrivesAsItIsWritten() {
        Certificates localhost = Certificates.of("localhost");
        try (Peer peer = Peer.bytes(localhost.server(), server()); Driven driven = new Driven(localhost.trust())) {
            byte[] body = "a=1&b=%20".getBytes(StandardCharsets.US_ASCII);
            driven.driver().http(OPTIONS).ask(new HttpAsk(7, "POST", peer.endpoint("/echo"),
                List.of("X-Key", "k", "Content-Type", "application/x-www-form-urlencoded"), body, PATIENT,
                Disclosure.NOTHING), heard);
            driven.until(() -> heard.all.size() == 1);
            String answer = heard.all.get(0).toLowerCase();
            assertTrue(answer.startsWith("7 200 post /echo http/1.1\r\n"), answer);
            assertTrue(answer.contains("host: localhost:" + peer.port()), answer);
            assertTrue(answer.contains("x-key: k") && answer.contains("content-length: 9"), answer);
            assertTrue(answer.endsWith("\r\n\r\na=1&b=%20"), answer);
        }
    }

    @Test
    void aDriverThatIsClosedFailsWhatIsUnanswered() {
        try (Peer peer = Peer.bytes(null, server())) {
            Driven driven = new Driven(TlsTrust.OF_JDK);
            Http http = driven.driver().http(new HttpOptions(1, 9, 1_000, PATIENT, PATIENT));
            http.ask(HttpAsk.get(1, peer.endpoint("/never"), PATIENT), heard);
            http.ask(HttpAsk.get(2, peer.endpoint("/never"), PATIENT), heard);
            driven.until(() -> !connections.isEmpty());
            driven.close();
        }
        assertEquals(List.of("2 CLOSED_HERE never sent", "1 CLOSED_HERE sent"), heard.all);
    }

    @Test
    void anIdleConnectionIsClosed() {
        HttpOptions brief = new HttpOptions(1, 9, 1_000, PATIENT, IMPATIENT);
        try (Peer peer = Peer.bytes(null, server()); Driven driven = new Driven(TlsTrust.OF_JDK)) {
            Http http = driven.driver().http(brief);
            for (int i = 0; i < 2; i++) {
                int count = i + 1;
                http.ask(HttpAsk.get(i, peer.endpoint("/" + i), PATIENT), heard);
                driven.until(() -> heard.all.size() == count);
                driven.pollFor(400);
            }
            assertEquals(2, connections.size());
        }
    }

    @Test
    void aHeaderThatWouldBreakTheRequestIsRefused() {
        try (Driven driven = new Driven(TlsTrust.OF_JDK)) {
            Http http = driven.driver().http(OPTIONS);
            HttpAsk ask = new HttpAsk(1, "GET", new Endpoint(false, "localhost", 1, "/"), List.of("X", "a\r\nY: b"), new byte[0],
                PATIENT, Disclosure.ALL);
            assertThrows(IllegalArgumentException.class, () -> http.ask(ask, heard));
            assertThrows(IllegalArgumentException.class, () -> new Endpoint(false, "localhost", 1, "/a HTTP/1.1\r\nX: y"));
        }
    }
}
