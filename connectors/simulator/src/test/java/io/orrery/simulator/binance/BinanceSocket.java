package io.orrery.simulator.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.Served;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One WebSocket to the simulated Binance: keeps answers and events apart, and signs calls of the WebSocket API. */
final class BinanceSocket implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final long PATIENCE_MILLIS = 10_000;

    final Signer owner;
    final JsonNode venue;
    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<JsonNode> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> closes = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private int lastId;

    /** @param url which one, {@code stream} or {@code orders}, and what follows it */
    BinanceSocket(Served served, String url, String path) {
        venue = served.toJson();
        owner = new Signer(venue.get("apiKey").asText(), venue.get("secret").asText());
        socket = http.newWebSocketBuilder().buildAsync(URI.create(venue.get(url).asText() + path), new Keeper()).join();
    }

    /** Sets faults of the running venue. */
    void faults(String text) throws IOException, InterruptedException {
        http.send(HttpRequest.newBuilder(URI.create(venue.get("control").asText()))
            .POST(HttpRequest.BodyPublishers.ofString(text)).build(), HttpResponse.BodyHandlers.discarding());
    }

    long struck(String fault) throws IOException, InterruptedException {
        return JSON.readTree(http.send(HttpRequest.newBuilder(URI.create(venue.get("control").asText())).build(),
            HttpResponse.BodyHandlers.ofString()).body()).path(fault).asLong();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(http.send(HttpRequest.newBuilder(URI.create(venue.get("rest").asText() + path)).build(),
            HttpResponse.BodyHandlers.ofString()).body());
    }

    void send(String text) {
        socket.sendText(text.replace('\'', '"'), true).join();
    }

    /** Calls a method of the WebSocket API as it stands. @return the whole answer */
    JsonNode call(String method, String params) throws InterruptedException {
        int id = ++lastId;
        send("{'id':" + id + ",'method':'" + method + "','params':{" + params + "}}");
        return answer(json -> json.path("id").asInt(-1) == id);
    }

    /** Calls a method by the owner's key. */
    JsonNode signed(String method, String params) throws IOException, InterruptedException {
        return call(method, signed(params));
    }

    String signed(String params) throws IOException {
        ObjectNode json = (ObjectNode) JSON.readTree("{" + params.replace('\'', '"') + "}");
        json.put("apiKey", owner.key()).put("timestamp", System.currentTimeMillis());
        json.put("signature", owner.sign(payload(json)));
        String text = json.toString();
        return text.substring(1, text.length() - 1);
    }

    static String payload(ObjectNode json) {
        TreeMap<String, String> sorted = new TreeMap<>();
        json.properties().forEach(e -> sorted.put(e.getKey(), e.getValue().asText()));
        StringBuilder payload = new StringBuilder();
        sorted.forEach((name, value) -> payload.append(payload.length() == 0 ? "" : "&").append(name).append('=').append(value));
        return payload.toString();
    }

    /** The next user event of this kind. */
    JsonNode event(String kind) throws InterruptedException {
        return next(json -> json.at("/event/e").asText().equals(kind)).get("event");
    }

    /** The next event that is such; others before it are dropped. */
    JsonNode next(Predicate<JsonNode> such) throws InterruptedException {
        return from(events, such);
    }

    /** The next answer that is such; others before it are dropped. */
    JsonNode answer(Predicate<JsonNode> such) throws InterruptedException {
        return from(answers, such);
    }

    /** True if an answer is there to be had. */
    boolean isAnswered() {
        return !answers.isEmpty();
    }

    private static JsonNode from(BlockingQueue<JsonNode> frames, Predicate<JsonNode> such) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        StringBuilder others = new StringBuilder();
        while (System.currentTimeMillis() < end) {
            JsonNode frame = frames.poll(100, TimeUnit.MILLISECONDS);
            if (frame != null && such.test(frame)) {
                return frame;
            }
            others.append(frame == null ? "" : frame + "\n");
        }
        throw new AssertionError("it did not come; others were:\n" + others);
    }

    Integer closeCode() throws InterruptedException {
        return closes.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Keeper implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                keep(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void keep(String frame) {
            try {
                JsonNode json = JSON.readTree(frame);
                (json.has("id") ? answers : events).add(json);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closes.add(code);
            return null;
        }
    }
}
