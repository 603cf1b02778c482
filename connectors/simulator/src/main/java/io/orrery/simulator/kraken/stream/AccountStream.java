package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Fill;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.faults.FrameKind;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.Txid;
import io.orrery.simulator.kraken.stream.Executions.Entry;
import java.util.List;

/** The private stream of one account: its channels, and its orders. */
final class AccountStream {
    private static final int SNAPSHOT_TRADES = 50;

    private final Kraken kraken;
    private final AccountHub hub;
    private final Session session;
    private final OrderMethods methods;
    private final Executions executions;
    private ExecutionWishes wishes;
    private boolean wantsBalances;
    private long executionSequence;
    private long balanceSequence;

    AccountStream(AccountHub hub, Session session) {
        this.hub = hub;
        this.session = session;
        kraken = hub.kraken();
        methods = new OrderMethods(kraken, hub, session);
        executions = new Executions(kraken);
        hub.enter(this);
    }

    /** True if a token is one of the account's. */
    boolean knows(String token, long nowNanos) {
        return kraken.tokens().isValid(token, nowNanos);
    }

    void call(String method, ObjectNode request) {
        switch (method) {
            case "subscribe" -> subscribe(request);
            case "unsubscribe" -> unsubscribe(request);
            default -> methods.call(method, request);
        }
    }

    void leave() {
        hub.leave(this);
    }

    void beat(long nowNanos) {
        session.beat(nowNanos);
    }

    void tell(List<Entry> orders, List<ObjectNode> money) {
        if (wishes != null) {
            for (Entry entry : orders) {
                if (entry.main() || wishes.everyStatus()) {
                    sendExecutions("update", KrakenJson.array().add(worded(entry.json())));
                }
            }
        }
        if (wantsBalances && !money.isEmpty()) {
            ArrayNode data = KrakenJson.array();
            money.forEach(data::add);
            sendBalances("update", data);
        }
    }

    private void subscribe(ObjectNode request) {
        JsonNode parameters = request.get("params");
        String channel = parameters.path("channel").asText();
        hub.flush();
        if (channel.equals("executions")) {
            if (wishes != null) {
                throw new KrakenError("Already subscribed");
            }
            wishes = ExecutionWishes.of(parameters);
            ObjectNode result = KrakenJson.object().put("channel", channel).put("maxratecount", 180)
                .put("snap_orders", wishes.orders()).put("snap_trades", wishes.trades()).put("snapshot", true);
            session.answer(FrameKind.SUBSCRIBED, request, "subscribe", result, null);
            sendExecutions("snapshot", snapshot());
        } else if (channel.equals("balances")) {
            if (wantsBalances) {
                throw new KrakenError("Already subscribed");
            }
            wantsBalances = true;
            ObjectNode result = KrakenJson.object().put("channel", channel).put("snapshot", true);
            session.answer(FrameKind.SUBSCRIBED, request, "subscribe", result, null);
            sendBalances("snapshot", new Balances(kraken).snapshot());
        } else {
            throw new KrakenError("Channel name invalid");
        }
    }

    private void unsubscribe(ObjectNode request) {
        String channel = request.get("params").path("channel").asText();
        boolean found = channel.equals("executions") ? wishes != null : channel.equals("balances") && wantsBalances;
        if (!found) {
            throw new KrakenError("Subscription Not Found");
        }
        if (channel.equals("executions")) {
            wishes = null;
        } else {
            wantsBalances = false;
        }
        session.answer(FrameKind.ORDER, request, "unsubscribe", KrakenJson.object().put("channel", channel), null);
    }

    private ArrayNode snapshot() {
        ArrayNode data = KrakenJson.array();
        if (wishes.orders()) {
            for (Order order : kraken.account().liveOrders(null)) {
                data.add(executions.whole(order, "new", Executions.status(order), order.placedNanos()));
            }
        }
        if (wishes.trades()) {
            List<Fill> fills = kraken.account().fills(null);
            for (Fill fill : fills.subList(Math.max(0, fills.size() - SNAPSHOT_TRADES), fills.size())) {
                data.add(executions.trade(fill, Executions.status(fill.order())));
            }
        }
        return data;
    }

    /** Clients that do not remember an order's symbol are told it each time, unless they want the venue's own words. */
    private ObjectNode worded(ObjectNode json) {
        if (session.dialect() == Dialect.EXACT || json.has("symbol")) {
            return json;
        }
        Order order = kraken.account().order(Txid.parse('O', json.get("order_id").asText()));
        return json.deepCopy().put("symbol", kraken.catalogue().pair(order.listing()).symbol());
    }

    private void sendExecutions(String type, ArrayNode data) {
        send("executions", type, data, ++executionSequence);
    }

    private void sendBalances(String type, ArrayNode data) {
        send("balances", type, data, ++balanceSequence);
    }

    private void send(String channel, String type, ArrayNode data, long sequence) {
        ObjectNode frame = KrakenJson.object().put("channel", channel).put("type", type);
        frame.set("data", data);
        session.send(FrameKind.PRIVATE, channel, KrakenJson.write(frame.put("sequence", sequence)));
    }
}
