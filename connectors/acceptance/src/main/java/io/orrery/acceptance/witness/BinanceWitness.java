package io.orrery.acceptance.witness;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.acceptance.stage.Failure;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Binance Spot by REST. */
final class BinanceWitness implements Witness {
    private final Rest rest;
    private final String key;
    private final String secret;

    BinanceWitness(Rest rest, String key, String secret) {
        this.rest = rest;
        this.key = key;
        this.secret = secret;
    }

    @Override
    public Terms terms(String symbol) {
        JsonNode info = rest.get("/api/v3/exchangeInfo?symbol=" + symbol).path("symbols").path(0);
        Map<String, JsonNode> filters = new LinkedHashMap<>();
        info.path("filters").forEach(filter -> filters.put(filter.path("filterType").asText(), filter));
        JsonNode notional = filters.getOrDefault("NOTIONAL", filters.get("MIN_NOTIONAL"));
        return new Terms(
            info.path("baseAsset").asText(), info.path("quoteAsset").asText(),
            Json.decimal(filters.get("PRICE_FILTER").path("tickSize")), Json.decimal(filters.get("LOT_SIZE").path("stepSize")),
            Json.decimal(filters.get("LOT_SIZE").path("minQty")),
            notional == null ? null : Json.decimal(notional.path("minNotional")));
    }

    @Override
    public Book book(String symbol, int depth) {
        JsonNode book = rest.get("/api/v3/depth?limit=100&symbol=" + symbol);
        return new Book(Json.levels(book.path("bids"), depth), Json.levels(book.path("asks"), depth));
    }

    @Override
    public List<Print> prints(String symbol) {
        List<Print> prints = new ArrayList<>();
        for (JsonNode trade : rest.get("/api/v3/trades?limit=1000&symbol=" + symbol)) {
            prints.add(new Print(Json.decimal(trade.path("price")), Json.decimal(trade.path("qty"))));
        }
        return prints;
    }

    @Override
    public List<Open> open(String symbol) {
        List<Open> open = new ArrayList<>();
        for (JsonNode order : signed("GET", "/api/v3/openOrders", "symbol=" + symbol)) {
            open.add(new Open(
                order.path("orderId").asText(), order.path("clientOrderId").asText(), symbol,
                order.path("side").asText().equals("BUY"), Json.decimal(order.path("price")), Json.decimal(order.path("origQty")),
                Json.decimal(order.path("executedQty"))));
        }
        return open;
    }

    @Override
    public Map<String, Holding> holdings() {
        Map<String, Holding> holdings = new LinkedHashMap<>();
        for (JsonNode balance : signed("GET", "/api/v3/account", "").path("balances")) {
            BigDecimal free = Json.decimal(balance.path("free"));
            holdings.put(balance.path("asset").asText(), new Holding(free.add(Json.decimal(balance.path("locked"))), free));
        }
        return holdings;
    }

    @Override
    public List<Own> own(String symbol) {
        List<Own> own = new ArrayList<>();
        for (JsonNode trade : signed("GET", "/api/v3/myTrades", "symbol=" + symbol)) {
            own.add(new Own(
                trade.path("orderId").asText(), trade.path("isBuyer").asBoolean(), Json.decimal(trade.path("price")),
                Json.decimal(trade.path("qty")), Json.decimal(trade.path("commission")), trade.path("commissionAsset").asText(),
                trade.path("isMaker").asBoolean()));
        }
        return own;
    }

    @Override
    public void place(String symbol, boolean buys, BigDecimal price, BigDecimal quantity) {
        signed("POST", "/api/v3/order", "symbol=" + symbol + "&side=" + (buys ? "BUY" : "SELL")
            + "&type=LIMIT&timeInForce=GTC&price=" + price.toPlainString() + "&quantity=" + quantity.toPlainString());
    }

    private JsonNode signed(String method, String path, String parameters) {
        long time = rest.get("/api/v3/time").path("serverTime").asLong();
        String query = parameters + (parameters.isEmpty() ? "" : "&") + "timestamp=" + time;
        String signature = Signature.hex("HmacSHA256", Signature.bytes(secret), Signature.bytes(query));
        JsonNode answer = rest.ask(rest.to(path + "?" + query + "&signature=" + signature)
            .header("X-MBX-APIKEY", key).method(method, BodyPublishers.noBody()));
        if (answer.has("code") && answer.path("code").asInt() < 0) {
            throw new Failure(path + " is answered with " + answer);
        }
        return answer;
    }
}
