package io.orrery.simulator.deribit.stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.OrderEvent;
import io.orrery.simulator.exchange.PublicTrade;
import io.orrery.simulator.faults.FrameKind;
import java.util.List;

/** What a channel tells all its subscribers. */
interface Feed {
    /** What is new since the last time, a frame each. */
    List<JsonNode> updates();

    /** What who begins to listen gets first, as of the last update; null if nothing. */
    default JsonNode snapshot() {
        return null;
    }

    default FrameKind kind() {
        return FrameKind.MARKET;
    }

    default void levelChanged(Listing listing, Side side, long price, long quantity) {
    }

    default void traded(Listing listing, PublicTrade trade) {
    }

    /** Of the account's orders. */
    default void orderChanged(OrderEvent event) {
    }

    /** The account's money in an asset, or a position that settles in it. */
    default void moneyChanged(String asset) {
    }
}
