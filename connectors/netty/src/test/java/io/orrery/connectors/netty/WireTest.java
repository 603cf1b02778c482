package io.orrery.connectors.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.handler.ssl.SslContext;
import io.orrery.connectors.kit.wire.TlsTrust;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class WireTest {
    private static final int MESSAGES = 60;
    private static final Certificates LOCALHOST = Certificates.of("localhost");

    private final HeardWire heard = new HeardWire();
    private final List<Wire> wires = new ArrayList<>();

    private void everythingComesThrough(SslContext tls, boolean served, boolean offered) {
        try (Peer peer = Peer.webSocket(tls, served, new Script()); Driven driven = new Driven(LOCALHOST.trust())) {
            Wire wire = driven.driver().wire(WireOptions.DEFAULTS.withDeflate(offered), heard);
            wire.connect(peer.endpoint("/ws"));
            driven.until(wire::isConnected);
            UnsafeBuffer go = HeardWire.buffer(Script.GO + "11 " + MESSAGES);
            assertTrue(wire.send(go, 0, go.capacity()));
            driven.until(() -> heard.frames.size() == MESSAGES);
            assertEquals(Script.messages(11, MESSAGES), heard.frames);
            assertEquals(2 * MESSAGES / 3, heard.controls);
            assertEquals(List.of("connected"), heard.events);
        }
    }

    @Test
    void messagesOfAllSizesComeThroughPlain() {
        everythingComesThrough(null, false, false);
    }

    @Test
    void messagesOfAllSizesComeThroughDeflated() {
        everythingComesThrough(null, true, true);
    }

    @Test
    void compressionThatTheServerDeclinesIsNotUsed() {
        everythingComesThrough(null, false, true);
    }

    @Test
    void messagesOfAllSizesComeThroughEncrypted() {
        everythingComesThrough(LOCALHOST.server(), false, false);
    }

    @Test
    void messagesOfAllSizesComeThroughEncryptedAndDeflated() {
        everythingComesThrough(LOCALHOST.server(), true, true);
    }

    @Test
    void whatIsSentArrives() {
        try (Peer peer = Peer.webSocket(LOCALHOST.server(), true, new Script()); Driven driven = new Driven(LOCALHOST.trust())) {
            Wire wire = driven.driver().wire(WireOptions.DEFAULTS, heard);
            wire.connect(peer.endpoint("/ws"));
            driven.until(wire::isConnected);
            SplittableRandom random = new SplittableRandom(5);
            List<String> sent = new ArrayList<>();
            for (int size : new int[] {0, 1, 125, 126, 65_535, 65_536, 200_000}) {
                String text = String.valueOf((char) ('a' + random.nextInt(26))).repeat(size);
                sent.add(text);
                UnsafeBuffer buffer = HeardWire.buffer(text);
                driven.until(() -> wire.send(buffer, 0, buffer.capacity()));
            }
            driven.until(() -> heard.frames.size() == sent.size());
            assertEquals(sent, heard.frames);
            assertTrue(wire.ping(HeardWire.buffer("x"), 0, 1));
            driven.until(() -> heard.controls == 1);
            assertThrows(IllegalArgumentException.class, () -> wire.ping(new UnsafeBuffer(new byte[126]), 0, 126));
        }
    }

    @Test
    void whatHasToWaitArrivesUnchanged() {
        try (Peer peer = Peer.webSocket(null, false, new Script()); Driven driven = new Driven(TlsTrust.OF_JDK)) {
            Wire wire = driven.driver().wire(WireOptions.DEFAULTS.withOutgoingCap(64 << 20), heard);
            wire.connect(peer.endpoint("/ws"));
            driven.until(wire::isConnected);
            List<String> sent = new ArrayList<>(List.of(Script.HOLD));
            for (int i = 0; i < 1_000; i++) {
                sent.add(String.valueOf((char) ('a' + i % 26)).repeat(10_000 + i));
            }
            for (String text : sent) {
                UnsafeBuffer buffer = HeardWire.buffer(text);
                assertTrue(wire.send(buffer, 0, buffer.capacity()));
            }
            driven.until(() -> heard.frames.size() == sent.size());
            assertEquals(sent, heard.frames);
        }
    }

    @Test
    void aWireThatIsClosedHearsNothingMoreAndCanConnectAgain() {
        HeardWire closing = new HeardWire() {
            @Override
            public void onFrame(DirectBuffer buffer, int offset, int length, long time) {
                super.onFrame(buffer, offset, length, time);
                wires.get(0).close();
                wires.get(0).close();
            }
        };
        try (Peer peer = Peer.webSocket(null, false, new Script()); Driven driven = new Driven(TlsTrust.OF_JDK)) {
            Wire wire = driven.driver().wire(WireOptions.DEFAULTS, closing);
            wires.add(wire);
            for (int i = 1; i <= 3; i++) {
                int times = i;
                wire.connect(peer.endpoint("/ws"));
                assertThrows(IllegalStateException.class, () -> wire.connect(peer.endpoint("/ws")));
                driven.until(wire::isConnected);
                UnsafeBuffer go = HeardWire.buffer(Script.GO + "3 20");
                wire.send(go, 0, go.capacity());
                driven.until(() -> closing.events.size() == 2 * times);
                assertFalse(wire.isConnected());
                assertFalse(wire.send(go, 0, go.capacity()));
                assertEquals(times, closing.frames.size());
            }
            assertEquals("CLOSED_HERE 0", closing.events.get(5));
        }
    }

    @Test
    void aDriverThatIsClosedPartsFromAll() {
        try (Peer peer = Peer.webSocket(null, false, new Script())) {
            Driven driven = new Driven(TlsTrust.OF_JDK);
            Wire connected = driven.driver().wire(WireOptions.DEFAULTS, heard);
            HeardWire other = new HeardWire();
            Wire connecting = driven.driver().wire(WireOptions.DEFAULTS, other);
            connected.connect(peer.endpoint("/ws"));
            driven.until(connected::isConnected);
            connecting.connect(peer.endpoint("/ws"));
            driven.close();
            driven.close();
            assertEquals(List.of("connected", "CLOSED_HERE 0"), heard.events);
            assertEquals(List.of("CLOSED_HERE 0"), other.events);
        }
    }

    @Test
    void theListenersFailureIsThrownByThePollAndClosesTheWire() {
        HeardWire failing = new HeardWire() {
            @Override
            public void onFrame(DirectBuffer buffer, int offset, int length, long time) {
                throw new UnsupportedOperationException("no room");
            }
        };
        try (Peer peer = Peer.webSocket(null, false, new Script()); Driven driven = new Driven(TlsTrust.OF_JDK)) {
            Wire wire = driven.driver().wire(WireOptions.DEFAULTS, failing);
            wire.connect(peer.endpoint("/ws"));
            driven.until(wire::isConnected);
            UnsafeBuffer text = HeardWire.buffer("hello");
            wire.send(text, 0, 5);
            assertThrows(UnsupportedOperationException.class, () -> driven.until(() -> false));
            driven.until(() -> failing.events.size() == 2);
            assertEquals(List.of("connected", "FAILED_HERE 0"), failing.events);
        }
    }
}
