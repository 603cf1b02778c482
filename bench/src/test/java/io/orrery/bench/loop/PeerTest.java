package io.orrery.bench.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A peer and an echo, over sockets. */
final class PeerTest {
    private static final int ANSWER = 250;

    @Test
    void everyMarkComesBack() throws Exception {
        try (Peer peer = new Peer(1, 2_000, 7, true);
            Echo echo = new Echo(peer.port(0), ANSWER)) {
            Ran ran = peer.run(new Plan(50_000, 200_000_000L, 500, 0, Plan.PATIENT));
            assertEquals(10_000, ran.offered());
            assertEquals(10_000, ran.sent(), "five days, and nothing left out");
            assertEquals(100, ran.took().length);
            assertEquals(0, ran.lost());
            assertEquals(100, ran.orders());
            assertEquals(100, echo.answered());
            assertTrue(Arrays.stream(ran.took()).allMatch(nanos -> nanos > 0), Arrays.toString(ran.took()));
            Ran again = peer.run(new Plan(1_000, 100_000_000L, 100, 0, Plan.PATIENT));
            assertEquals(0, again.lost(), "marks go on where they were");
            assertEquals(110, echo.answered());
        }
    }

    @Test
    void whatRanIsReadAsItWasWritten() throws IOException {
        Ran ran = new Ran(10, 9, 8, 7, 6, new long[] {1, 2}, new long[] {3, -1});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ran.write(new DataOutputStream(bytes));
        Ran read = Ran.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(1, read.lost());
        assertEquals("3", Arrays.stream(read.answers()).mapToObj(Long::toString).reduce("", String::concat));
        assertEquals(ran.nanos() + ran.sent() + ran.offered(), read.nanos() + read.sent() + read.offered());
    }
}
