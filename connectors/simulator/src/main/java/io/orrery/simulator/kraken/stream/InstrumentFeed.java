package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.kraken.AssetName;
import io.orrery.simulator.kraken.Catalogue;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.Pair;
import java.math.BigDecimal;

/** What is traded, and in which steps. It does not change while the simulator runs. */
final class InstrumentFeed implements Feed {
    private final Catalogue catalogue;
    private final Dialect dialect;

    InstrumentFeed(Catalogue catalogue, Dialect dialect) {
        this.catalogue = catalogue;
        this.dialect = dialect;
    }

    @Override
    public String snapshot() {
        ObjectNode frame = KrakenJson.object().put("channel", "instrument").put("type", "snapshot");
        ObjectNode data = frame.putObject("data");
        ArrayNode assets = data.putArray("assets");
        for (AssetName asset : catalogue.assets()) {
            assets.addObject().put("id", asset.code()).put("status", "enabled").put("precision", asset.decimals())
                .put("precision_display", asset.shown()).put("borrowable", false);
        }
        ArrayNode pairs = data.putArray("pairs");
        catalogue.pairs().forEach(pair -> put(pairs.addObject(), pair));
        return KrakenJson.write(frame);
    }

    @Override
    public String update() {
        return null;
    }

    private void put(ObjectNode json, Pair pair) {
        Listing listing = pair.listing();
        json.put("symbol", pair.symbol()).put("base", pair.base().code()).put("quote", pair.quote().code())
            .put("status", "online").put("marginable", false).put("has_index", true)
            .put("qty_precision", listing.quantityScale()).put("price_precision", listing.priceScale())
            .put("cost_precision", pair.costDecimals());
        json.set("qty_min", dialect.increment(listing.quantity(listing.minQuantity())));
        json.set("qty_increment", dialect.increment(listing.quantity(listing.lot())));
        json.set("price_increment", dialect.increment(listing.price(listing.tick())));
        json.put("cost_min", BigDecimal.valueOf(listing.minNotional(), listing.priceScale() + listing.quantityScale())
            .stripTrailingZeros().toPlainString());
    }
}
