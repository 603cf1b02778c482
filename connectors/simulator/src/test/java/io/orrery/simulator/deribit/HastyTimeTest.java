package io.orrery.simulator.deribit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.exchange.Background;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.net.Stream;
import io.orrery.simulator.net.StreamListener;
import io.orrery.simulator.time.VenueClock;
import io.orrery.simulator.venue.VenueSetting;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Time goes on with each look at the clock, also while a request is answered. */
final class HastyTimeTest {
    private static final long START = 1_767_225_600_000_000_000L;
    private static final long LOOK = 10_000_000L;
    private static final int ORDERS = 100;

    private final Deque<JsonNode> frames = new ArrayDeque<>();
    private final Map<String, BigDecimal> told = new HashMap<>();
    private long now = START;
    private int lastId;

    private long look() {
        now += LOOK;
        return now;
    }

    @Test
    void whatAnOrderTradedIsToldBeforeTheAnswerThatItIsCancelled() throws JsonProcessingException {
        DeribitVenue venue = new DeribitVenue(new VenueSetting(
            7, new Background(1, 1), (nanos, work) -> { }, new VenueClock(this::look), new FaultPlan(7)));
        venue.advance(START);
        StreamListener session = venue.site().streamAt(venue.access().stream())
            .open(new Frames(), new Request("GET", venue.access().stream(), "", Map.of(), new byte[0], "1.2.3.4"));
        call(session, "public/auth", "{\"grant_type\":\"client_credentials\",\"client_id\":\"" + venue.access().apiKey()
            + "\",\"client_secret\":\"" + venue.access().secret() + "\"}");
        call(session, "private/subscribe", "{\"channels\":[\"user.changes.any.any.raw\"]}");
        int traded = 0;
        for (int i = 0; i < ORDERS; i++) {
            JsonNode best = call(session, "public/ticker", "{\"instrument_name\":\"BTC-PERPETUAL\"}");
            JsonNode placed = call(session, "private/buy", "{\"instrument_name\":\"BTC-PERPETUAL\",\"type\":\"limit\","
                + "\"amount\":100000,"
                + "\"price\":" + best.at("/best_bid_price").asText() + "}").get("order");
            JsonNode ended = call(session, "private/cancel", "{\"order_id\":\"" + placed.get("order_id").asText() + "\"}");
            BigDecimal sum = told.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertEquals(0, sum.compareTo(ended.get("filled_amount").decimalValue()), told + " told before " + ended);
            traded += sum.signum();
        }
        assertTrue(traded > 0, "nothing was traded");
    }

    /** Returns the result; the trades that were told before it, since the last order, are kept. */
    private JsonNode call(StreamListener session, String method, String parameters) throws JsonProcessingException {
        int id = ++lastId;
        if (method.equals("private/buy")) {
            told.clear();
        }
        session.onText("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}");
        while (true) {
            JsonNode frame = frames.removeFirst();
            if (frame.path("id").asInt() == id) {
                assertTrue(frame.has("result"), frame.toString());
                frame.at("/result/trades").forEach(this::add);
                return frame.get("result");
            }
            frame.at("/params/data/trades").forEach(this::add);
        }
    }

    private void add(JsonNode trade) {
        told.put(trade.get("trade_id").asText(), trade.get("amount").decimalValue());
    }

    /** Keeps what is sent. */
    private final class Frames implements Stream {
        @Override
        public void send(String text) {
            try {
                frames.add(DeribitClient.JSON.readTree(text));
            } catch (JsonProcessingException malformed) {
                throw new AssertionError(text, malformed);
            }
        }

        @Override
        public void sendBinary(byte[] bytes) {
            throw new AssertionError("bytes");
        }

        @Override
        public void sendRaw(byte[] bytes) {
            throw new AssertionError("bytes");
        }

        @Override
        public void sendGiant(int bytes) {
            throw new AssertionError("a giant");
        }

        @Override
        public void ping() {
            throw new AssertionError("a ping");
        }

        @Override
        public void close(int code, String reason) {
            throw new AssertionError(code + " " + reason);
        }

        @Override
        public void drop() {
            throw new AssertionError("dropped");
        }

        @Override
        public void hold(long nanos) {
            throw new AssertionError("held");
        }

        @Override
        public void later(long nanos, Runnable work) {
            work.run();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public long waitingBytes() {
            return 0;
        }
    }
}
