package io.orrery.acceptance.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A relay passes bytes both ways until it is told otherwise. */
class RelayTest {
    private static final int SOON_MILLIS = 5_000;
    private static final int A_WHILE_MILLIS = 200;
    private ServerSocket venue;
    private Relay relay;

    @BeforeEach
    void open() throws IOException {
        venue = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        relay = Relay.to(venue.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
        venue.close();
    }

    @Test
    void bytesPassBothWays() throws IOException {
        try (Socket near = connect(); Socket far = venue.accept()) {
            near.getOutputStream().write(7);
            assertEquals(7, far.getInputStream().read());
            far.getOutputStream().write(8);
            assertEquals(8, near.getInputStream().read());
        }
    }

    @Test
    void aCutEndsBothSides() throws IOException {
        try (Socket near = connect(); Socket far = venue.accept()) {
            near.getOutputStream().write(7);
            far.getInputStream().read();
            relay.cut();
            assertEnded(near);
            assertEnded(far);
        }
    }

    @Test
    void whatIsRefusedEndsAndLaterPassesAgain() throws IOException {
        relay.refuse(true);
        try (Socket near = connect()) {
            assertEnded(near);
        }
        relay.refuse(false);
        bytesPassBothWays();
    }

    @Test
    void silenceKeepsTheConnection() throws IOException {
        try (Socket near = connect(); Socket far = venue.accept()) {
            relay.silence(true);
            far.getOutputStream().write(8);
            near.setSoTimeout(A_WHILE_MILLIS);
            assertThrows(SocketTimeoutException.class, () -> near.getInputStream().read());
            relay.silence(false);
            far.getOutputStream().write(9);
            near.setSoTimeout(SOON_MILLIS);
            assertEquals(9, near.getInputStream().read());
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.port());
        socket.setSoTimeout(SOON_MILLIS);
        return socket;
    }

    private static void assertEnded(Socket socket) {
        try {
            socket.setSoTimeout(SOON_MILLIS);
            assertEquals(-1, socket.getInputStream().read());
        } catch (SocketTimeoutException alive) {
            throw new AssertionError("the connection lives", alive);
        } catch (IOException reset) {
            assertEquals(false, reset instanceof SocketTimeoutException);
        }
    }
}
