package io.orrery.simulator.deribit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.SimOptions;
import io.orrery.simulator.Simulation;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class DeribitMarketTest {
    private static final int CHANGES = 50;

    private final TreeMap<BigDecimal, BigDecimal> bids = new TreeMap<>(Comparator.reverseOrder());
    private final TreeMap<BigDecimal, BigDecimal> asks = new TreeMap<>();
    private Simulation simulation;
    private DeribitClient client;
    private long changeId;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        simulation = Simulation.start(SimOptions.of(7, "deribit"));
        client = new DeribitClient(simulation.served().get(0));
        client.signIn();
    }

    @AfterEach
    void stop() {
        client.close();
        simulation.close();
    }

    @Test
    void aBookBuiltOfItsChangesIsTheBookThatIsAskedFor() throws Exception {
        follow("book.BTC-PERPETUAL.raw", CHANGES);
        client.send("{'jsonrpc':'2.0','id':99,'method':'public/get_order_book','params':"
            + "{'instrument_name':'BTC-PERPETUAL','depth':10000}}");
        JsonNode asked = null;
        while (asked == null || changeId < asked.get("change_id").asLong()) {
            JsonNode frame = client.next(any -> any.has("params") || any.path("id").asInt() == 99);
            if (frame.has("params")) {
                apply(frame.at("/params/data"));
            } else {
                asked = frame.get("result");
            }
        }

        assertEquals(asked.get("change_id").asLong(), changeId);
        assertSide(bids, asked.get("bids"));
        assertSide(asks, asked.get("asks"));
    }

    @Test
    void changesOfAnIntervalFollowEachOther() throws Exception {
        follow("book.ETH-PERPETUAL.100ms", 5);
        assertTrue(bids.firstKey().compareTo(asks.firstKey()) < 0);
    }

    @Test
    void aLostChangeBreaksTheChain() throws Exception {
        follow("book.BTC-PERPETUAL.raw", 5);
        client.faults("S01=0.5");
        boolean broken = false;
        for (int i = 0; i < CHANGES && !broken; i++) {
            JsonNode change = client.channel("book.BTC-PERPETUAL.raw");
            broken = change.get("prev_change_id").asLong() != changeId;
            changeId = change.get("change_id").asLong();
        }

        assertTrue(broken);
    }

    @Test
    void everyChannelTells() throws Exception {
        Set<String> channels = new HashSet<>(Set.of(
            "ticker.BTC-PERPETUAL.100ms", "quote.BTC-PERPETUAL", "trades.BTC-PERPETUAL.100ms", "trades.future.any.100ms",
            "book.BTC-PERPETUAL.none.10.100ms", "book.BTC-PERPETUAL.100.20.100ms", "chart.trades.BTC-PERPETUAL.1",
            "deribit_price_index.btc_usd", "perpetual.BTC-PERPETUAL.100ms", "ticker.BTC_USDC-PERPETUAL.agg2"));
        String names = channels.stream().map(name -> "'" + name + "'").collect(Collectors.joining(","));
        assertEquals(channels.size(), client.call("public/subscribe", "{'channels':[" + names + "]}").get("result").size());

        while (!channels.isEmpty()) {
            JsonNode frame = client.next(any -> any.has("params"));
            assertTrue(frame.at("/params/data").size() > 0, frame.toString());
            channels.remove(frame.at("/params/channel").asText());
        }
    }

    @Test
    void whatIsNotThereIsLeftOutAndRawNeedsASignature() throws Exception {
        assertEquals(0, client.call("public/subscribe", "{'channels':['book.NOTHING.100ms','user.orders.any.any.raw']}")
            .get("result").size());
        client.drop();
        client.connect();
        assertEquals(13778,
            client.call("public/subscribe", "{'channels':['book.BTC-PERPETUAL.raw']}").at("/error/code").asInt());
        assertEquals(13009,
            client.call("private/subscribe", "{'channels':['user.orders.any.any.raw']}").at("/error/code").asInt());
    }

    @Test
    void aFutureHasNoFundingAndThePerpetualsIndex() throws Exception {
        String future = client.open("public/get_instruments?currency=BTC").at("/result/1/instrument_name").asText();
        JsonNode ticker = client.open("public/ticker?instrument_name=" + future).get("result");

        assertTrue(future.matches("BTC-\\d{1,2}[A-Z]{3}\\d\\d"), future);
        assertTrue(!ticker.has("funding_8h") && ticker.has("mark_price"));
        assertNotEquals(ticker.get("mark_price"), ticker.get("index_price"));
    }

    private void follow(String channel, int changes) throws InterruptedException {
        client.call("public/subscribe", "{'channels':['" + channel + "']}");
        JsonNode snapshot = client.channel(channel);
        assertEquals("snapshot", snapshot.get("type").asText());
        changeId = snapshot.get("change_id").asLong();
        side(bids, snapshot.get("bids"));
        side(asks, snapshot.get("asks"));
        for (int i = 0; i < changes; i++) {
            apply(client.channel(channel));
        }
    }

    private void apply(JsonNode change) {
        assertEquals("change", change.get("type").asText());
        assertEquals(changeId, change.get("prev_change_id").asLong());
        changeId = change.get("change_id").asLong();
        side(bids, change.get("bids"));
        side(asks, change.get("asks"));
    }

    private static void side(TreeMap<BigDecimal, BigDecimal> levels, JsonNode entries) {
        for (JsonNode entry : entries) {
            BigDecimal price = entry.get(1).decimalValue();
            BigDecimal before = entry.get(0).asText().equals("delete")
                ? levels.remove(price) : levels.put(price, entry.get(2).decimalValue());
            assertEquals(entry.get(0).asText().equals("new"), before == null, entry.toString());
        }
    }

    private static void assertSide(TreeMap<BigDecimal, BigDecimal> built, JsonNode asked) {
        assertEquals(asked.size(), built.size());
        int i = 0;
        for (var level : built.entrySet()) {
            assertEquals(asked.get(i).get(0).decimalValue(), level.getKey());
            assertEquals(asked.get(i++).get(1).decimalValue(), level.getValue());
        }
    }
}
