package io.orrery.simulator.binance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BinanceOrderTypesTest {
    private static final String LOW = "45000.00";
    private static final String HIGH = "75000.00";
    private static BinanceRest binance;

    @BeforeAll
    static void open() {
        binance = new BinanceRest();
    }

    @AfterEach
    void cancel() {
        binance.cancelAll();
    }

    @AfterAll
    static void close() {
        binance.close();
    }

    @ParameterizedTest
    @CsvSource({
        "type=LIMIT&timeInForce=GTC&price=LOW, NEW", "type=LIMIT&timeInForce=IOC&price=LOW, EXPIRED",
        "type=LIMIT&timeInForce=FOK&price=LOW, EXPIRED", "type=LIMIT&timeInForce=GTC&price=HIGH, FILLED",
        "type=LIMIT&timeInForce=IOC&price=HIGH, FILLED", "type=LIMIT&timeInForce=FOK&price=HIGH, FILLED",
        "type=LIMIT_MAKER&price=LOW, NEW", "type=LIMIT&timeInForce=GTC&price=LOW&icebergQty=0.002, NEW",
        "type=MARKET, FILLED", "type=STOP_LOSS&stopPrice=HIGH, NEW", "type=TAKE_PROFIT&stopPrice=LOW, NEW",
        "type=STOP_LOSS_LIMIT&timeInForce=GTC&stopPrice=HIGH&price=HIGH, NEW",
        "type=STOP_LOSS_LIMIT&timeInForce=IOC&stopPrice=HIGH&price=HIGH, NEW",
        "type=STOP_LOSS_LIMIT&timeInForce=FOK&stopPrice=HIGH&price=HIGH, NEW",
        "type=TAKE_PROFIT_LIMIT&timeInForce=GTC&stopPrice=LOW&price=LOW, NEW",
        "type=TAKE_PROFIT_LIMIT&timeInForce=IOC&stopPrice=LOW&price=LOW, NEW",
        "type=TAKE_PROFIT_LIMIT&timeInForce=FOK&stopPrice=LOW&price=LOW, NEW",
        "type=STOP_LOSS&trailingDelta=200, NEW", "type=TAKE_PROFIT_LIMIT&timeInForce=GTC&trailingDelta=200&price=LOW, NEW"})
    void eachTypeWithEachTimeInForceIsTaken(String terms, String status) {
        JsonNode placed = binance.place("side=BUY&quantity=0.01&" + terms.replace("LOW", LOW).replace("HIGH", HIGH));

        assertEquals(status, placed.path("status").asText(), placed.toString());
        assertTrue(terms.contains("type=" + placed.get("type").asText()), placed.toString());
        JsonNode asked = binance.mine("GET order", "symbol=BTCUSDT&orderId=" + placed.get("orderId"));
        for (String name : new String[] {"status", "executedQty", "cummulativeQuoteQty", "timeInForce", "price", "origQty"}) {
            assertEquals(placed.get(name), asked.get(name), name);
        }
        assertEquals(!terms.contains("stopPrice") && !terms.contains("trailing"), asked.get("isWorking").asBoolean());
        assertEquals(status.equals("NEW") ? 1 : 0, binance.mine("GET openOrders", "symbol=BTCUSDT").size());
    }

    @ParameterizedTest
    @CsvSource({"side=SELL&type=MARKET&quantity=0.01, FILLED", "side=BUY&type=MARKET&quoteOrderQty=100, FILLED"})
    void theLongFormListsItsFills(String terms, String status) {
        JsonNode order = binance.place(terms);

        assertEquals(status, order.get("status").asText());
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal notional = BigDecimal.ZERO;
        for (JsonNode fill : order.get("fills")) {
            BigDecimal filled = BinanceRest.decimal(fill, "qty");
            quantity = quantity.add(filled);
            notional = notional.add(filled.multiply(BinanceRest.decimal(fill, "price")));
            assertEquals(terms.contains("SELL") ? "USDT" : "BTC", fill.get("commissionAsset").asText());
        }
        assertEquals(0, quantity.compareTo(BinanceRest.decimal(order, "executedQty")), order.toString());
        assertEquals(0, notional.compareTo(BinanceRest.decimal(order, "cummulativeQuoteQty")), order.toString());
    }

    @Test
    void theFormOfTheAnswerIsAsAskedFor() {
        String order = "symbol=BTCUSDT&side=BUY&quantity=0.01&type=LIMIT&timeInForce=GTC&price=" + LOW;

        assertFalse(binance.mine("POST order", order + "&newOrderRespType=ACK").has("status"));
        JsonNode result = binance.mine("POST order", order + "&newOrderRespType=RESULT");
        assertTrue(result.has("status") && !result.has("fills"), result.toString());
        assertTrue(binance.mine("POST order", order).has("fills"));
        assertEquals(0, binance.mine("POST order/test", order).size());
        assertEquals(3, binance.mine("GET openOrders", "").size());
    }

    @Test
    void aStopIsSetOffByATradeAtItsPrice() throws InterruptedException {
        BigDecimal last = new BigDecimal(binance.market("ticker/price", "symbol=BTCUSDT").get("price").asText());
        String stop = last.add(new BigDecimal("0.01")).toPlainString();
        JsonNode order = binance.place("side=BUY&quantity=0.01&type=STOP_LOSS&stopPrice=" + stop);
        assertEquals("NEW", order.path("status").asText(), order.toString());
        long end = System.nanoTime() + 10_000_000_000L;
        while (order.get("status").asText().equals("NEW") && System.nanoTime() < end) {
            Thread.sleep(20);
            order = binance.mine("GET order", "symbol=BTCUSDT&orderId=" + order.get("orderId"));
        }

        assertEquals("FILLED", order.get("status").asText());
        assertTrue(order.get("isWorking").asBoolean());
    }

    @Test
    void whatWasReplacedIsGoneAndTheNewOneLives() {
        long old = binance.place("side=BUY&quantity=0.01&type=LIMIT&timeInForce=GTC&price=" + LOW).get("orderId").asLong();
        JsonNode both = binance.mine("POST order/cancelReplace", "symbol=BTCUSDT&side=BUY&quantity=0.02&type=LIMIT"
            + "&timeInForce=GTC&price=44000.00&cancelReplaceMode=STOP_ON_FAILURE&cancelOrderId=" + old);

        assertEquals("SUCCESS", both.path("cancelResult").asText(), both.toString());
        assertEquals("SUCCESS", both.get("newOrderResult").asText());
        assertEquals("CANCELED", both.at("/cancelResponse/status").asText());
        assertEquals(both.at("/newOrderResponse/orderId"), binance.mine("GET openOrders", "symbol=BTCUSDT").at("/0/orderId"));
    }

    @Test
    void aReplacementThatCanNotCancelStopsOrGoesOnAsAsked() {
        String terms = "symbol=BTCUSDT&side=BUY&quantity=0.02&type=LIMIT&timeInForce=GTC&price=44000.00&cancelOrderId=1";

        JsonNode stopped = binance.mine("POST order/cancelReplace", terms + "&cancelReplaceMode=STOP_ON_FAILURE");
        assertEquals(-2022, stopped.get("code").asInt());
        assertEquals("NOT_ATTEMPTED", stopped.at("/data/newOrderResult").asText());
        assertEquals(-2011, stopped.at("/data/cancelResponse/code").asInt());
        assertEquals(0, binance.mine("GET openOrders", "symbol=BTCUSDT").size());

        JsonNode partly = binance.mine("POST order/cancelReplace", terms + "&cancelReplaceMode=ALLOW_FAILURE");
        assertEquals(-2021, partly.get("code").asInt());
        assertEquals("SUCCESS", partly.at("/data/newOrderResult").asText());
        assertEquals(1, binance.mine("GET openOrders", "symbol=BTCUSDT").size());
    }

    @Test
    void lessOfAnOrderKeepsItsIdAndMoreIsRefused() {
        String id = binance.place("side=BUY&quantity=0.02&type=LIMIT&timeInForce=GTC&price=" + LOW).get("orderId").asText();
        String named = "symbol=BTCUSDT&orderId=" + id;

        JsonNode less = binance.mine("PUT order/amend/keepPriority", named + "&newQty=0.01");
        assertEquals("0.01000000", less.at("/amendedOrder/qty").asText(), less.toString());
        assertEquals(id, less.at("/amendedOrder/orderId").asText());
        assertEquals(-2038, binance.mine("PUT order/amend/keepPriority", named + "&newQty=0.03").get("code").asInt());
        assertEquals("0.01000000", binance.mine("GET order", named).get("origQty").asText());
    }

    @Test
    void allAreCancelledAtOnceAndOnlyOnce() {
        for (int i = 0; i < 3; i++) {
            binance.place("side=BUY&quantity=0.01&type=LIMIT&timeInForce=GTC&price=" + LOW);
        }

        JsonNode canceled = binance.mine("DELETE openOrders", "symbol=BTCUSDT");
        assertEquals(3, canceled.size());
        canceled.forEach(order -> assertEquals("CANCELED", order.get("status").asText()));
        assertEquals(-2011, binance.mine("DELETE openOrders", "symbol=BTCUSDT").get("code").asInt());
    }
}
