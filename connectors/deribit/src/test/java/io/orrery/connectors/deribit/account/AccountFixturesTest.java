package io.orrery.connectors.deribit.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.deribit.TradedInstruments;
import io.orrery.connectors.deribit.order.LiveOrders;
import io.orrery.connectors.deribit.wire.RpcMessage;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.testing.Payloads;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.PrintedEvents;
import io.orrery.connectors.kit.testing.Recordings;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** Recorded orders and summaries, as Jackson and BigDecimal read them too. */
class AccountFixturesTest {
    private static final List<String> ORDERS = List.of(
        "ws_order_buy_response.json", "ws_order_edit_response.json", "ws_order_stop_market_no_filled_amount.json",
        "ws_order_stop_market_response.json");

    private final TradedInstruments instruments = Traded.instruments("ETH_USDC-PERPETUAL", "BTC_USDC-PERPETUAL");
    private final AccountFields fields = new AccountFields(instruments.symbols());
    private final RpcMessage message = new RpcMessage();

    private JsonNode wrap(String file) {
        String text = Recordings.of("deribit").file("nautilus/" + file);
        UnsafeBuffer padded = Payloads.padded(text);
        fields.wrap(padded, 0, Payloads.length(padded));
        return PlainJson.tree(text);
    }

    @Test
    void everyOrderAnswerIsRead() {
        for (String file : ORDERS) {
            JsonNode tree = wrap(file);
            message.read(fields.cursor);
            assertEquals(tree.get("id").asLong(), message.id());
            assertEquals(tree.get("usOut").asLong() * 1_000, message.sentTime());
            fields.cursor.returnTo(message.result());
            fields.cursor.enterObject();
            compare(tree.path("result").path("order"), new OrderReader(fields).read());
        }
    }

    private static void compare(JsonNode tree, OrderState order) {
        FeedInstrument instrument = order.instrument();
        assertEquals(tree.get("instrument_name").asText(), instrument.symbol());
        assertEquals(tree.get("order_id").asText(), new String(order.name(), 0, order.nameLength(), StandardCharsets.US_ASCII));
        assertEquals(tree.get("order_state").asText().toUpperCase(Locale.ROOT), order.status().name());
        assertEquals(tree.get("direction").asText().toUpperCase(Locale.ROOT), order.side().name());
        assertEquals(scaled(tree.get("amount"), instrument.quantityScale()), order.quantity());
        assertEquals(scaled(tree.get("filled_amount"), instrument.quantityScale()), order.filled());
        assertEquals(tree.get("price").isNumber() ? scaled(tree.get("price"), instrument.priceScale()) : 0, order.price());
        assertEquals(tree.get("last_update_timestamp").asLong() * 1_000_000, order.venueTime());
        assertEquals(tree.get("replaced").asBoolean(), order.isReplaced());
        assertEquals(tree.get("reduce_only").asBoolean(), order.isReduceOnly());
        assertEquals(tree.get("post_only").asBoolean(), order.timeInForce() == TimeInForce.POST_ONLY);
        assertEquals(tree.get("order_type").asText().equals("limit") ? OrderType.LIMIT : OrderType.STOP, order.type());
        assertEquals(0, order.orderId());
    }

    private static long scaled(JsonNode number, int scale) {
        return number == null
            ? 0 : number.decimalValue().setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    @Test
    void everySummaryIsStated() {
        JsonNode tree = wrap("http_get_account_summaries_cross_margin.json");
        PrintedEvents events = new PrintedEvents();
        StatementPages pages = new StatementPages(
            instruments, new LiveOrders(16, 4), null, new StatementWriter(events, 1));
        UnsafeBuffer padded = Payloads.padded(tree.toString());
        pages.balances(padded, 0, Payloads.length(padded), 1);

        assertEquals(0, pages.refused());
        assertEquals(tree.path("result").path("summaries").size(), events.lines.size());
        int line = 0;
        for (JsonNode summary : tree.path("result").path("summaries")) {
            String expected = " total=" + rounded(summary.get("balance"))
                + " available=" + rounded(summary.get("available_funds"));
            String told = events.lines.get(line++);
            assertTrue(told.contains(expected) && told.contains("asset=" + summary.get("currency").asText()), told);
        }
    }

    private static String rounded(JsonNode number) {
        return number.decimalValue().setScale(8, RoundingMode.HALF_EVEN).toPlainString();
    }

    @Test
    void theOfficialExampleOfChangesIsRead() {
        String text = """
            {"trades":[{"trade_seq":866638,"trade_id":"1430914","timestamp":1605780344032,"tick_direction":1,"state":"filled",\
            "reduce_only":false,"profit_loss":0.00004898,"price":17391,"post_only":false,"order_type":"market",\
            "order_id":"3398016","matching_id":null,"mark_price":17391,"liquidity":"T","instrument_name":"ETH_USDC-PERPETUAL",\
            "fee_currency":"BTC","fee":1.6e-7,"direction":"sell","amount":10}]}""";
        UnsafeBuffer padded = Payloads.padded(text);
        fields.wrap(padded, 0, Payloads.length(padded));
        assertNotNull(fields.cursor);
        fields.cursor.enterObject();
        fields.cursor.enterArray();
        OwnTrade trade = new TradeReader(instruments, fields).read();

        assertEquals(866_638, trade.sequence());
        assertEquals(160_000, trade.fee());
        assertEquals(Side.SELL, trade.side());
        assertEquals(Liquidity.TAKER, trade.liquidity());
        assertTrue(trade.isLast());
    }
}
