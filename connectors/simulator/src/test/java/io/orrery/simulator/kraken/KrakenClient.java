package io.orrery.simulator.kraken;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.orrery.simulator.Served;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A plain client of the simulated Kraken: signs, and keeps every frame. */
final class KrakenClient implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
    private static final long PATIENCE_MILLIS = 10_000;

    private final JsonNode venue;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> closes = new LinkedBlockingQueue<>();
    private final ApiKey key;
    private WebSocket socket;
    private long nonce = System.currentTimeMillis() * 1_000;

    KrakenClient(Served served) {
        this(served, "apiKey", "secret");
    }

    private KrakenClient(Served served, String keyName, String secretName) {
        venue = served.toJson();
        key = new ApiKey(venue.get(keyName).asText(), venue.get(secretName).asText());
    }

    static KrakenClient counterparty(Served served) {
        return new KrakenClient(served, "counterpartyApiKey", "counterpartySecret");
    }

    JsonNode open(String call) throws IOException, InterruptedException {
        return JSON.readTree(text("/0/public/" + call));
    }

    String text(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(venue.get("rest").asText() + path)).build(),
            HttpResponse.BodyHandlers.ofString()).body();
    }

    JsonNode signed(String call, String form) throws IOException, InterruptedException {
        return signed(call, "nonce=" + ++nonce + (form.isEmpty() ? "" : "&" + form), "application/x-www-form-urlencoded");
    }

    /** Asks in JSON, as lists must be. */
    JsonNode signedJson(String call, String members) throws IOException, InterruptedException {
        return signed(call, "{\"nonce\":" + ++nonce + "," + members.replace('\'', '"') + "}", "application/json");
    }

    private JsonNode signed(String call, String body, String type) throws IOException, InterruptedException {
        String path = "/0/private/" + call;
        HttpRequest request = HttpRequest.newBuilder(URI.create(venue.get("rest").asText() + path))
            .header("API-Key", key.key()).header("API-Sign", key.sign(path, Long.toString(nonce), body))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return JSON.readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    String token() throws IOException, InterruptedException {
        return signed("GetWebSocketsToken", "").at("/result/token").asText();
    }

    /** Sets faults of the running venue. */
    void faults(String text) throws IOException, InterruptedException {
        http.send(HttpRequest.newBuilder(URI.create(venue.get("control").asText()))
            .POST(HttpRequest.BodyPublishers.ofString(text)).build(), HttpResponse.BodyHandlers.discarding());
    }

    /** @param url which one: stream or privateStream */
    void connect(String url, String query) {
        socket = http.newWebSocketBuilder().buildAsync(URI.create(venue.get(url).asText() + query), new WebSocket.Listener() {
            private final StringBuilder text = new StringBuilder();

            @Override
            public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
                text.append(part);
                if (last) {
                    frames.add(text.toString());
                    text.setLength(0);
                }
                from.request(1);
                return null;
            }

            @Override
            public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
                closes.add(code);
                return null;
            }
        }).join();
    }

    void send(String text) {
        socket.sendText(text.replace('\'', '"'), true).join();
    }

    /** The next frame as it came, null if none came for a while. */
    String next(long millis) throws InterruptedException {
        return frames.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** The next frame that is such; others before it are dropped. */
    JsonNode next(Predicate<JsonNode> such) throws IOException, InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        StringBuilder others = new StringBuilder();
        while (System.currentTimeMillis() < end) {
            String frame = next(100);
            if (frame != null) {
                JsonNode json = JSON.readTree(frame);
                if (such.test(json)) {
                    return json;
                }
                others.append(frame, 0, Math.min(200, frame.length())).append('\n');
            }
        }
        throw new AssertionError("it did not come; others were:\n" + others);
    }

    JsonNode answer(String method) throws IOException, InterruptedException {
        return next(json -> json.path("method").asText().equals(method));
    }

    JsonNode channel(String channel, String type) throws IOException, InterruptedException {
        return next(json -> json.path("channel").asText().equals(channel) && json.path("type").asText().equals(type));
    }

    int closeCode() throws InterruptedException {
        return closes.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
