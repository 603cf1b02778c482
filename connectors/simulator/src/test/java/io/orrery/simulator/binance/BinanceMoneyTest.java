package io.orrery.simulator.binance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BinanceMoneyTest {
    private static final BigDecimal RATE = new BigDecimal("0.001");
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

    @Test
    void aBuyerPaysTheNotionalAndGetsTheQuantityWithoutTheFee() {
        BigDecimal coins = binance.balance("BTC")[0];
        BigDecimal money = binance.balance("USDT")[0];
        JsonNode order = binance.place("side=BUY&type=MARKET&quantity=0.05");

        assertEquals(money.subtract(BinanceRest.decimal(order, "cummulativeQuoteQty")), binance.balance("USDT")[0]);
        assertEquals(coins.add(new BigDecimal("0.05")).subtract(fees(order, "qty")), binance.balance("BTC")[0]);
    }

    @Test
    void aSellerGetsTheNotionalWithoutTheFee() {
        BigDecimal coins = binance.balance("BTC")[0];
        BigDecimal money = binance.balance("USDT")[0];
        JsonNode order = binance.place("side=SELL&type=MARKET&quantity=0.05");

        BigDecimal paid = BinanceRest.decimal(order, "cummulativeQuoteQty").subtract(fees(order, "quote"));
        assertEquals(money.add(paid), binance.balance("USDT")[0]);
        assertEquals(coins.subtract(new BigDecimal("0.05")), binance.balance("BTC")[0].setScale(8));
    }

    @Test
    void anOrderLocksWhatItMayCostAndGivesItBack() {
        BigDecimal free = binance.balance("USDT")[0];
        JsonNode order = binance.place("side=BUY&type=LIMIT&timeInForce=GTC&quantity=0.02&price=45000");

        assertEquals(0, new BigDecimal("900").compareTo(binance.balance("USDT")[1]));
        assertEquals(0, new BigDecimal("900").compareTo(free.subtract(binance.balance("USDT")[0])));
        binance.mine("PUT order/amend/keepPriority", "symbol=BTCUSDT&newQty=0.01&orderId=" + order.get("orderId"));
        assertEquals(0, new BigDecimal("450").compareTo(binance.balance("USDT")[1]));
        binance.mine("DELETE order", "symbol=BTCUSDT&orderId=" + order.get("orderId"));
        assertEquals(0, binance.balance("USDT")[1].signum());
        assertEquals(free, binance.balance("USDT")[0]);
    }

    @Test
    void aSellerLocksCoins() {
        binance.place("side=SELL&type=LIMIT&timeInForce=GTC&quantity=0.02&price=75000");

        assertEquals(new BigDecimal("0.02000000"), binance.balance("BTC")[1]);
    }

    @Test
    void twoAccountsTradeWithEachOther() {
        String price = inside();
        binance.theirs("POST order", limit("SELL", price));
        JsonNode bought = binance.place(limit("BUY", price).replace("symbol=BTCUSDT&", ""));
        JsonNode sale = binance.theirs("GET myTrades", "symbol=BTCUSDT").get(0);

        assertEquals("FILLED", bought.path("status").asText(), bought.toString());
        assertEquals(bought.at("/fills/0/tradeId"), sale.get("id"));
        assertEquals(true, sale.get("isMaker").asBoolean());
        assertEquals("USDT", sale.get("commissionAsset").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "EXPIRE_MAKER, EXPIRED_IN_MATCH, NEW", "EXPIRE_TAKER, NEW, EXPIRED_IN_MATCH",
        "EXPIRE_BOTH, EXPIRED_IN_MATCH, EXPIRED_IN_MATCH", "DECREMENT, EXPIRED_IN_MATCH, EXPIRED_IN_MATCH",
        "NONE, FILLED, FILLED"})
    void anAccountTradesWithItselfOnlyIfItSaysSo(String mode, String maker, String taker) {
        String price = inside();
        JsonNode sell = binance.mine("POST order", limit("SELL", price));
        JsonNode buy = binance.mine("POST order", limit("BUY", price) + "&selfTradePreventionMode=" + mode);

        assertEquals(maker, status(sell), mode);
        assertEquals(taker, status(buy), mode);
    }

    @Test
    void ownOrdersExpireTheirMakerUnlessToldOtherwise() {
        String price = inside();
        JsonNode sell = binance.mine("POST order", limit("SELL", price));
        JsonNode buy = binance.mine("POST order", limit("BUY", price));

        assertEquals("EXPIRE_MAKER", buy.get("selfTradePreventionMode").asText());
        assertEquals("EXPIRED_IN_MATCH", status(sell));
    }

    /** A price between the best ones, so that nobody else is met there. */
    private static String inside() {
        for (int tries = 0; tries < 1_000; tries++) {
            BigDecimal price = binance.best("askPrice").subtract(new BigDecimal("0.01"));
            if (price.compareTo(binance.best("bidPrice")) > 0) {
                return price.toPlainString();
            }
            binance.place("side=BUY&type=MARKET&quantity=0.001");
        }
        throw new AssertionError("there is no room between the best prices");
    }

    private static String limit(String side, String price) {
        return "symbol=BTCUSDT&type=LIMIT&timeInForce=GTC&quantity=0.01&side=" + side + "&price=" + price;
    }

    private static String status(JsonNode order) {
        return binance.mine("GET order", "symbol=BTCUSDT&orderId=" + order.get("orderId")).path("status").asText();
    }

    /** A thousandth of what was received, rounded down fill by fill. */
    private static BigDecimal fees(JsonNode order, String received) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode fill : order.get("fills")) {
            BigDecimal quantity = BinanceRest.decimal(fill, "qty");
            BigDecimal amount = received.equals("qty") ? quantity : quantity.multiply(BinanceRest.decimal(fill, "price"));
            sum = sum.add(amount.multiply(RATE).setScale(8, RoundingMode.DOWN));
        }
        return sum;
    }
}
