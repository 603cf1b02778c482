package io.orrery.simulator.kraken.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.ExchangeRules;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.kraken.AssetName;
import io.orrery.simulator.kraken.Catalogue;
import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.Numbers;
import io.orrery.simulator.kraken.Pair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Assets and pairs as REST shows them. */
final class CatalogueView {
    private static final int MARGIN_CALL = 80;
    private static final int MARGIN_STOP = 40;
    private static final int PERCENT_SCALE = 4;

    private final Catalogue catalogue;
    private final ExchangeRules rules;

    CatalogueView(Catalogue catalogue, ExchangeRules rules) {
        this.catalogue = catalogue;
        this.rules = rules;
    }

    /** @param names with commas between them; null for all */
    JsonNode assets(String names) {
        List<AssetName> asked = new ArrayList<>();
        if (names == null || names.isEmpty()) {
            asked.addAll(catalogue.assets());
        } else {
            for (String name : names.split(",")) {
                AssetName asset = catalogue.asset(name);
                if (asset == null) {
                    throw new KrakenError(KrakenError.UNKNOWN_ASSET);
                }
                asked.add(asset);
            }
        }
        ObjectNode result = KrakenJson.object();
        for (AssetName asset : asked) {
            result.putObject(asset.id()).put("aclass", "currency").put("altname", asset.altname())
                .put("decimals", asset.decimals()).put("display_decimals", asset.shown()).put("status", "enabled");
        }
        return result;
    }

    JsonNode pairs(List<Pair> pairs) {
        ObjectNode result = KrakenJson.object();
        for (Pair pair : pairs) {
            Listing listing = pair.listing();
            ObjectNode json = result.putObject(pair.id())
                .put("altname", pair.altname()).put("wsname", pair.wsname())
                .put("aclass_base", "currency").put("base", pair.base().id())
                .put("aclass_quote", "currency").put("quote", pair.quote().id())
                .put("lot", "unit").put("cost_decimals", pair.costDecimals())
                .put("pair_decimals", listing.priceScale()).put("lot_decimals", listing.quantityScale()).put("lot_multiplier", 1);
            json.putArray("leverage_buy");
            json.putArray("leverage_sell");
            json.putArray("fees").addArray().add(0).add(percent(rules.takerPartsPerMillion()));
            json.putArray("fees_maker").addArray().add(0).add(percent(rules.makerPartsPerMillion()));
            json.put("fee_volume_currency", "ZUSD").put("margin_call", MARGIN_CALL).put("margin_stop", MARGIN_STOP)
                .put("ordermin", Numbers.plain(listing.quantity(listing.minQuantity())))
                .put("costmin", Numbers.plain(cost(listing, listing.minNotional())))
                .put("tick_size", Numbers.plain(listing.price(listing.tick()))).put("status", "online");
        }
        return result;
    }

    static BigDecimal cost(Listing listing, long notional) {
        return BigDecimal.valueOf(notional, listing.priceScale() + listing.quantityScale());
    }

    static BigDecimal percent(int partsPerMillion) {
        return new BigDecimal(Numbers.plain(BigDecimal.valueOf(partsPerMillion, PERCENT_SCALE)));
    }
}
