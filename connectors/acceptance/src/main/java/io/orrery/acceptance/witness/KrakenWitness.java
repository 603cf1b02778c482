package io.orrery.acceptance.witness;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.acceptance.stage.Failure;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kraken Spot by REST, with a key of its own: nonces of a key rise, whoever uses it. */
final class KrakenWitness implements Witness {
    private final Rest rest;
    private final String key;
    private final String secret;
    private long nonce;

    KrakenWitness(Rest rest, String key, String secret) {
        this.rest = rest;
        this.key = key;
        this.secret = secret;
    }

    @Override
    public Terms terms(String symbol) {
        JsonNode pair = only(get("/0/public/AssetPairs?pair=" + pair(symbol)));
        BigDecimal tick = pair.has("tick_size")
            ? Json.decimal(pair.path("tick_size")) : BigDecimal.ONE.movePointLeft(pair.path("pair_decimals").asInt());
        return new Terms(
            asset(pair.path("base").asText()), asset(pair.path("quote").asText()), tick,
            BigDecimal.ONE.movePointLeft(pair.path("lot_decimals").asInt()), Json.decimal(pair.path("ordermin")),
            Json.decimal(pair.path("costmin")));
    }

    @Override
    public Book book(String symbol, int depth) {
        JsonNode book = only(get("/0/public/Depth?count=100&pair=" + pair(symbol)));
        return new Book(Json.levels(book.path("bids"), depth), Json.levels(book.path("asks"), depth));
    }

    @Override
    public List<Print> prints(String symbol) {
        List<Print> prints = new ArrayList<>();
        for (JsonNode trade : only(get("/0/public/Trades?pair=" + pair(symbol)))) {
            prints.add(new Print(Json.decimal(trade.path(0)), Json.decimal(trade.path(1))));
        }
        return prints;
    }

    @Override
    public List<Open> open(String symbol) {
        List<Open> open = new ArrayList<>();
        signed("/0/private/OpenOrders", "").path("open").properties().forEach(entry -> {
            JsonNode order = entry.getValue();
            JsonNode terms = order.path("descr");
            if (same(terms.path("pair").asText(), symbol)) {
                open.add(new Open(
                    entry.getKey(), order.path("cl_ord_id").asText(""), symbol, terms.path("type").asText().equals("buy"),
                    Json.decimal(terms.path("price")), Json.decimal(order.path("vol")), Json.decimal(order.path("vol_exec"))));
            }
        });
        return open;
    }

    @Override
    public Map<String, Holding> holdings() {
        Map<String, Holding> holdings = new LinkedHashMap<>();
        signed("/0/private/BalanceEx", "").properties().forEach(entry -> {
            BigDecimal total = Json.decimal(entry.getValue().path("balance"));
            JsonNode held = entry.getValue().path("hold_trade");
            BigDecimal free = held.isMissingNode() ? total : total.subtract(Json.decimal(held));
            holdings.put(asset(entry.getKey()), new Holding(total, free));
        });
        return holdings;
    }

    @Override
    public List<Own> own(String symbol) {
        List<Own> own = new ArrayList<>();
        for (JsonNode trade : signed("/0/private/TradesHistory", "").path("trades")) {
            if (same(trade.path("pair").asText(), symbol)) {
                own.add(0, new Own(
                    trade.path("ordertxid").asText(), trade.path("type").asText().equals("buy"),
                    Json.decimal(trade.path("price")), Json.decimal(trade.path("vol")),
                    Json.decimal(trade.path("fee")), symbol.split("/")[1],
                    trade.path("maker").asBoolean()));
            }
        }
        return own;
    }

    @Override
    public void place(String symbol, boolean buys, BigDecimal price, BigDecimal quantity) {
        signed("/0/private/AddOrder", "&ordertype=limit&pair=" + pair(symbol) + "&type=" + (buys ? "buy" : "sell")
            + "&price=" + price.toPlainString() + "&volume=" + quantity.toPlainString());
    }

    private JsonNode get(String path) {
        return result(path, rest.get(path));
    }

    private JsonNode signed(String path, String parameters) {
        nonce = Math.max(nonce + 1, System.currentTimeMillis());
        String body = "nonce=" + nonce + parameters;
        byte[] hash = Signature.sha256(Signature.bytes(nonce + body));
        byte[] route = Signature.bytes(path);
        byte[] message = new byte[route.length + hash.length];
        System.arraycopy(route, 0, message, 0, route.length);
        System.arraycopy(hash, 0, message, route.length, hash.length);
        byte[] signature = Signature.mac("HmacSHA512", Base64.getDecoder().decode(secret), message);
        return result(path, rest.ask(rest.to(path)
            .header("API-Key", key)
            .header("API-Sign", Base64.getEncoder().encodeToString(signature))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))));
    }

    private static JsonNode result(String path, JsonNode answer) {
        if (answer.path("error").size() > 0) {
            throw new Failure(path + " is answered with " + answer);
        }
        return answer.path("result");
    }

    /** The one entry that is named like a pair; another is the place to go on from. */
    private static JsonNode only(JsonNode result) {
        return result.elements().next();
    }

    /** In REST the pair BTC/USD is XBTUSD. */
    private static String pair(String symbol) {
        return symbol.replace("BTC", "XBT").replace("/", "");
    }

    private static boolean same(String pair, String symbol) {
        String[] assets = symbol.replace("BTC", "XBT").split("/");
        return pair.equals(pair(symbol)) || pair.equals("X" + assets[0] + "Z" + assets[1]) || pair.equals(symbol);
    }

    private static String asset(String name) {
        boolean old = name.length() == 4 && (name.startsWith("X") || name.startsWith("Z"));
        String common = old ? name.substring(1) : name;
        return common.equals("XBT") ? "BTC" : common;
    }
}
