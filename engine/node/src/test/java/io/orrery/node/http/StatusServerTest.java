package io.orrery.node.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.node.ExitCode;
import io.orrery.node.Refusal;
import io.orrery.node.vitals.CountersFile;
import io.orrery.node.vitals.NodeState;
import io.orrery.node.vitals.Vital;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StatusServerTest {
    private static final long NOW = 1_000_000;
    private static final Pattern SAMPLE = Pattern.compile(
        "([a-z][a-z0-9_]*)(?:\\{([a-z]+=\"[^\"]*\"(?:,[a-z]+=\"[^\"]*\")*)})? ([-+]?(?:[0-9.]+(?:E-?[0-9]+)?|\\+?Inf))");
    private static final List<String> UNITS = List.of(
        "_total", "_seconds", "_bytes", "_ratio", "_info", "_events", "_state", "_orders", "_segment", "_current", "_fds");

    @TempDir
    private Path folder;

    private CountersFile counters;
    private StatusServer server;

    @BeforeEach
    void serve() {
        counters = CountersFile.create(folder.resolve("counters.dat"));
        counters.state(NodeState.READY);
        counters.set(Vital.ENGINE_BEAT_TIME, NOW);
        counters.set(Vital.INPUTS, 42);
        counters.set(Vital.RING_CAPACITY, 8);
        counters.set(Vital.RING_OCCUPIED, 2);
        counters.latencyBuckets().accept(1_500);
        server = StatusServer.start(0, counters, () -> NOW);
    }

    @AfterEach
    void close() {
        server.close();
        counters.close();
    }

    @Test
    void aNodeThatWorksIsLiveAndReady() throws Exception {
        assertEquals(200, get("/livez").statusCode());
        assertEquals(200, get("/readyz").statusCode());
        assertEquals(
            "{\"schema\":\"orrery.health/1\",\"state\":\"READY\",\"live\":true,\"ready\":true,\"reasons\":[]}\n",
            get("/healthz").body());
    }

    @Test
    void aNodeThatHangsSaysWhy() throws Exception {
        counters.set(Vital.ENGINE_BEAT_TIME, NOW - 5_000);

        assertEquals(503, get("/livez").statusCode());
        HttpResponse<String> ready = get("/readyz");
        assertEquals(503, ready.statusCode());
        assertTrue(ready.body().contains("{\"code\":\"engine-beat\",\"detail\":\"the engine's last beat is 5000 ms old\"}"),
            ready.body());
    }

    @Test
    void onlyReadingIsAllowedAndOnlyWhatThereIs() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(uri("/livez")).POST(HttpRequest.BodyPublishers.ofString("x")).build();

        assertEquals(405, HttpClient.newHttpClient().send(post, HttpResponse.BodyHandlers.ofString()).statusCode());
        assertEquals(404, get("/secrets").statusCode());
    }

    @Test
    void aPortInUseIsRefused() {
        Refusal refusal = assertThrows(Refusal.class, () -> StatusServer.start(server.port(), counters, () -> NOW));

        assertEquals(ExitCode.BUSY, refusal.exitCode());
    }

    @Test
    void theMetricsAreWellFormed() throws Exception {
        HttpResponse<String> response = get("/metrics");
        assertEquals("text/plain; version=0.0.4; charset=utf-8", response.headers().firstValue("Content-Type").orElseThrow());

        Map<String, String> types = new HashMap<>();
        String helped = "";
        for (String line : response.body().lines().toList()) {
            if (line.startsWith("# HELP ")) {
                helped = line.split(" ")[2];
                assertTrue(UNITS.stream().anyMatch(helped::endsWith), helped + " names no unit");
            } else if (line.startsWith("# TYPE ")) {
                String[] words = line.split(" ");
                assertEquals(helped, words[2]);
                assertEquals(null, types.put(words[2], words[3]), words[2] + " is given twice");
                assertEquals(words[3].equals("counter"), words[2].endsWith("_total"), words[2]);
            } else {
                Matcher sample = SAMPLE.matcher(line);
                assertTrue(sample.matches(), line);
                assertTrue(sample.group(1).startsWith(helped), line + " is not of " + helped);
            }
        }
        assertTrue(response.body().contains("orrery_events_total{class=\"input\"} 42\n"), response.body());
        assertTrue(response.body().contains("orrery_ring_occupancy_ratio 0.25\n"), response.body());
    }

    @Test
    void theHistogramIsCumulative() throws Exception {
        List<String> buckets = get("/metrics").body().lines()
            .filter(line -> line.startsWith("orrery_tick_to_order_seconds_"))
            .toList();

        assertTrue(buckets.get(0).endsWith("{le=\"1.0E-6\"} 0"), buckets.get(0));
        assertTrue(buckets.get(1).endsWith("{le=\"2.0E-6\"} 1"), buckets.get(1));
        assertEquals("orrery_tick_to_order_seconds_bucket{le=\"+Inf\"} 1", buckets.get(19));
        assertEquals("orrery_tick_to_order_seconds_sum 1.5E-6", buckets.get(20));
        assertEquals("orrery_tick_to_order_seconds_count 1", buckets.get(21));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
