package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.faults.FrameKind;
import io.orrery.simulator.json.JsonText;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.net.Stream;
import io.orrery.simulator.net.StreamListener;
import io.orrery.simulator.time.VenueClock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Who listens to which stream of the market. */
final class MarketStreams {
    private final FaultPlan faults;
    private final VenueClock clock;
    private final Map<String, Set<MarketConnection>> listeners = new LinkedHashMap<>();

    MarketStreams(FaultPlan faults, VenueClock clock) {
        this.faults = faults;
        this.clock = clock;
    }

    /** A connection to one stream, named in its path, or to none yet. */
    StreamListener openRaw(Stream stream, Request request) {
        String path = request.path();
        String named = path.startsWith("/ws/") ? path.substring("/ws/".length()) : "";
        return open(stream, request, false, named);
    }

    /** A connection to the streams that its query names. */
    StreamListener openCombined(Stream stream, Request request) {
        return open(stream, request, true, request.parameters().get("streams", ""));
    }

    boolean hears(String name) {
        return listeners.containsKey(name);
    }

    /** The streams that anyone listens to. */
    List<String> names() {
        return new ArrayList<>(listeners.keySet());
    }

    void publish(FrameKind kind, String name, Function<Times, JsonNode> event) {
        Set<MarketConnection> hearing = listeners.get(name);
        if (hearing == null) {
            return;
        }
        String[] texts = new String[Times.values().length];
        for (MarketConnection connection : List.copyOf(hearing)) {
            int unit = connection.times().ordinal();
            if (texts[unit] == null) {
                texts[unit] = JsonText.of(event.apply(connection.times()));
            }
            connection.send(kind, name, texts[unit]);
        }
    }

    void add(String name, MarketConnection connection) {
        listeners.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(connection);
    }

    void remove(String name, MarketConnection connection) {
        listeners.computeIfPresent(name, (n, hearing) -> {
            hearing.remove(connection);
            return hearing.isEmpty() ? null : hearing;
        });
    }

    private StreamListener open(Stream stream, Request request, boolean combined, String names) {
        Times times = "MICROSECOND".equalsIgnoreCase(request.parameters().get("timeUnit"))
            ? Times.MICROSECOND
            : Times.MILLISECOND;
        MarketConnection connection = new MarketConnection(this, stream, faults, clock, times, combined);
        for (String name : names.split("/")) {
            connection.listen(name);
        }
        return connection;
    }
}
