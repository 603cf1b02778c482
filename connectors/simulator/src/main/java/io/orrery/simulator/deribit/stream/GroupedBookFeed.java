package io.orrery.simulator.deribit.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.deribit.Instrument;
import io.orrery.simulator.exchange.Level;
import io.orrery.simulator.exchange.Listing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The book to a depth, whole each time, its prices rounded away from the middle to a group. */
final class GroupedBookFeed implements Feed {
    private final Deribit deribit;
    private final Instrument instrument;
    private final long group;
    private final int depth;
    private boolean changed;

    /** @param group in whole dollars, or "none" */
    GroupedBookFeed(Deribit deribit, Instrument instrument, String group, int depth) {
        this.deribit = deribit;
        this.instrument = instrument;
        this.depth = depth;
        Listing listing = instrument.listing();
        this.group = group.equals("none") ? listing.tick()
            : Long.parseLong(group) * Math.round(Math.pow(10, listing.priceScale()));
    }

    @Override
    public void levelChanged(Listing listing, Side side, long price, long quantity) {
        changed |= listing == instrument.listing();
    }

    @Override
    public JsonNode snapshot() {
        ObjectNode json = DeribitJson.object().put("timestamp", deribit.clock().shownMillis())
            .put("instrument_name", instrument.name()).put("change_id", deribit.exchange().updateId(instrument.listing()));
        json.set("bids", levels(Side.BUY));
        json.set("asks", levels(Side.SELL));
        return json;
    }

    @Override
    public List<JsonNode> updates() {
        if (!changed) {
            return List.of();
        }
        changed = false;
        return List.of(snapshot());
    }

    private ArrayNode levels(Side side) {
        Map<Long, Long> sums = new LinkedHashMap<>();
        for (Level level : deribit.exchange().levels(instrument.listing(), side, Integer.MAX_VALUE)) {
            long rounded = side == Side.BUY ? Math.floorDiv(level.price(), group) : -Math.floorDiv(-level.price(), group);
            if (sums.size() == depth && !sums.containsKey(rounded)) {
                break;
            }
            sums.merge(rounded, level.quantity(), Long::sum);
        }
        ArrayNode json = DeribitJson.array();
        sums.forEach((rounded, quantity) -> json.addArray()
            .add(DeribitJson.number(instrument.listing().price(rounded * group)))
            .add(DeribitJson.number(instrument.listing().quantity(quantity))));
        return json;
    }
}
