package io.orrery.simulator.deribit;

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

/** A plain client of the simulated Deribit: signs, and keeps every frame. */
final class DeribitClient implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
    private static final long PATIENCE_MILLIS = 10_000;

    private final JsonNode venue;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> closes = new LinkedBlockingQueue<>();
    private final ApiKey key;
    private WebSocket socket;
    private long nonce;
    private int lastStatus;
    private long lastId;

    DeribitClient(Served served) {
        this(served.toJson(), "apiKey", "secret");
    }

    private DeribitClient(JsonNode venue, String key, String secret) {
        this.venue = venue;
        this.key = new ApiKey("", venue.get(key).asText(), venue.get(secret).asText(), true);
    }

    /** With the other account's key. */
    DeribitClient counterparty() {
        return new DeribitClient(venue, "counterpartyApiKey", "counterpartySecret");
    }

    ApiKey key() {
        return key;
    }

    String venue(String name) {
        return venue.get(name).asText();
    }

    /** By HTTP, unsigned. */
    JsonNode open(String call) throws IOException, InterruptedException {
        return get(call, null);
    }

    /** By HTTP, signed. */
    JsonNode signed(String call) throws IOException, InterruptedException {
        return get("private/" + call, signature("GET", "/api/v2/private/" + call, "", System.currentTimeMillis()));
    }

    String signature(String method, String uri, String body, long millis) {
        String once = "n" + ++nonce;
        return header(millis, once, key.sign(millis + "\n" + once + "\n" + method + "\n" + uri + "\n" + body + "\n"));
    }

    String header(long millis, String once, String signature) {
        return "deri-hmac-sha256 id=" + key.id() + ",ts=" + millis + ",sig=" + signature + ",nonce=" + once;
    }

    /** @param authorization null for none */
    JsonNode get(String call, String authorization) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(venue("rest") + "/api/v2/" + call)), authorization);
    }

    JsonNode post(String path, String body, String authorization) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(venue("rest") + path))
            .POST(HttpRequest.BodyPublishers.ofString(body)), authorization);
    }

    /** Of the last answer by HTTP. */
    int status() {
        return lastStatus;
    }

    /** Sets faults of the running venue. */
    void faults(String text) throws IOException, InterruptedException {
        http.send(HttpRequest.newBuilder(URI.create(venue("control")))
            .POST(HttpRequest.BodyPublishers.ofString(text)).build(), HttpResponse.BodyHandlers.discarding());
    }

    void connect() {
        frames.clear();
        socket = http.newWebSocketBuilder().buildAsync(URI.create(venue("stream")), new Frames()).join();
    }

    /** Connected, and signed in by the key and its secret. */
    void signIn() throws IOException, InterruptedException {
        connect();
        call("public/auth", "{'grant_type':'client_credentials','client_id':'" + key.id() + "','client_secret':'"
            + key.secret() + "'}");
    }

    void send(String text) {
        socket.sendText(text.replace('\'', '"'), true).join();
    }

    /** Sends a request, and gives its answer; what came before it is dropped. */
    JsonNode call(String method, String params) throws InterruptedException {
        long id = ++lastId;
        send("{'jsonrpc':'2.0','id':" + id + ",'method':'" + method + "','params':" + params + "}");
        return next(frame -> frame.path("id").asLong() == id);
    }

    /** The next frame that is such; others before it are dropped. */
    JsonNode next(Predicate<JsonNode> such) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        StringBuilder others = new StringBuilder();
        while (System.currentTimeMillis() < end) {
            JsonNode frame = frames.poll(100, TimeUnit.MILLISECONDS);
            if (frame != null && such.test(frame)) {
                return frame;
            }
            if (frame != null) {
                String text = frame.toString();
                others.append(text, 0, Math.min(200, text.length())).append('\n');
            }
        }
        throw new AssertionError("it did not come; others were:\n" + others);
    }

    /** The next data of a channel. */
    JsonNode channel(String channel) throws InterruptedException {
        return next(frame -> frame.at("/params/channel").asText().equals(channel)).at("/params/data");
    }

    int closeCode() throws InterruptedException {
        return closes.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Without a word. */
    void drop() {
        socket.abort();
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }

    private JsonNode send(HttpRequest.Builder request, String authorization) throws IOException, InterruptedException {
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        lastStatus = response.statusCode();
        return response.body().startsWith("{") ? JSON.readTree(response.body()) : JSON.createObjectNode();
    }

    private final class Frames implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                try {
                    frames.add(JSON.readTree(text.toString()));
                } catch (IOException e) {
                    throw new IllegalStateException(text.toString(), e);
                }
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
    }
}
