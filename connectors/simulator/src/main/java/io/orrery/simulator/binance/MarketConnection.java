package io.orrery.simulator.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.faults.FrameFaults;
import io.orrery.simulator.faults.FrameKind;
import io.orrery.simulator.json.JsonText;
import io.orrery.simulator.limits.Window;
import io.orrery.simulator.net.Stream;
import io.orrery.simulator.net.StreamListener;
import io.orrery.simulator.time.VenueClock;
import java.util.LinkedHashSet;
import java.util.Set;

/** One connection to the market streams. */
final class MarketConnection implements StreamListener {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int MOST_STREAMS = 1_024;
    private static final int MESSAGES_PER_SECOND = 5;
    private static final long SECOND = 1_000_000_000L;
    private static final int POLICY = 1008;

    private final MarketStreams streams;
    private final Stream stream;
    private final FrameFaults frames;
    private final VenueClock clock;
    private final Times times;
    private final Set<String> names = new LinkedHashSet<>();
    private final Window messages = new Window(SECOND, MESSAGES_PER_SECOND);
    private boolean combined;

    MarketConnection(
        MarketStreams streams, Stream stream, FaultPlan faults, VenueClock clock, Times times, boolean combined) {
        this.streams = streams;
        this.stream = stream;
        this.clock = clock;
        this.times = times;
        this.combined = combined;
        frames = new FrameFaults(faults, stream, s -> s.send(shutdown()));
    }

    Times times() {
        return times;
    }

    void send(FrameKind kind, String name, String event) {
        frames.deliver(kind, name, combined ? "{\"stream\":\"" + name + "\",\"data\":" + event + "}" : event);
    }

    /** A name that names no stream is taken and stays silent. */
    void listen(String name) {
        if (name.indexOf('@') > 0 || name.startsWith("!")) {
            names.add(name);
            streams.add(name, this);
        }
    }

    @Override
    public void onText(String text) {
        if (!messages.use(clock.nanos(), 1)) {
            stream.close(POLICY, "Too many requests");
            return;
        }
        JsonNode request;
        try {
            request = MAPPER.readTree(text);
        } catch (JsonProcessingException malformed) {
            refuse(3, "Invalid JSON: " + malformed.getOriginalMessage(), null);
            return;
        }
        JsonNode id = request.get("id");
        JsonNode params = request.path("params");
        String method = request.path("method").asText("");
        switch (method) {
            case "SUBSCRIBE" -> subscribe(params, id);
            case "UNSUBSCRIBE" -> {
                params.forEach(name -> forget(name.asText()));
                acknowledge(null, id);
            }
            case "LIST_SUBSCRIPTIONS" -> {
                ArrayNode listed = Json.array();
                names.forEach(listed::add);
                acknowledge(listed, id);
            }
            case "SET_PROPERTY" -> setProperty(params, id);
            case "GET_PROPERTY" -> getProperty(params, id);
            case "" -> refuse(2, "Invalid request: missing field `method` at line 1 column " + text.length(), id);
            default -> refuse(2, "Invalid request: unknown variant `" + method
                + "`, expected one of `SUBSCRIBE`, `UNSUBSCRIBE`, `LIST_SUBSCRIPTIONS`, `SET_PROPERTY`, `GET_PROPERTY`", id);
        }
    }

    @Override
    public void onClosed() {
        names.forEach(name -> streams.remove(name, this));
        names.clear();
    }

    private void subscribe(JsonNode params, JsonNode id) {
        if (!params.isArray()) {
            refuse(2, "Invalid request: params must be an array", id);
            return;
        }
        if (names.size() + params.size() > MOST_STREAMS) {
            stream.close(POLICY, "Too many streams");
            return;
        }
        params.forEach(name -> listen(name.asText()));
        acknowledge(null, id);
    }

    private void forget(String name) {
        names.remove(name);
        streams.remove(name, this);
    }

    private void setProperty(JsonNode params, JsonNode id) {
        if (!params.path(0).asText().equals("combined")) {
            refuse(0, "Unknown property", id);
        } else if (!params.path(1).isBoolean()) {
            refuse(1, "Invalid value type: expected Boolean", id);
        } else {
            combined = params.get(1).booleanValue();
            acknowledge(null, id);
        }
    }

    private void getProperty(JsonNode params, JsonNode id) {
        if (params.path(0).asText().equals("combined")) {
            ObjectNode answer = Json.object().put("result", combined);
            answer.set("id", id);
            stream.send(JsonText.of(answer));
        } else {
            refuse(0, "Unknown property", id);
        }
    }

    private void acknowledge(JsonNode result, JsonNode id) {
        ObjectNode answer = Json.object();
        answer.set("result", result);
        answer.set("id", id);
        frames.deliver(FrameKind.SUBSCRIBED, "", JsonText.of(answer));
    }

    private void refuse(int code, String message, JsonNode id) {
        ObjectNode answer = Json.object();
        answer.putObject("error").put("code", code).put("msg", message);
        answer.set("id", id);
        stream.send(JsonText.of(answer));
    }

    private String shutdown() {
        ObjectNode event = Json.object().put("e", "serverShutdown").put("E", times.of(clock.shownNanos()));
        return combined ? "{\"stream\":\"!serverShutdown\",\"data\":" + JsonText.of(event) + "}" : JsonText.of(event);
    }
}
