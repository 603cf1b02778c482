package io.orrery.node.demo;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.home.Home;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.agrona.CloseHelper;

/**
 * The market of the demo: venues that a simulator serves in a process of its own, reached as the real ones are, over TLS and with
 * keys that lie in files of the home.
 */
public final class DemoMarket implements AutoCloseable {
    /** How many times faster than usual it runs, and for how many seconds before anybody comes: a book needs about two. */
    private static final String RATE = "3";
    private static final String HISTORY = "5";

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private OwnersFolder folder;
    private Simulator simulator;

    private DemoMarket() {
    }

    /** Starts the simulator. */
    public static DemoMarket open(Home home, long seed) {
        DemoMarket market = new DemoMarket();
        try {
            market.begin(home.prepare(), seed);
            return market;
        } catch (IOException refused) {
            market.close();
            throw unwritten(refused);
        } catch (RuntimeException refused) {
            market.close();
            throw refused;
        }
    }

    private void begin(Home home, long seed) throws IOException {
        folder = OwnersFolder.make(home.runFolder());
        opened.push(folder);
        simulator = Simulator.start(folder.file("simulator.log"), List.of(
            "--venues", String.join(",", DemoVenues.NAMES), "--rate", RATE,
            "--history", HISTORY, "--seed", Long.toString(seed), "--attached", "--json"));
        opened.push(simulator);
    }

    /** How a node reaches it and trades there, as key=value of the configuration. Waits until it serves; to be asked once. */
    public List<String> settings() {
        try {
            return DemoVenues.settings(simulator.served(), folder);
        } catch (IOException refused) {
            throw unwritten(refused);
        }
    }

    private static Refusal unwritten(IOException refused) {
        return new Refusal(ExitCode.CONFIG, "the keys of the demo can't be written: " + refused.getMessage(), "", refused);
    }

    /** What its users should know of it now; empty while all is well. */
    public Optional<String> news() {
        return simulator.ended().map(words -> "the simulator has ended, " + words + "; its venues are down, the session goes on");
    }

    @Override
    public void close() {
        CloseHelper.closeAll(opened);
    }
}
