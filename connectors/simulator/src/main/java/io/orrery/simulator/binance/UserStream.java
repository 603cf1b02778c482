package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.faults.FrameFaults;
import io.orrery.simulator.faults.FrameKind;
import io.orrery.simulator.json.JsonText;

/**
 * One account's events on one connection.
 *
 * @param ofSession true if it ends with the session's log-out
 */
record UserStream(int subscriptionId, Account account, Times times, FrameFaults frames, boolean ofSession) {
    private static final String CHANNEL = "userData";

    void send(ObjectNode event) {
        ObjectNode json = Json.object().put("subscriptionId", subscriptionId);
        json.set("event", event);
        frames.deliver(FrameKind.PRIVATE, CHANNEL, JsonText.of(json));
    }
}
