package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Balance;
import io.orrery.simulator.exchange.ExchangeView;
import java.math.BigDecimal;
import java.util.List;

/** What clients ask of the wallet and margin APIs when they start. Nothing can be moved. */
final class Wallet {
    private final ExchangeView exchange;

    Wallet(ExchangeView exchange) {
        this.exchange = exchange;
    }

    List<Endpoint> endpoints() {
        return List.of(
            Endpoint.data("GET /sapi/v1/capital/config/getall", null, 10, Wallet::coins),
            Endpoint.data("GET /sapi/v1/asset/assetDetail", null, 1, Wallet::assetDetail),
            Endpoint.data("GET /sapi/v1/asset/tradeFee", null, 1, this::tradeFees),
            Endpoint.open("GET /sapi/v1/margin/allPairs", null, 1, call -> Json.array()),
            Endpoint.open("GET /sapi/v1/margin/isolated/allPairs", null, 1, call -> Json.array()),
            Endpoint.open("GET /sapi/v1/system/status", null, 1, call -> Json.object().put("status", 0).put("msg", "normal")));
    }

    private static JsonNode coins(Call call) {
        ArrayNode coins = Json.array();
        for (Balance balance : call.account().balances()) {
            ObjectNode coin = coins.addObject()
                .put("coin", balance.asset()).put("name", balance.asset())
                .put("depositAllEnable", false).put("withdrawAllEnable", false)
                .put("free", Amounts.money(balance.free())).put("locked", Amounts.money(balance.locked()))
                .put("freeze", "0").put("withdrawing", "0").put("ipoing", "0").put("ipoable", "0").put("storage", "0")
                .put("isLegalMoney", false).put("trading", true);
            coin.putArray("networkList");
        }
        return coins;
    }

    private JsonNode tradeFees(Call call) {
        ArrayNode fees = Json.array();
        call.listings().forEach(listing -> fees.addObject()
            .put("symbol", listing.symbol())
            .put("makerCommission", rate(exchange.rules().makerPartsPerMillion()))
            .put("takerCommission", rate(exchange.rules().takerPartsPerMillion())));
        return fees;
    }

    private static String rate(int partsPerMillion) {
        return BigDecimal.valueOf(partsPerMillion, 6).stripTrailingZeros().toPlainString();
    }

    private static JsonNode assetDetail(Call call) {
        ObjectNode details = Json.object();
        for (Balance balance : call.account().balances()) {
            details.putObject(balance.asset())
                .put("minWithdrawAmount", Amounts.ZERO).put("depositStatus", false)
                .put("withdrawFee", "0").put("withdrawStatus", false);
        }
        return details;
    }
}
