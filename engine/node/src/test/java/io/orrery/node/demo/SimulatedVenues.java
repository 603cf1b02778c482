package io.orrery.node.demo;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import io.orrery.node.home.Home;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.agrona.CloseHelper;

/** The three venues that the simulator serves in a process of its own, and their truth: how many orders they took and hold. */
public final class SimulatedVenues implements AutoCloseable {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Config served;
    private final String venues;

    private SimulatedVenues(Home home, Map<String, Map<String, String>> more) throws IOException {
        OwnersFolder folder = OwnersFolder.make(home.prepare().runFolder());
        opened.push(folder);
        Simulator simulator = Simulator.start(folder.file("simulator.log"), List.of(
            "--venues", String.join(",", names()), "--history", "5", "--seed", "7", "--attached", "--json"));
        opened.push(simulator);
        served = ConfigFactory.parseString(simulator.served());
        String usual = DemoVenues.settings(simulator.served(), folder).get(0);
        venues = "venues=" + with(ConfigFactory.parseString(usual), more);
    }

    /** @param more settings, by the name of a venue */
    public static SimulatedVenues start(Home home, Map<String, Map<String, String>> more) throws IOException {
        return new SimulatedVenues(home, more);
    }

    public static List<String> names() {
        return DemoVenues.NAMES;
    }

    private static String with(Config usual, Map<String, Map<String, String>> more) {
        List<String> all = new ArrayList<>();
        for (Config venue : usual.getConfigList("venues")) {
            Config richer = venue;
            for (Map.Entry<String, String> setting : more.getOrDefault(venue.getString("name"), Map.of()).entrySet()) {
                richer = richer.withValue("settings." + setting.getKey(), ConfigValueFactory.fromAnyRef(setting.getValue()));
            }
            all.add(richer.root().render(ConfigRenderOptions.concise()));
        }
        return all.toString();
    }

    /** How a node reaches them: a line of its configuration. */
    public String venues() {
        return venues;
    }

    /** Orders that a venue ever took. */
    public long taken(String venue) {
        return count(venue, "taken");
    }

    public long taken() {
        return names().stream().mapToLong(this::taken).sum();
    }

    /** Orders that stand at a venue. */
    public long live(String venue) {
        return count(venue, "live");
    }

    public long live() {
        return names().stream().mapToLong(this::live).sum();
    }

    private long count(String venue, String what) {
        try {
            URI market = URI.create(served.getConfig(venue).getString("market"));
            String body = http.send(HttpRequest.newBuilder(market).GET().build(), BodyHandlers.ofString()).body();
            return ConfigFactory.parseString(body).getLong(what);
        } catch (IOException unreachable) {
            throw new IllegalStateException(venue + ": " + unreachable, unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        CloseHelper.closeAll(opened);
    }
}
