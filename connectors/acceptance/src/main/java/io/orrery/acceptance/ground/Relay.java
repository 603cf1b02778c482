package io.orrery.acceptance.ground;

import io.orrery.acceptance.stage.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands on loopback before a venue and passes bytes both ways, until it is told to lose connections. */
public final class Relay implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("io.orrery.acceptance");
    private static final int CHUNK = 1 << 14;
    private static final int BACKLOG = 64;

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean refusing;
    private volatile boolean silent;

    private Relay(ServerSocket server, int target) {
        this.server = server;
        this.target = target;
    }

    /** @param target a port on loopback */
    public static Relay to(int target) {
        try {
            Relay relay = new Relay(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), target);
            thread("relay", relay::accept);
            return relay;
        } catch (IOException failure) {
            throw new Failure("no relay: " + failure);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Loses all connections at once. */
    public void cut() {
        for (Socket socket : sockets) {
            close(socket);
        }
    }

    /** Lets no connection last, or lets them again. */
    public void refuse(boolean refuse) {
        refusing = refuse;
        if (refuse) {
            cut();
        }
    }

    /** Keeps connections and swallows what passes, or passes it on again. What was swallowed is lost. */
    public void silence(boolean silence) {
        silent = silence;
    }

    @Override
    public void close() {
        refusing = true;
        try {
            server.close();
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.DEBUG, "a relay that is not needed any more", failure);
        }
        cut();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket near = server.accept();
                if (refusing) {
                    near.close();
                    continue;
                }
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                near.setTcpNoDelay(true);
                far.setTcpNoDelay(true);
                sockets.add(near);
                sockets.add(far);
                thread("relay-out", () -> pass(near, far));
                thread("relay-in", () -> pass(far, near));
            } catch (IOException failure) {
                LOG.log(System.Logger.Level.DEBUG, "a relay's connection", failure);
            }
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            int count = in.read(chunk);
            while (count >= 0) {
                if (!silent) {
                    out.write(chunk, 0, count);
                }
                count = in.read(chunk);
            }
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.TRACE, "a relayed connection ended", failure);
        } finally {
            close(from);
            close(to);
        }
    }

    private void close(Socket socket) {
        sockets.remove(socket);
        try {
            socket.close();
        } catch (IOException failure) {
            LOG.log(System.Logger.Level.TRACE, "a relayed connection that was closed", failure);
        }
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
