package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.ExchangeView;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.time.VenueClock;
import java.math.BigDecimal;
import java.util.List;

/** Whether the venue is there, what time it is, and what is traded by which filters. */
final class General {
    private static final BigDecimal MOST_NOTIONAL = new BigDecimal("9000000");

    private final ExchangeView exchange;
    private final VenueClock clock;
    private final Limits limits;

    General(ExchangeView exchange, VenueClock clock, Limits limits) {
        this.exchange = exchange;
        this.clock = clock;
        this.limits = limits;
    }

    List<Endpoint> endpoints() {
        return List.of(
            Endpoint.open("GET /api/v3/ping", "ping", 1, call -> Json.object()),
            Endpoint.open("GET /api/v3/time", "time", 1,
                call -> Json.object().put("serverTime", call.times().of(clock.shownNanos()))),
            Endpoint.open("GET /api/v3/exchangeInfo", "exchangeInfo", 20, this::exchangeInfo));
    }

    private JsonNode exchangeInfo(Call call) {
        ObjectNode json = Json.object().put("timezone", "UTC").put("serverTime", call.times().of(clock.shownNanos()));
        json.set("rateLimits", limits.toJson());
        json.putArray("exchangeFilters");
        ArrayNode symbols = json.putArray("symbols");
        call.listings().forEach(listing -> symbols.add(symbol(listing)));
        return json;
    }

    private ObjectNode symbol(Listing listing) {
        ObjectNode json = Json.object()
            .put("symbol", listing.symbol())
            .put("status", exchange.isOpen(listing) ? "TRADING" : "BREAK")
            .put("baseAsset", listing.base()).put("baseAssetPrecision", Amounts.SCALE)
            .put("quoteAsset", listing.quote()).put("quotePrecision", Amounts.SCALE)
            .put("quoteAssetPrecision", Amounts.SCALE)
            .put("baseCommissionPrecision", Amounts.SCALE).put("quoteCommissionPrecision", Amounts.SCALE);
        ArrayNode types = json.putArray("orderTypes");
        for (KindOfOrder kind : KindOfOrder.values()) {
            types.add(kind.name());
        }
        json.put("icebergAllowed", true).put("ocoAllowed", false).put("otoAllowed", false).put("opoAllowed", false)
            .put("quoteOrderQtyMarketAllowed", true).put("allowTrailingStop", true)
            .put("cancelReplaceAllowed", true).put("amendAllowed", true).put("pegInstructionsAllowed", false)
            .put("isSpotTradingAllowed", true).put("isMarginTradingAllowed", false);
        json.set("filters", filters(listing));
        json.putArray("permissions");
        json.putArray("permissionSets").addArray().add("SPOT");
        json.put("defaultSelfTradePreventionMode", Words.selfTrade(exchange.rules().selfTrade()));
        json.putArray("allowedSelfTradePreventionModes")
            .add("NONE").add("EXPIRE_TAKER").add("EXPIRE_MAKER").add("EXPIRE_BOTH").add("DECREMENT");
        return json;
    }

    private static ArrayNode filters(Listing listing) {
        String lot = Amounts.quantity(listing, listing.lot());
        String most = Amounts.quantity(listing, listing.maxQuantity());
        BigDecimal leastNotional = BigDecimal.valueOf(listing.minNotional(), listing.priceScale() + listing.quantityScale());
        ArrayNode filters = Json.array();
        filters.addObject().put("filterType", "PRICE_FILTER")
            .put("minPrice", Amounts.price(listing, listing.tick()))
            .put("maxPrice", Amounts.price(listing, listing.maxPrice()))
            .put("tickSize", Amounts.price(listing, listing.tick()));
        filters.addObject().put("filterType", "LOT_SIZE")
            .put("minQty", Amounts.quantity(listing, listing.minQuantity())).put("maxQty", most).put("stepSize", lot);
        filters.addObject().put("filterType", "ICEBERG_PARTS").put("limit", Catalogue.MAX_ICEBERG_PARTS);
        filters.addObject().put("filterType", "MARKET_LOT_SIZE")
            .put("minQty", Amounts.ZERO).put("maxQty", most).put("stepSize", Amounts.ZERO);
        filters.addObject().put("filterType", "TRAILING_DELTA")
            .put("minTrailingAboveDelta", Catalogue.MIN_TRAILING).put("maxTrailingAboveDelta", Catalogue.MAX_TRAILING)
            .put("minTrailingBelowDelta", Catalogue.MIN_TRAILING).put("maxTrailingBelowDelta", Catalogue.MAX_TRAILING);
        BigDecimal band = BigDecimal.valueOf(Catalogue.BAND_PARTS_PER_MILLION, 6);
        String up = BigDecimal.ONE.add(band).stripTrailingZeros().toPlainString();
        String down = BigDecimal.ONE.subtract(band).stripTrailingZeros().toPlainString();
        filters.addObject().put("filterType", "PERCENT_PRICE_BY_SIDE")
            .put("bidMultiplierUp", up).put("bidMultiplierDown", down)
            .put("askMultiplierUp", up).put("askMultiplierDown", down).put("avgPriceMins", 0);
        filters.addObject().put("filterType", "NOTIONAL")
            .put("minNotional", Amounts.text(leastNotional)).put("applyMinToMarket", true)
            .put("maxNotional", Amounts.text(MOST_NOTIONAL)).put("applyMaxToMarket", false).put("avgPriceMins", 0);
        filters.addObject().put("filterType", "MAX_NUM_ORDERS").put("maxNumOrders", Catalogue.MAX_ORDERS);
        filters.addObject().put("filterType", "MAX_NUM_ALGO_ORDERS").put("maxNumAlgoOrders", Catalogue.MAX_ORDERS);
        return filters;
    }
}
