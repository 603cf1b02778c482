package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Balance;
import io.orrery.simulator.exchange.ExchangeRules;
import io.orrery.simulator.exchange.ExchangeView;
import io.orrery.simulator.exchange.Fill;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Order;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What an account is told of itself. */
final class AccountData {
    private static final int USUAL = 500;
    private static final int MOST = 1_000;
    private static final int BASIS_POINTS = 100;

    private final ExchangeView exchange;
    private final Limits limits;
    private final NamedOrders named;

    AccountData(ExchangeView exchange, Limits limits, NamedOrders named) {
        this.exchange = exchange;
        this.limits = limits;
        this.named = named;
    }

    List<Endpoint> endpoints() {
        return List.of(
            Endpoint.data("GET /api/v3/order", "order.status", 4, this::order),
            Endpoint.data("GET /api/v3/openOrders", "openOrders.status", c -> c.has("symbol") ? 6 : 80, this::openOrders),
            Endpoint.data("GET /api/v3/allOrders", "allOrders", 20, this::allOrders),
            Endpoint.data("GET /api/v3/myTrades", "myTrades", c -> c.has("orderId") ? 5 : 20, this::trades),
            Endpoint.data("GET /api/v3/account", "account.status", 20, this::account),
            Endpoint.data("GET /api/v3/rateLimit/order", "account.rateLimits.orders", 40,
                call -> limits.orderCounts(call.account())),
            Endpoint.data("GET /api/v3/account/commission", "account.commission", 20, this::commission),
            Endpoint.data("GET /api/v3/openOrderList", "openOrderLists.status", 6, call -> Json.array()),
            Endpoint.data("GET /api/v3/allOrderList", "allOrderLists", 20, call -> Json.array()),
            Endpoint.data("GET /api/v3/myPreventedMatches", "myPreventedMatches", 20, call -> Json.array()));
    }

    private JsonNode order(Call call) {
        Order order = named.find(call, "orderId", "origClientOrderId");
        if (order == null) {
            throw Errors.noSuchOrder();
        }
        return OrderJson.queried(order, call.times());
    }

    private JsonNode openOrders(Call call) {
        Listing listing = call.has("symbol") ? call.listing() : null;
        ArrayNode json = Json.array();
        call.account().liveOrders(listing).forEach(order -> json.add(OrderJson.queried(order, call.times())));
        return json;
    }

    private JsonNode allOrders(Call call) {
        long from = call.number("orderId", -1);
        long start = call.time("startTime", Long.MIN_VALUE);
        long end = call.time("endTime", Long.MAX_VALUE);
        List<Order> found = new ArrayList<>();
        for (Order order : call.account().orders(call.listing())) {
            if (order.id() >= from && order.placedNanos() >= start && order.placedNanos() <= end) {
                found.add(order);
            }
        }
        return part(call, found, from >= 0 || start != Long.MIN_VALUE, order -> OrderJson.queried(order, call.times()));
    }

    private JsonNode trades(Call call) {
        long orderId = call.number("orderId", -1);
        long from = call.number("fromId", -1);
        long start = call.time("startTime", Long.MIN_VALUE);
        long end = call.time("endTime", Long.MAX_VALUE);
        List<Fill> found = new ArrayList<>();
        for (Fill fill : call.account().fills(call.listing())) {
            boolean wanted = orderId < 0 || fill.order().id() == orderId;
            if (wanted && fill.tradeId() >= from && fill.timeNanos() >= start && fill.timeNanos() <= end) {
                found.add(fill);
            }
        }
        return part(call, found, from >= 0 || start != Long.MIN_VALUE, fill -> OrderJson.trade(fill, call.times()));
    }

    private JsonNode account(Call call) {
        ExchangeRules rules = exchange.rules();
        ObjectNode json = Json.object()
            .put("makerCommission", rules.makerPartsPerMillion() / BASIS_POINTS)
            .put("takerCommission", rules.takerPartsPerMillion() / BASIS_POINTS)
            .put("buyerCommission", 0)
            .put("sellerCommission", 0);
        json.set("commissionRates", rates());
        json.put("canTrade", true).put("canWithdraw", true).put("canDeposit", true)
            .put("brokered", false).put("requireSelfTradePrevention", false).put("preventSor", false)
            .put("updateTime", call.times().of(exchange.now())).put("accountType", "SPOT");
        boolean all = !"true".equalsIgnoreCase(call.get("omitZeroBalances"));
        ArrayNode balances = json.putArray("balances");
        for (Balance balance : call.account().balances()) {
            if (all || balance.total() != 0) {
                balances.addObject()
                    .put("asset", balance.asset())
                    .put("free", Amounts.money(balance.free()))
                    .put("locked", Amounts.money(balance.locked()));
            }
        }
        json.putArray("permissions").add("SPOT");
        return json.put("uid", call.account().id());
    }

    private JsonNode commission(Call call) {
        ObjectNode json = Json.object().put("symbol", call.listing().symbol());
        json.set("standardCommission", rates());
        json.set("specialCommission", noRates());
        json.set("taxCommission", noRates());
        json.putObject("discount")
            .put("enabledForAccount", false).put("enabledForSymbol", false)
            .put("discountAsset", "BNB").put("discount", "0.75000000");
        return json;
    }

    private ObjectNode rates() {
        ExchangeRules rules = exchange.rules();
        return noRates()
            .put("maker", Amounts.text(BigDecimal.valueOf(rules.makerPartsPerMillion(), 6)))
            .put("taker", Amounts.text(BigDecimal.valueOf(rules.takerPartsPerMillion(), 6)));
    }

    private static ObjectNode noRates() {
        return Json.object()
            .put("maker", Amounts.ZERO).put("taker", Amounts.ZERO).put("buyer", Amounts.ZERO).put("seller", Amounts.ZERO);
    }

    /** The first ones if there is a start, else the last. */
    private static <T> ArrayNode part(Call call, List<T> found, boolean fromStart, Function<T, JsonNode> shown) {
        int limit = Math.min(found.size(), call.limit(USUAL, MOST));
        List<T> part = fromStart ? found.subList(0, limit) : found.subList(found.size() - limit, found.size());
        ArrayNode json = Json.array();
        part.forEach(each -> json.add(shown.apply(each)));
        return json;
    }
}
