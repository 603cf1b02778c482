package io.orrery.acceptance.witness;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.acceptance.stage.Failure;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deribit by JSON-RPC over HTTP. */
final class DeribitWitness implements Witness {
    private final Rest rest;
    private final String key;
    private final String secret;
    private String token;

    DeribitWitness(Rest rest, String key, String secret) {
        this.rest = rest;
        this.key = key;
        this.secret = secret;
    }

    @Override
    public Terms terms(String symbol) {
        JsonNode instrument = get("public/get_instrument?instrument_name=" + symbol);
        BigDecimal least = Json.decimal(instrument.path("min_trade_amount"));
        return new Terms(
            instrument.path("base_currency").asText(), instrument.path("quote_currency").asText(),
            Json.decimal(instrument.path("tick_size")), Json.decimal(instrument.path("contract_size")), least, null);
    }

    @Override
    public Book book(String symbol, int depth) {
        JsonNode book = get("public/get_order_book?depth=100&instrument_name=" + symbol);
        return new Book(Json.levels(book.path("bids"), depth), Json.levels(book.path("asks"), depth));
    }

    @Override
    public List<Print> prints(String symbol) {
        List<Print> prints = new ArrayList<>();
        for (JsonNode trade : get("public/get_last_trades_by_instrument?count=1000&instrument_name=" + symbol).path("trades")) {
            prints.add(new Print(Json.decimal(trade.path("price")), Json.decimal(trade.path("amount"))));
        }
        return prints;
    }

    @Override
    public List<Open> open(String symbol) {
        List<Open> open = new ArrayList<>();
        for (JsonNode order : signed("private/get_open_orders_by_instrument?type=all&instrument_name=" + symbol)) {
            JsonNode price = order.path("price");
            open.add(new Open(
                order.path("order_id").asText(), order.path("label").asText(""), symbol,
                order.path("direction").asText().equals("buy"), price.isNumber() ? Json.decimal(price) : BigDecimal.ZERO,
                Json.decimal(order.path("amount")), Json.decimal(order.path("filled_amount"))));
        }
        return open;
    }

    @Override
    public Map<String, Holding> holdings() {
        Map<String, Holding> holdings = new LinkedHashMap<>();
        for (String asset : List.of("BTC", "ETH")) {
            JsonNode summary = signed("private/get_account_summary?currency=" + asset);
            holdings.put(asset, new Holding(
                Json.decimal(summary.path("balance")), Json.decimal(summary.path("available_funds"))));
        }
        return holdings;
    }

    @Override
    public List<Own> own(String symbol) {
        List<Own> own = new ArrayList<>();
        JsonNode trades = signed("private/get_user_trades_by_instrument?count=1000&sorting=asc&instrument_name=" + symbol);
        for (JsonNode trade : trades.path("trades")) {
            own.add(new Own(
                trade.path("order_id").asText(), trade.path("direction").asText().equals("buy"),
                Json.decimal(trade.path("price")), Json.decimal(trade.path("amount")),
                Json.decimal(trade.path("fee")), trade.path("fee_currency").asText(),
                trade.path("liquidity").asText().equals("M")));
        }
        return own;
    }

    @Override
    public BigDecimal position(String symbol) {
        return Json.decimal(signed("private/get_position?instrument_name=" + symbol).path("size"));
    }

    @Override
    public void place(String symbol, boolean buys, BigDecimal price, BigDecimal quantity) {
        signed("private/" + (buys ? "buy" : "sell") + "?type=limit&instrument_name=" + symbol + "&price=" + price.toPlainString()
            + "&amount=" + quantity.toPlainString());
    }

    private JsonNode get(String method) {
        return result(method, rest.get("/api/v2/" + method));
    }

    private JsonNode signed(String method) {
        if (token == null) {
            token = get("public/auth?grant_type=client_credentials&client_id=" + URLEncoder.encode(key, StandardCharsets.UTF_8)
                + "&client_secret=" + URLEncoder.encode(secret, StandardCharsets.UTF_8))
                .path("access_token").asText();
        }
        return result(method, rest.ask(rest.to("/api/v2/" + method).header("Authorization", "Bearer " + token).GET()));
    }

    private static JsonNode result(String method, JsonNode answer) {
        if (!answer.has("result")) {
            throw new Failure(method.replaceAll("client_secret=.*", "") + " is answered with " + answer);
        }
        return answer.path("result");
    }
}
