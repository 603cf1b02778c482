package io.orrery.connectors.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.channel.ChannelOption;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.TlsTrust;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class PartingTest {
    private static final WireOptions SHORT = WireOptions.DEFAULTS.withConnectNanos(TimeUnit.MILLISECONDS.toNanos(300));

    private final HeardWire heard = new HeardWire();

    /** Connects and waits for the end. */
    private String ended(Endpoint endpoint, TlsTrust trust, WireOptions options) {
        try (Driven driven = new Driven(trust)) {
            Wire wire = driven.driver().wire(options, heard);
            wire.connect(endpoint);
            driven.until(() -> heard.events.stream().anyMatch(event -> !event.equals("connected")));
            assertFalse(wire.isConnected());
        }
        return String.join(", ", heard.events);
    }

    private String ended(RawServer server, String... words) {
        return ended(server, WireOptions.DEFAULTS, words);
    }

    private String ended(RawServer server, WireOptions options, String... words) {
        try (Peer peer = Peer.bytes(null, server)) {
            String events = ended(peer.endpoint("/ws?token=1"), TlsTrust.OF_JDK, options);
            for (String word : words) {
                assertTrue(heard.words.get(0).contains(word), heard.words.get(0));
            }
            return events;
        }
    }

    private static byte[] frame(int... bytes) {
        byte[] frame = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            frame[i] = (byte) bytes[i];
        }
        return frame;
    }

    @Test
    void framesRightBehindTheUpgradeAreHeard() {
        assertEquals("connected, CLOSED_THERE 4004", ended(RawServer.upgrading(
            frame(0x81, 1, 'a', 0x81, 2, 'b', 'c', 0x88, 4, 0x0f, 0xa4, 'n', 'o')), "no"));
        assertEquals(List.of("a", "bc"), heard.frames);
    }

    @Test
    void aClosingWithoutACodeIsAnswered() {
        assertEquals("connected, CLOSED_THERE 1005", ended(RawServer.upgrading(frame(0x88, 0))));
    }

    @Test
    void aFrameThatBreaksTheProtocolClosesTheWire() {
        assertEquals("connected, PROTOCOL 1002", ended(RawServer.upgrading(frame(0x91, 1, 'a')), "reserved bit"));
    }

    @Test
    void aMessageThatIsTooLargeClosesTheWire() {
        assertEquals("connected, TOO_LARGE 1009",
            ended(RawServer.upgrading(frame(0x81, 127, 0, 0, 0, 0, 0x7f, 0, 0, 0)), "larger"));
    }

    @Test
    void aConnectionThatBreaksIsLost() {
        assertEquals("connected, LOST 0", ended(new RawServer((context, request) -> {
            if (request.startsWith("GET")) {
                context.writeAndFlush(RawServer.ascii(RawServer.upgrade(request))).addListener(done -> {
                    context.channel().config().setOption(ChannelOption.SO_LINGER, 0);
                    context.close();
                });
            }
        })));
    }

    @Test
    void anUpgradeThatIsDeclinedTellsItsStatusAndWhenToComeAgain() {
        assertEquals("REFUSED 429", ended(new RawServer((context, request) -> context.writeAndFlush(RawServer.ascii(
            "HTTP/1.1 429 Too Many Requests\r\nRetry-After: 7\r\nContent-Length: 2\r\n\r\nno"))), "429", "Retry-After: 7"));
    }

    @Test
    void whatIsNoHttpIsRefused() {
        assertEquals("PROTOCOL 0", ended(new RawServer((context, request) ->
            context.writeAndFlush(RawServer.ascii("220 mail ready\r\n\r\n")))));
    }

    @Test
    void anUpgradeToAnotherKeyIsRefused() {
        assertEquals("PROTOCOL 101", ended(new RawServer((context, request) -> context.writeAndFlush(
            RawServer.ascii(RawServer.upgrade("Sec-WebSocket-Key: another\r\n"))))));
    }

    @Test
    void aServerThatSaysNothingTimesOut() {
        assertEquals("TIMED_OUT 0", ended(new RawServer((context, request) -> { }), SHORT));
        heard.events.clear();
        try (Peer peer = Peer.bytes(null, new RawServer((context, request) -> { }))) {
            Endpoint secure = new Endpoint(true, "localhost", peer.port(), "/");
            assertEquals("TIMED_OUT 0", ended(secure, TlsTrust.OF_JDK, SHORT));
        }
    }

    @Test
    void whereNobodyListensItIsRefused() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertEquals("REFUSED 0", ended(new Endpoint(false, "localhost", port, "/"), TlsTrust.OF_JDK, WireOptions.DEFAULTS));
        heard.events.clear();
        assertEquals("REFUSED 0", ended(
            new Endpoint(true, "no-such-host.invalid", 443, "/"), TlsTrust.OF_JDK, WireOptions.DEFAULTS));
    }

    @Test
    void aServerThatNobodyVouchesForIsNotTalkedTo() {
        Certificates localhost = Certificates.of("localhost");
        Certificates elsewhere = Certificates.of("elsewhere");
        try (Peer peer = Peer.webSocket(localhost.server(), false, new Script())) {
            assertEquals("TLS 0", ended(peer.endpoint("/ws"), TlsTrust.OF_JDK, WireOptions.DEFAULTS));
            heard.events.clear();
            assertEquals("TLS 0", ended(peer.endpoint("/ws"), elsewhere.trust(), WireOptions.DEFAULTS));
        }
    }

    @Test
    void aServerWithAnothersNameIsNotTalkedTo() {
        Certificates elsewhere = Certificates.of("elsewhere");
        try (Peer peer = Peer.webSocket(elsewhere.server(), false, new Script())) {
            assertEquals("TLS 0", ended(peer.endpoint("/ws"), elsewhere.trust(), WireOptions.DEFAULTS));
        }
    }

    @Test
    void whatDoesNotGoOutIsRefusedInTime() {
        try (Peer peer = Peer.bytes(null, new RawServer((context, request) -> {
            context.channel().config().setAutoRead(false);
            context.writeAndFlush(RawServer.ascii(RawServer.upgrade(request)));
        })); Driven driven = new Driven(TlsTrust.OF_JDK)) {
            Wire wire = driven.driver().wire(WireOptions.DEFAULTS.withOutgoingCap(100_000), heard);
            wire.connect(peer.endpoint("/"));
            driven.until(wire::isConnected);
            UnsafeBuffer text = new UnsafeBuffer(new byte[60_000]);
            int sent = 0;
            while (wire.send(text, 0, text.capacity())) {
                sent++;
                assertTrue(sent < 1_000, "no bound");
            }
            wire.close();
            driven.until(() -> heard.events.size() == 2);
            assertEquals("CLOSED_HERE 0", heard.events.get(1));
        }
    }
}
