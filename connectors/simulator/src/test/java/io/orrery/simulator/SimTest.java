package io.orrery.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orrery.simulator.faults.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SimTest {
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--venues=mars       | \"mars\" is not served; there are: ",
        "--port=70000        | --port=70000 is not from 0 to 65535",
        "--seed=x            | --seed=x is not a number",
        "--rate=0            | --rate=0 is not from 0.01 to 100.0",
        "--history=NaN       | --history=NaN is not from 0.0 to 3600.0",
        "--fault=O01         | --fault: \"O01\" is not CLASS=PROBABILITY",
        "--fault=Q01=1       | --fault: \"Q01\" is no fault of a venue",
        "--speed             | \"--speed\" is not an option of sim",
        "--port              | --port needs a value"})
    void aWrongOptionEndsWithTwoAndOneClearLine(String option, String message) {
        assertEquals(2, tool().run(new PrintWriter(new StringWriter()), new PrintWriter(err), option));
        assertTrue(err.toString().contains(message), err.toString());
        assertEquals(1, err.toString().lines().count());
    }

    @Test
    void theFaultsAreListed() {
        StringWriter out = new StringWriter();

        assertEquals(0, tool().run(new PrintWriter(out), new PrintWriter(err), "--fault", "list"));
        assertEquals(Fault.values().length, out.toString().lines().count());
        assertTrue(out.toString().contains("S06  a checksum is wrong"), out.toString());
    }

    @Test
    void theFirstLineTellsAClientAllAndAnInterruptEndsIt() throws Exception {
        AtomicReference<Thread> thread = new AtomicReference<>();
        PipedReader reader = new PipedReader(1 << 16);
        PrintWriter out = new PrintWriter(new PipedWriter(reader));
        CompletableFuture<Integer> run = CompletableFuture.supplyAsync(() -> {
            thread.set(Thread.currentThread());
            return tool().run(out, new PrintWriter(err), "--venues", "kraken", "--json");
        });

        JsonNode kraken = new ObjectMapper().readTree(new BufferedReader(reader).readLine()).get("kraken");

        assertTrue(kraken.get("rest").asText().matches("http://127\\.0\\.0\\.1:\\d+"), kraken.toString());
        assertTrue(kraken.get("stream").asText().matches("ws://127\\.0\\.0\\.1:\\d+/v2"), kraken.toString());
        assertTrue(kraken.at("/tls/privateStream").asText().startsWith("wss://127.0.0.1:"), kraken.toString());
        assertTrue(Files.readString(Path.of(kraken.at("/tls/certificate").asText())).startsWith("-----BEGIN CERTIFICATE"));
        thread.get().interrupt();
        assertEquals(0, run.get(5, TimeUnit.SECONDS));
    }

    @Test
    void faultsOfARunningVenueCanBeChangedAndCounted() throws Exception {
        try (Simulation simulation = Simulation.start(SimOptions.of(1, "kraken"))) {
            URI control = URI.create(simulation.toJson().at("/kraken/control").asText());
            HttpClient kept = HttpClient.newHttpClient();

            assertEquals("{}", post(kept, control, "S14=1").body());
            assertThrows(IOException.class, () -> post(HttpClient.newHttpClient(), control, ""));
            assertEquals("{\"S14\":1}", post(kept, control, "S14=0").body());
            assertEquals(400, post(HttpClient.newHttpClient(), control, "Q1=1").statusCode());
        }
    }

    @Test
    void whatIsTrueOfAnAccountIsToldAndChangedPastTheProtocol() throws Exception {
        try (Simulation simulation = Simulation.start(SimOptions.of(1, "kraken"))) {
            URI truth = URI.create(simulation.toJson().at("/kraken/truth").asText());
            HttpClient client = HttpClient.newHttpClient();

            assertEquals(200, post(client, truth, "deposit USD -2.5").statusCode());
            assertEquals(200, post(client, truth, "order BTC/USD BUY 0.001 50000 0").statusCode());
            assertEquals(400, post(client, truth, "order BTC/EUR BUY 0.001 50000 0").statusCode());
            assertEquals(400, post(client, truth, "deposit DOGE 1").statusCode());
            assertEquals(400, post(client, truth, "nothing").statusCode());

            String told = client.send(HttpRequest.newBuilder(truth).build(), HttpResponse.BodyHandlers.ofString()).body();
            assertTrue(told.contains("balance USD 999997.50000000\n"), told);
            assertTrue(told.matches("(?s).*order \\d+ 0 BTC/USD live 0.001000 0.000000\n"), told);
        }
    }

    private static HttpResponse<String> post(HttpClient client, URI uri, String body) throws IOException, InterruptedException {
        return client.send(
            HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
            HttpResponse.BodyHandlers.ofString());
    }

    private static ToolProvider tool() {
        return ToolProvider.findFirst("orrery-sim").orElseThrow();
    }
}
