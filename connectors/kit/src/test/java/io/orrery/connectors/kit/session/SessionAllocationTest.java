package io.orrery.connectors.kit.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.connectors.kit.testing.Allocation;
import io.orrery.connectors.kit.testing.VirtualNetwork;
import io.orrery.connectors.kit.wire.Driver;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Http;
import io.orrery.connectors.kit.wire.HttpOptions;
import io.orrery.connectors.kit.wire.Wire;
import io.orrery.connectors.kit.wire.WireListener;
import io.orrery.connectors.kit.wire.WireOptions;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** Frames and timers of a session that lives, with nothing beneath it. */
final class SessionAllocationTest {
    private static final int FRAMES = 100_000;
    private static final int ROUNDS = 20;
    private static final ChannelKind BOOK = new ChannelKind("book", 5 * VirtualNetwork.SECOND);

    private final UnsafeBuffer frame = new UnsafeBuffer(new byte[64]);
    private final Channel[] channels = {new Channel(BOOK, "a", null), new Channel(BOOK, "b", null)};
    private WireListener line;
    private long sent;
    private long time = VirtualNetwork.SECOND;

    @Test
    void framesAndTimersAllocateNothing() {
        VenueSession session = new VenueSession(
            SessionTerms.DEFAULTS, new ByteDialect(), new NoDriver(), WireOptions.DEFAULTS, new Pace(10, 1), 1, new Events());
        session.want(channels[0]);
        session.want(channels[1]);
        session.open(time);
        session.onTimer(time);
        line.onConnected(time);
        session.onTimer(time);
        assertEquals(0, Allocation.leastOf(ROUNDS, () -> live(session)));
        assertEquals(SessionState.OPEN, session.state());
        assertEquals(1, session.counts().connects());
        assertEquals(ROUNDS * FRAMES / 5_000, sent - 1, 1, "pings, one each 5 s");
    }

    private void live(VenueSession session) {
        for (int i = 0; i < FRAMES; i++) {
            time += VirtualNetwork.MILLIS;
            frame.putByte(0, (byte) (i & 1));
            line.onFrame(frame, 0, 1, time);
            line.onControl(time);
            session.onTimer(time);
        }
    }

    private final class ByteDialect implements Dialect {
        @Override
        public Endpoint endpoint() {
            return Endpoint.of("ws://venue.example/");
        }

        @Override
        public int subscribe(long requestId, List<Channel> batch, MutableDirectBuffer to) {
            return 1;
        }

        @Override
        public int unsubscribe(long requestId, List<Channel> batch, MutableDirectBuffer to) {
            return 1;
        }

        @Override
        public int ping(MutableDirectBuffer to) {
            return 1;
        }

        @Override
        public void onFrame(DirectBuffer buffer, int offset, int length, long receivedTime, Inbox inbox) {
            inbox.heard(channels[buffer.getByte(offset)]);
        }
    }

    private final class NoDriver implements Driver, Wire {
        @Override
        public Wire wire(WireOptions options, WireListener listener) {
            line = line == null ? listener : line;
            return this;
        }

        @Override
        public Http http(HttpOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int poll(long now) {
            return 0;
        }

        @Override
        public void connect(Endpoint endpoint) {
            sent = 0;
        }

        @Override
        public boolean send(DirectBuffer buffer, int offset, int length) {
            sent++;
            return true;
        }

        @Override
        public boolean ping(DirectBuffer payload, int offset, int length) {
            return true;
        }

        @Override
        public void close() {
            throw new AssertionError("closed");
        }

        @Override
        public boolean isConnected() {
            return true;
        }
    }
}
