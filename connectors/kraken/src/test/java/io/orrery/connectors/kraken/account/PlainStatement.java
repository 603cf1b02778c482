package io.orrery.connectors.kraken.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * What is stated of an order, a trade or a balance, as the events are printed: read by Jackson and BigDecimal. Scales are 8. The
 * numbers that we make of the venue's names are left out.
 */
final class PlainStatement {
    private static final DateTimeFormatter TIME =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Map<String, String> TYPES = Map.of("limit", "LIMIT", "market", "MARKET", "stop-loss", "STOP");

    private PlainStatement() {
    }

    /** An event without the numbers of the venue's names. */
    static String withoutNumbers(String line) {
        return line.replaceAll(" (venueOrderId|tradeId)=[0-9]+", "");
    }

    static String order(String name, JsonNode order, int instrumentId) {
        JsonNode terms = order.get("descr");
        String type = terms.get("ordertype").asText();
        String price = type.equals("limit") ? terms.get("price").asText() : "0";
        return String.join(" ", "OrderStated instrumentId=" + instrumentId, "side=" + upper(terms.get("type")),
            "quantity=raw:" + scaled(order.get("vol").asText()), "price=raw:" + scaled(price),
            "filled=raw:" + scaled(order.get("vol_exec").asText()), "orderType=" + TYPES.get(type), "timeInForce=GTC orderId=0",
            "venueOrderName=" + name, "accountId=1 statement=0", time(order.get("opentm")));
    }

    static String trade(JsonNode trade, int instrumentId) {
        return String.join(" ", "TradeStated instrumentId=" + instrumentId, "side=" + upper(trade.get("type")),
            "quantity=raw:" + scaled(trade.get("vol").asText()), "price=raw:" + scaled(trade.get("price").asText()),
            "liquidity=TAKER fee=raw:" + scaled(trade.get("fee").asText()), "orderId=0 accountId=1 statement=0",
            time(trade.get("time")));
    }

    static String balance(String asset, JsonNode amount) {
        String total = new BigDecimal(amount.asText()).setScale(10).toPlainString();
        return "BalanceStated accountId=1 asset=" + asset + " total=" + total + " available=" + total
            + " scale=10 statement=0 venueTime=1970-01-01T00:00:00.000000000Z";
    }

    private static String upper(JsonNode word) {
        return word.asText().toUpperCase(Locale.ROOT);
    }

    private static String scaled(String number) {
        return new BigDecimal(number).movePointRight(8).toBigIntegerExact().toString();
    }

    private static String time(JsonNode seconds) {
        BigDecimal nanos = new BigDecimal(seconds.asText()).movePointRight(9);
        return "venueTime=" + TIME.format(Instant.EPOCH.plusNanos(nanos.longValueExact()));
    }
}
