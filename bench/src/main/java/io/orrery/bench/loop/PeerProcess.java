package io.orrery.bench.loop;

import io.orrery.bench.Silence;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** A peer in a process of its own, which ends with this one: its input is closed then. */
public final class PeerProcess implements AutoCloseable {
    /** Not as much as the session's process may have. */
    private static final List<String> HEAP = List.of("-Xms256m", "-Xmx1g", "-Xmn128m", "-XX:-AlwaysPreTouch");
    private static final String READY = "ports";
    private static final long IDLE_NANOS = 100_000;

    private final Process process;
    private final PrintStream orders;
    private final DataInputStream answers;
    private final List<Integer> ports = new ArrayList<>();

    /** Starts one with the options of this JVM. Returns when its days are written and its ports are open. */
    PeerProcess(int accounts, int frames, long seed, boolean bare) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(HEAP);
        command.addAll(Silence.OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), PeerProcess.class.getName(),
            Integer.toString(accounts), Integer.toString(frames), Long.toString(seed), Boolean.toString(bare)));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
        answers = new DataInputStream(process.getInputStream());
        if (!READY.equals(answers.readUTF())) {
            throw new IOException("no peer");
        }
        for (int i = 0; i < accounts; i++) {
            ports.add(answers.readInt());
        }
    }

    int port(int account) {
        return ports.get(account);
    }

    /** Begins with a plan; what came of it comes later. */
    CompletableFuture<Ran> run(Plan plan) {
        orders.println(plan.line());
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Ran.read(answers);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void close() {
        orders.close();
        process.destroy();
    }

    /** The process itself: takes accounts, frames, seed and whether those who listen read nothing; then a plan a line. */
    public static void main(String[] arguments) throws Exception {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        int accounts = Integer.parseInt(arguments[0]);
        try (Peer peer = new Peer(
                accounts, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]), Boolean.parseBoolean(arguments[3]));
            BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            out.writeUTF(READY);
            for (int i = 0; i < accounts; i++) {
                out.writeInt(peer.port(i));
            }
            out.flush();
            for (String line = next(peer, in); line != null; line = next(peer, in)) {
                peer.run(Plan.of(line)).write(out);
                out.flush();
            }
        }
    }

    /** The next line, or null when whoever gives them has ended; sockets are moved meanwhile. */
    private static String next(Peer peer, BufferedReader in) throws IOException {
        CompletableFuture<String> line = CompletableFuture.supplyAsync(() -> {
            try {
                return in.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        while (!line.isDone()) {
            if (peer.turn() == 0) {
                LockSupport.parkNanos(IDLE_NANOS);
            }
        }
        return line.join();
    }
}
