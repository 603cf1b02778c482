package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.faults.FrameFaults;
import io.orrery.simulator.faults.FrameKind;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.Times;
import io.orrery.simulator.net.Stream;

/** One client's stream: what it is sent, in which dialect, and when it last was. */
final class Session {
    private static final String HEARTBEAT = "{\"channel\":\"heartbeat\"}";
    private static final long BEAT_NANOS = 1_000_000_000L;

    private final Kraken kraken;
    private final Stream stream;
    private final Dialect dialect;
    private final FrameFaults faults;
    private boolean subscribed;
    private long lastSentNanos;

    Session(Kraken kraken, Stream stream, Dialect dialect) {
        this.kraken = kraken;
        this.stream = stream;
        this.dialect = dialect;
        faults = new FrameFaults(kraken.faults(), stream, leaving -> leaving.send(status(kraken, "maintenance")));
    }

    Dialect dialect() {
        return dialect;
    }

    void greet() {
        stream.send(status(kraken, "online"));
    }

    void send(FrameKind kind, String channel, String frame) {
        subscribed = true;
        lastSentNanos = kraken.clock().nanos();
        faults.deliver(kind, channel, frame);
    }

    /** A heartbeat, if something is subscribed to and nothing was sent for a second. */
    void beat(long nowNanos) {
        if (subscribed && nowNanos - lastSentNanos >= BEAT_NANOS) {
            lastSentNanos = nowNanos;
            stream.send(HEARTBEAT);
        }
    }

    /** The answer to a method: with a result, or with an error. */
    void answer(FrameKind kind, ObjectNode request, String method, JsonNode result, String error) {
        ObjectNode answer = KrakenJson.object();
        if (error != null) {
            answer.put("error", error);
        }
        answer.put("method", method);
        if (request.hasNonNull("req_id")) {
            answer.set("req_id", request.get("req_id"));
        }
        if (result != null) {
            answer.set(error == null ? "result" : "symbol", result);
        }
        answer.put("success", error == null).put("time_in", Times.micros(kraken.clock().shownNanos()));
        stream.later(kind == FrameKind.ORDER ? kraken.requests().delayNanos() : 0, () -> {
            answer.put("time_out", Times.micros(kraken.clock().shownNanos()));
            faults.deliver(kind, "", KrakenJson.write(answer));
        });
    }

    /** The client's own id of its request, if it gave one. */
    void pong(ObjectNode request) {
        String now = Times.micros(kraken.clock().shownNanos());
        ObjectNode pong = KrakenJson.object().put("method", "pong");
        if (request.hasNonNull("req_id")) {
            pong.set("req_id", request.get("req_id"));
        }
        stream.send(KrakenJson.write(pong.put("time_in", now).put("time_out", now)));
    }

    private static String status(Kraken kraken, String system) {
        ObjectNode frame = KrakenJson.object().put("channel", "status").put("type", "update");
        frame.putArray("data").addObject().put("version", "2.0.10").put("system", system).put("api_version", "v2")
            .put("connection_id", 9_000_000_000_000_000_000L + kraken.clock().nanos() % 100_000_000_000_000_000L);
        return KrakenJson.write(frame);
    }
}
