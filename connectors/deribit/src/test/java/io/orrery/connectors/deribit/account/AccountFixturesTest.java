package io.orrery.connectors.deribit.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.codecs.sbe.Liquidity;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.connectors.deribit.DeribitInstruments;
import io.orrery.connectors.deribit.order.LiveOrders;
import io.orrery.connectors.deribit.wire.RpcMessage;
import io.orrery.connectors.kit.market.FeedInstrument;
import io.orrery.connectors.kit.order.StatementWriter;
import io.orrery.connectors.kit.testing.Census;
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

    private final DeribitInstruments instruments = Traded.instruments("ETH_USDC-PERPETUAL", "BTC_USDC-PERPETUAL");
    private final AccountFields fields = new AccountFields(instruments.symbols());
    private final RpcMessage message = new RpcMessage();
    private Census census;

    private JsonNode wrap(String file) {
        String text = Recordings.of("deribit").file("nautilus/" + file);
        UnsafeBuffer padded = Payloads.padded(text);
        fields.wrap(padded, 0, Payloads.length(padded));
        return PlainJson.tree(text);
    }

    @Test
    void everyPrivatePieceIsDecodedAndNoneIsForgotten() {
        census = Census.of("deribit");
        ORDERS.forEach(this::compareOrder);
        compareSummaries("http_get_account_summaries_cross_margin.json");
        census.leaveOut("of the market", "(nautilus/(http_get_(combos|expirations|instrument|last_trades|order_book|time"
            + "|tradingview)|ws_(book|quote|ticker|volatility)).*|xchange/.*/marketdata/.*|cryptofeed.*|tardis.*"
            + "|gct_wsAllTrades.*)");
        census.leaveOut("heartbeats, see AccountTest", "nautilus/ws_test_request.json");
        census.leaveOut("signed, see DeribitSigningTest", "signed_vectors_.*");
        census.close();
    }

    private void compareOrder(String file) {
        JsonNode tree = wrap(file);
        message.read(fields.cursor);
        long id = message.id();
        long sentTime = message.sentTime();
        fields.cursor.returnTo(message.result());
        fields.cursor.enterObject();
        OrderState order = new OrderReader(fields).read();
        FeedInstrument instrument = order.instrument();
        String name = new String(order.name(), 0, order.nameLength(), StandardCharsets.US_ASCII);
        census.compare("nautilus/" + file, plainOrder(tree, instrument), String.join(" ",
            "id=" + id, "sent=" + sentTime, "symbol=" + instrument.symbol(), "name=" + name, "status=" + order.status(),
            "side=" + order.side(), "type=" + order.type(), "timeInForce=" + order.timeInForce(), "quantity=" + order.quantity(),
            "filled=" + order.filled(), "price=" + order.price(), "replaced=" + order.isReplaced(),
            "reduceOnly=" + order.isReduceOnly(), "at=" + order.venueTime(), "order=" + order.orderId()));
    }

    private static String plainOrder(JsonNode answer, FeedInstrument instrument) {
        JsonNode order = answer.at("/result/order");
        JsonNode price = order.get("price");
        boolean limited = order.get("order_type").asText().equals("limit");
        return String.join(" ",
            "id=" + answer.get("id").asLong(), "sent=" + answer.get("usOut").asLong() * 1_000,
            "symbol=" + order.get("instrument_name").asText(), "name=" + order.get("order_id").asText(),
            "status=" + upper(order.get("order_state")), "side=" + upper(order.get("direction")),
            "type=" + (limited ? OrderType.LIMIT : OrderType.STOP),
            "timeInForce=" + (order.get("post_only").asBoolean() ? TimeInForce.POST_ONLY : TimeInForce.GTC),
            "quantity=" + scaled(order.get("amount"), instrument.quantityScale()),
            "filled=" + scaled(order.get("filled_amount"), instrument.quantityScale()),
            "price=" + (price.isNumber() ? scaled(price, instrument.priceScale()) : 0),
            "replaced=" + order.get("replaced").asBoolean(), "reduceOnly=" + order.get("reduce_only").asBoolean(),
            "at=" + order.get("last_update_timestamp").asLong() * 1_000_000, "order=0");
    }

    private static String upper(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }

    private static long scaled(JsonNode number, int scale) {
        return number == null
            ? 0 : number.decimalValue().setScale(scale, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    private void compareSummaries(String file) {
        JsonNode tree = wrap(file);
        PrintedEvents events = new PrintedEvents();
        StatementPages pages = new StatementPages(
            instruments, new LiveOrders(16, 4), null, new StatementWriter(events, 1));
        UnsafeBuffer padded = Payloads.padded(tree.toString());
        pages.balances(padded, 0, Payloads.length(padded), 1);

        assertEquals(0, pages.refused());
        assertEquals(tree.path("result").path("summaries").size(), events.lines.size());
        int line = 0;
        for (JsonNode summary : tree.path("result").path("summaries")) {
            census.compare("nautilus/" + file, "BalanceStated accountId=1 asset=" + summary.get("currency").asText() + " total="
                + rounded(summary.get("balance")) + " available=" + rounded(summary.get("available_funds"))
                + " scale=8 statement=0 venueTime=1970-01-01T00:00:00.000000000Z", events.lines.get(line++));
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
