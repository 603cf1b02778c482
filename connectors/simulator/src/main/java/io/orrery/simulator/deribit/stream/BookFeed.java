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
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FrameKind;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The whole book, then what changed in it; each change names the one before it. */
final class BookFeed implements Feed {
    private final Deribit deribit;
    private final Instrument instrument;
    private final Half bids;
    private final Half asks;
    private long changeId;

    BookFeed(Deribit deribit, Instrument instrument) {
        this.deribit = deribit;
        this.instrument = instrument;
        bids = new Half(Side.BUY);
        asks = new Half(Side.SELL);
        changeId = deribit.exchange().updateId(instrument.listing());
    }

    @Override
    public FrameKind kind() {
        return FrameKind.DEPTH;
    }

    @Override
    public void levelChanged(Listing listing, Side side, long price, long quantity) {
        if (listing == instrument.listing()) {
            (side == Side.BUY ? bids : asks).change(price, quantity);
        }
    }

    @Override
    public JsonNode snapshot() {
        return frame("snapshot", bids.all(), asks.all());
    }

    @Override
    public List<JsonNode> updates() {
        ArrayNode bidChanges = bids.changes();
        ArrayNode askChanges = asks.changes();
        if (bidChanges.isEmpty() && askChanges.isEmpty()) {
            return List.of();
        }
        long previous = changeId;
        changeId = deribit.exchange().updateId(instrument.listing());
        if (deribit.faults().strikes(Fault.S05)) {
            (bidChanges.isEmpty() ? askChanges : bidChanges).remove(0);
        }
        return List.of(frame("change", bidChanges, askChanges).put("prev_change_id", previous));
    }

    private ObjectNode frame(String type, ArrayNode bidEntries, ArrayNode askEntries) {
        ObjectNode json = DeribitJson.object().put("type", type).put("timestamp", deribit.clock().shownMillis())
            .put("instrument_name", instrument.name()).put("change_id", changeId);
        json.set("bids", bidEntries);
        json.set("asks", askEntries);
        return json;
    }

    /** One side: as it was last told, and as it is now. */
    private final class Half {
        private final NavigableMap<Long, Long> told = new TreeMap<>();
        private final NavigableMap<Long, Long> now = new TreeMap<>();
        private final Set<Long> touched = new LinkedHashSet<>();
        private final boolean descending;

        private Half(Side side) {
            descending = side == Side.BUY;
            for (Level level : deribit.exchange().levels(instrument.listing(), side, Integer.MAX_VALUE)) {
                now.put(level.price(), level.quantity());
                told.put(level.price(), level.quantity());
            }
        }

        private void change(long price, long quantity) {
            touched.add(price);
            if (quantity == 0) {
                now.remove(price);
            } else {
                now.put(price, quantity);
            }
        }

        private ArrayNode all() {
            ArrayNode entries = DeribitJson.array();
            for (Map.Entry<Long, Long> level : (descending ? told.descendingMap() : told).entrySet()) {
                entries.add(entry("new", level.getKey(), level.getValue()));
            }
            return entries;
        }

        private ArrayNode changes() {
            ArrayNode entries = DeribitJson.array();
            for (long price : touched) {
                Long before = told.get(price);
                Long after = now.get(price);
                if (after == null && before != null) {
                    told.remove(price);
                    entries.add(entry("delete", price, 0));
                } else if (after != null && !after.equals(before)) {
                    told.put(price, after);
                    entries.add(entry(before == null ? "new" : "change", price, after));
                }
            }
            touched.clear();
            return entries;
        }

        private ArrayNode entry(String action, long price, long quantity) {
            BigDecimal amount = instrument.listing().quantity(quantity);
            return DeribitJson.array().add(action).add(DeribitJson.number(instrument.listing().price(price)))
                .add(DeribitJson.number(amount));
        }
    }
}
