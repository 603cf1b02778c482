package io.orrery.connectors.binance.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.connectors.binance.BinanceInstrument;
import io.orrery.connectors.binance.BinanceInstruments;
import io.orrery.connectors.binance.order.LiveOrders;
import io.orrery.connectors.kit.json.PayloadRefusal;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.market.InstrumentTerms;
import io.orrery.connectors.kit.order.AssetNames;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.testing.Mutations;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PrintedEvents;
import io.orrery.connectors.kit.testing.Recordings;
import java.util.List;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

class StatementPagesTest {
    private final BinanceInstruments instruments = new BinanceInstruments(1);
    private final PrintedEvents events = new PrintedEvents();
    private final LiveOrders live = new LiveOrders(16);
    private final StatementPages pages;
    private final BinanceInstrument instrument;

    StatementPagesTest() {
        instruments.add(
            new FeedInstrument(1, "LTCBTC", 6, 4),
            new InstrumentTerms(InstrumentKind.SPOT, "LTC/BTC", "LTCBTC", "LTC", "BTC", 6, 4, 8, 1, 1, 0, Long.MAX_VALUE, 0));
        instrument = instruments.of(1);
        StatementWriter writer = new StatementWriter(events, 1);
        pages = new StatementPages(instruments, new AssetNames(), live, writer);
    }

    private int orders(String payload) {
        UnsafeBuffer body = Payloads.padded(payload);
        return pages.openOrders(instrument, body, 0, Payloads.length(body), 1);
    }

    private int trades(String payload, long since) {
        UnsafeBuffer body = Payloads.padded(payload);
        return pages.trades(instrument, since, body, 0, Payloads.length(body), 1);
    }

    @Test
    void theRecordedOpenOrderIsStatedAsForeign() {
        List<String> recorded = Recordings.of("binance_spot").singles().stream()
            .filter(single -> single.strip().startsWith("[") && single.contains("myOrder1")
                && single.contains("isWorking")).toList();
        assertTrue(recorded.size() >= 2, recorded.size() + " of them");
        for (String list : recorded) {
            assertEquals(1, orders(list));
            assertEquals(0, pages.refused());
            String line = events.lines.get(events.lines.size() - 1);
            for (String field : List.of("side=BUY", "orderType=LIMIT", "timeInForce=GTC", "orderId=0", "venueOrderId=1",
                "clientId=myOrder1", "price=raw:100000", "quantity=raw:10000", "filled=raw:0")) {
                assertTrue(line.contains(field), line);
            }
        }
    }

    @Test
    void tradesFromBeforeAreLeftOutButCounted() {
        String trade = "{\"id\":%d,\"orderId\":9,\"price\":\"0.1\",\"qty\":\"2\",\"commission\":\"0\","
            + "\"commissionAsset\":\"BNB\","
            + "\"time\":%d,\"isBuyer\":false,\"isMaker\":false}";
        String list = "[" + String.format(trade, 4, 1767225600000L) + "," + String.format(trade, 5, 1767225601000L) + "]";

        assertEquals(2, trades(list, 1767225600500L * 1_000_000));
        assertEquals(5, pages.lastTradeId());
        assertEquals(1, events.lines.size());
        assertEquals(0, trades("[]", 0));
        assertEquals(-1, pages.lastTradeId());
    }

    @Test
    void ofATradeOurOrderIsKnownForAWhileAfterItsEnd() {
        live.open(5, 9, 1);
        live.close(5);
        trades("[{\"id\":4,\"orderId\":9,\"price\":\"0.1\",\"qty\":\"2\",\"commission\":\"0\",\"commissionAsset\":\"BNB\","
            + "\"time\":1767225600000,\"isBuyer\":true,\"isMaker\":true}]", 0);

        assertTrue(events.lines.get(0).contains("orderId=5 "), events.lines.get(0));
    }

    @Test
    void whatIsNoListIsRefusedAsAWhole() {
        assertThrows(PayloadRefusal.class, () -> orders("<html>"));
        assertThrows(PayloadRefusal.class, () -> orders(""));
        assertThrows(PayloadRefusal.class, () -> orders("{\"code\":-1}"));
        UnsafeBuffer body = Payloads.padded("{\"makerCommission\":1}");
        assertThrows(PayloadRefusal.class, () -> pages.balances(body, 0, Payloads.length(body), 1));
    }

    @Test
    void damagedPagesAreReadOrRefused() {
        Mutations mutations = new Mutations(5, List.of("orderId", "price", "origQty", "type", "side", "clientOrderId"));
        String order = "[{\"symbol\":\"LTCBTC\",\"orderId\":1,\"clientOrderId\":\"or0001000000000005\",\"price\":\"0.1\","
            + "\"origQty\":\"1.0\","
            + "\"executedQty\":\"0.0\",\"timeInForce\":\"GTC\",\"type\":\"LIMIT\",\"side\":\"BUY\","
            + "\"updateTime\":1499827319559}]";
        int stated = 0;
        for (int i = 0; i < 20_000; i++) {
            events.lines.clear();
            try {
                orders(mutations.of(order));
            } catch (PayloadRefusal refusal) {
                continue;
            }
            stated += events.lines.size();
        }
        assertTrue(stated > 2_000, stated + " stated");
    }
}
