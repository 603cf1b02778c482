package io.orrery.node.kill;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.orrery.node.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Three venues in a process of their own, which trade on whatever becomes of their clients. */
final class Street implements AutoCloseable {
    static final List<String> VENUES = List.of("binance", "kraken", "deribit");

    private static final Map<String, String> SYMBOLS = Map.of(
        "binance", "BTC/USDT,ETH/USDT", "kraken", "BTC/USD,ETH/USD,SOL/USD", "deribit", "BTC/USDC:USDC");
    private static final List<String> STREAMS = List.of("stream", "privateStream", "orders");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Path folder;
    private final Config served;

    private Street(Process process, Path folder, Config served) {
        this.process = process;
        this.folder = folder;
        this.served = served;
    }

    /** @param folder for keys, and for what the process says */
    static Street open(Path folder, Path launch, long seed, int rate) throws IOException {
        List<String> command = Daemon.command(launch);
        command.addAll(List.of("sim", "--venues", String.join(",", VENUES), "--rate", Integer.toString(rate), "--history", "5",
            "--seed", Long.toString(seed), "--attached", "--json"));
        Process process = new ProcessBuilder(command).redirectError(folder.resolve("street.log").toFile()).start();
        try {
            BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
            Config served = ConfigFactory.parseString(output.readLine());
            Thread reader = new Thread(() -> discard(output), "street output");
            reader.setDaemon(true);
            reader.start();
            Street street = new Street(process, folder, served);
            street.change("deribit", "unfunded BTC_USDC-PERPETUAL");
            return street;
        } catch (IOException | RuntimeException failure) {
            process.destroyForcibly();
            throw failure;
        }
    }

    private static void discard(BufferedReader output) {
        try (output) {
            output.transferTo(Writer.nullWriter());
        } catch (IOException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** How a node reaches and trades all of it, with accounts in the order of {@link #VENUES}, from 1. */
    String config(String strategy, Map<String, Object> parameters) throws IOException {
        List<Object> venues = new ArrayList<>();
        List<Object> strategies = new ArrayList<>();
        for (String name : VENUES) {
            venues.add(Map.of("name", name, "kind", name, "settings", settings(name)));
            strategies.add(Map.of("name", strategy + "-" + name, "strategy", strategy, "venue", name,
                "instruments", List.of("*"), "parameters", parameters));
        }
        return "engine.rehearsal=0\nvenues=" + Json.render(venues) + "\nstrategies=" + Json.render(strategies) + "\n";
    }

    private Map<String, String> settings(String name) throws IOException {
        Config venue = served.getConfig(name);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("symbols", SYMBOLS.get(name));
        settings.put("rest", venue.getString("tls.rest"));
        String exact = venue.hasPath("exactQuery") ? venue.getString("exactQuery") : "";
        for (String stream : STREAMS) {
            settings.put(stream, venue.getString("tls." + stream) + exact);
        }
        settings.put("trust", venue.getString("tls.certificate"));
        settings.put("key", "file:" + Files.writeString(folder.resolve(name + "-key"), venue.getString("apiKey")));
        settings.put("secret", "file:" + Files.writeString(folder.resolve(name + "-secret"), venue.getString("secret")));
        return settings;
    }

    /** What is true at a venue now, as it says itself, past its protocol. */
    Truth truth(String venue) throws IOException {
        return Truth.of(ask(HttpRequest.newBuilder(address(venue, "truth")).GET()));
    }

    /** Changes that behind its clients' back. */
    void change(String venue, String what) throws IOException {
        ask(HttpRequest.newBuilder(address(venue, "truth")).POST(BodyPublishers.ofString(what)));
    }

    void fault(String venue, String what) throws IOException {
        ask(HttpRequest.newBuilder(address(venue, "control")).POST(BodyPublishers.ofString(what)));
    }

    /** Lets all markets stand, so that only orders of clients change their books, or go on. */
    void hold(boolean stands) throws IOException {
        for (String venue : VENUES) {
            ask(HttpRequest.newBuilder(address(venue, "market")).POST(BodyPublishers.ofString(stands ? "hold" : "run")));
        }
    }

    /** How often anything was filled for us, at all venues. */
    long fills() throws IOException {
        long fills = 0;
        for (String venue : VENUES) {
            fills += truth(venue).fills();
        }
        return fills;
    }

    private URI address(String venue, String what) {
        return URI.create(served.getString(venue + "." + what));
    }

    private String ask(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return answer.body();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroyForcibly();
    }
}
