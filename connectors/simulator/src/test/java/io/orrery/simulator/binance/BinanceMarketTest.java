package io.orrery.simulator.binance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.Served;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The market streams. */
final class BinanceMarketTest {
    private static Simulation simulation;
    private static Served served;

    @BeforeAll
    static void start() throws IOException {
        simulation = Simulation.start(SimOptions.of(7, "binance"));
        served = simulation.served().get(0);
    }

    @AfterAll
    static void stop() {
        simulation.close();
    }

    @Test
    void aBookKeptByDifferencesIsTheBookThatIsShown() throws Exception {
        try (BinanceSocket stream = new BinanceSocket(
            served, "stream", "?streams=btcusdt@depth@100ms/btcusdt@depth20@100ms")) {
            stream.next(json -> json.at("/data/e").asText().equals("depthUpdate"));
            JsonNode begin = stream.get("/api/v3/depth?symbol=BTCUSDT&limit=5000");
            Sides kept = new Sides(begin);
            long last = 0;
            for (int i = 0; i < 10; i++) {
                JsonNode update = stream.next(json -> json.at("/data/e").asText().equals("depthUpdate")).get("data");
                assertTrue(last == 0 || update.get("U").asLong() == last + 1, update.toString());
                last = update.get("u").asLong();
                if (last > begin.get("lastUpdateId").asLong()) {
                    kept.apply(update);
                    JsonNode shown = stream.next(json -> json.path("stream").asText().contains("depth20")).get("data");
                    assertEquals(last, shown.get("lastUpdateId").asLong());
                    assertEquals(new Sides(shown).toString(), kept.best(20));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "btcusdt@trade, trade", "btcusdt@aggTrade, aggTrade", "btcusdt@kline_1m, kline", "btcusdt@ticker, 24hrTicker",
        "btcusdt@miniTicker, 24hrMiniTicker", "btcusdt@depth, depthUpdate", "btcusdt@avgPrice, avgPrice"})
    void eachStreamTellsItsEvents(String name, String event) throws Exception {
        try (BinanceSocket stream = new BinanceSocket(served, "stream", "?streams=" + name)) {
            JsonNode told = stream.next(json -> json.path("stream").asText().equals(name)).get("data");

            assertEquals(event, told.get("e").asText());
            assertEquals("BTCUSDT", told.get("s").asText());
            assertTrue(Math.abs(told.get("E").asLong() - System.currentTimeMillis()) < 20_000);
        }
    }

    @Test
    void streamsAreNamedAndListedAndForgotten() throws Exception {
        try (BinanceSocket stream = new BinanceSocket(served, "stream", "")) {
            stream.send("{'method':'SUBSCRIBE','params':['btcusdt@bookTicker','ethusdt@depth5@100ms'],'id':1}");
            assertTrue(stream.answer(json -> json.path("id").asInt() == 1).get("result").isNull());
            assertEquals(5, stream.next(json -> json.path("stream").asText().startsWith("ethusdt")).at("/data/bids").size());
            stream.send("{'method':'UNSUBSCRIBE','params':['ethusdt@depth5@100ms'],'id':2}");
            stream.answer(json -> json.path("id").asInt() == 2);
            stream.send("{'method':'LIST_SUBSCRIPTIONS','id':3}");
            JsonNode listed = stream.answer(json -> json.path("id").asInt() == 3).get("result");
            assertEquals("[\"btcusdt@bookTicker\"]", listed.toString());
            stream.send("{'method':'HOPE','id':4}");
            assertEquals(2, stream.answer(json -> json.has("error")).at("/error/code").asInt());
        }
    }

    @Test
    void timesAreInMicrosecondsForWhoAsks() throws Exception {
        try (BinanceSocket stream = new BinanceSocket(served, "stream", "?streams=btcusdt@trade&timeUnit=MICROSECOND")) {
            long time = stream.next(json -> json.has("data")).at("/data/T").asLong();

            assertTrue(Math.abs(time / 1_000 - System.currentTimeMillis()) < 20_000, () -> "T=" + time);
        }
    }

    @Test
    void aServerThatShutsDownSaysSo() throws Exception {
        try (BinanceSocket stream = new BinanceSocket(served, "stream", "?streams=btcusdt@depth@100ms")) {
            stream.next(json -> json.has("data"));
            stream.faults("S11=1x1");

            stream.next(json -> json.at("/data/e").asText().equals("serverShutdown"));
            assertEquals(1001, stream.closeCode());
        }
    }

    /** A book as one who follows the documents keeps it. */
    private static final class Sides {
        final TreeMap<BigDecimal, String> bids = new TreeMap<>();
        final TreeMap<BigDecimal, String> asks = new TreeMap<>();

        Sides(JsonNode snapshot) {
            apply(snapshot.get("bids"), bids);
            apply(snapshot.get("asks"), asks);
        }

        void apply(JsonNode update) {
            apply(update.get("b"), bids);
            apply(update.get("a"), asks);
        }

        private static void apply(JsonNode levels, TreeMap<BigDecimal, String> side) {
            for (JsonNode level : levels) {
                BigDecimal price = new BigDecimal(level.get(0).asText());
                if (new BigDecimal(level.get(1).asText()).signum() == 0) {
                    side.remove(price);
                } else {
                    side.put(price, level.get(1).asText());
                }
            }
        }

        String best(int depth) {
            return text(bids.descendingMap(), depth) + text(asks, depth);
        }

        @Override
        public String toString() {
            return best(Integer.MAX_VALUE);
        }

        private static String text(Map<BigDecimal, String> side, int depth) {
            return side.entrySet().stream().limit(depth).toList().toString();
        }
    }
}
