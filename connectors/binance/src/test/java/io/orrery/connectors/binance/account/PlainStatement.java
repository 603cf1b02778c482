package io.orrery.connectors.binance.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** What is stated of an order, a trade or a balance, as the events are printed: read by Jackson and BigDecimal. Scales are 8. */
final class PlainStatement {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Map<String, String> TYPES = Map.of(
        "LIMIT", "LIMIT", "LIMIT_MAKER", "LIMIT", "MARKET", "MARKET", "STOP_LOSS_LIMIT", "STOP_LIMIT");

    private PlainStatement() {
    }

    /** An order of the first instrument. */
    static String order(JsonNode order) {
        String type = order.get("type").asText();
        return String.join(" ", "OrderStated instrumentId=1 side=" + order.get("side").asText(),
            raw("quantity", order, "origQty"), raw("price", order, "price"), raw("filled", order, "executedQty"),
            "orderType=" + TYPES.get(type),
            "timeInForce=" + (type.equals("LIMIT_MAKER") ? "POST_ONLY" : order.get("timeInForce").asText()),
            "orderId=0 venueOrderId=" + order.get("orderId").asLong(), "clientId=" + order.get("clientOrderId").asText(),
            "accountId=1 statement=0" + time(order.path("updateTime").asLong()));
    }

    /** The executions within an order's answer, as they stand in a list of trades. */
    static ArrayNode trades(JsonNode order) {
        ArrayNode trades = JsonNodeFactory.instance.arrayNode();
        order.get("fills").forEach(fill -> trades.addObject().put("id", fill.get("tradeId").asLong())
            .put("orderId", order.get("orderId").asLong()).put("price", fill.get("price").asText())
            .put("qty", fill.get("qty").asText()).put("commission", fill.get("commission").asText())
            .put("commissionAsset", fill.get("commissionAsset").asText()).put("time", order.get("transactTime").asLong())
            .put("isBuyer", order.get("side").asText().equals("BUY")).put("isMaker", false));
        return trades;
    }

    /** An execution within an order's answer, as a trade of the first instrument. */
    static String fill(JsonNode order, JsonNode fill) {
        return String.join(" ", "TradeStated instrumentId=1 side=" + order.get("side").asText(), raw("quantity", fill, "qty"),
            raw("price", fill, "price"), "liquidity=TAKER fee=" + new BigDecimal(fill.get("commission").asText()).setScale(8),
            "feeAsset=" + fill.get("commissionAsset").asText(), "feeScale=8 orderId=0",
            "venueOrderId=" + order.get("orderId").asLong(), "tradeId=" + fill.get("tradeId").asLong(),
            "accountId=1 statement=0" + time(order.get("transactTime").asLong()));
    }

    /** @param keys of the asset, and of what is free and locked of it */
    static String balance(JsonNode balance, List<String> keys, long millis) {
        BigDecimal free = new BigDecimal(balance.get(keys.get(1)).asText()).setScale(8);
        BigDecimal total = free.add(new BigDecimal(balance.get(keys.get(2)).asText()));
        return "BalanceStated accountId=1 asset=" + balance.get(keys.get(0)).asText() + " total=" + total.toPlainString()
            + " available=" + free.toPlainString() + " scale=8 statement=0" + time(millis);
    }

    private static String raw(String name, JsonNode node, String key) {
        return name + "=raw:" + new BigDecimal(node.get(key).asText()).movePointRight(8).toBigIntegerExact();
    }

    private static String time(long millis) {
        return " venueTime=" + TIME.format(Instant.ofEpochMilli(millis));
    }
}
