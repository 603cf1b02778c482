package io.orrery.connectors.binance;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.VirtualAsk;
import io.orrery.connectors.kit.testing.VirtualNetwork;
import io.orrery.connectors.kit.testing.VirtualWire;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Parting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A venue in memory that speaks as Binance Spot does, says what it is told to say, and keeps what it hears. */
public final class SpotWorld implements VirtualNetwork.Venue {
    public static final String NEW_YEAR_2026 = "1767225600000";

    private static final String INFO = "/api/v3/exchangeInfo";

    final List<String> asked = new ArrayList<>();
    final List<String> commands = new ArrayList<>();
    final List<JsonNode> subscriptions = new ArrayList<>();
    final Map<String, String> answers = new HashMap<>();
    final Map<String, Integer> statuses = new HashMap<>();
    long clockAheadMillis;
    boolean admitsStream = true;
    boolean admitsApi = true;
    boolean grantsLogin = true;
    boolean silentByRest;
    End stream;
    End api;

    private VirtualNetwork network;

    /** The venue's end of a connection. */
    final class End implements VirtualWire.Peer {
        private final VirtualWire wire;
        private final boolean market;

        End(VirtualWire wire, boolean market) {
            this.wire = wire;
            this.market = market;
        }

        void say(String text) {
            wire.deliver(this, text);
        }

        void cut() {
            wire.part(Parting.LOST, 0);
        }

        @Override
        public void onText(String text) {
            JsonNode message = PlainJson.tree(text);
            if (market) {
                subscriptions.add(message);
                say("{\"result\":null,\"id\":" + message.get("id") + "}");
            } else if (message.get("method").asText().startsWith("userDataStream")
                || message.get("method").asText().equals("session.logon")) {
                commands.add(text);
                say(grantsLogin
                    ? "{\"id\":" + message.get("id") + ",\"status\":200,\"result\":{\"subscriptionId\":0}}"
                    : "{\"id\":" + message.get("id") + ",\"status\":401,\"error\":{\"code\":-2015,\"msg\":\"Invalid API-key\"}}");
            } else {
                commands.add(text);
            }
        }

        @Override
        public void onPing() {
            wire.deliverControl(this);
        }

        @Override
        public void onGone() {
            if (market) {
                stream = null;
            } else {
                api = null;
            }
        }
    }

    SpotWorld() {
        answers.put(INFO, "{\"symbols\":[" + symbol("BTC", "USDT") + "," + symbol("ETH", "USDT") + "]}");
        answers.put("/api/v3/depth", "{\"lastUpdateId\":100,\"bids\":[[\"99.00\",\"1\"]],\"asks\":[[\"101.00\",\"2\"]]}");
        answers.put("/api/v3/openOrders", "[]");
        answers.put("/api/v3/account", "{\"balances\":[]}");
        answers.put("/api/v3/myTrades", "[]");
    }

    void join(VirtualNetwork to) {
        network = to;
    }

    private static String symbol(String base, String quote) {
        return "{\"symbol\":\"" + base + quote + "\",\"status\":\"TRADING\",\"baseAsset\":\"" + base + "\",\"quoteAsset\":\""
            + quote + "\",\"quoteAssetPrecision\":8,\"filters\":["
            + "{\"filterType\":\"PRICE_FILTER\",\"minPrice\":\"0.01\",\"maxPrice\":\"1000000\",\"tickSize\":\"0.01000000\"},"
            + "{\"filterType\":\"LOT_SIZE\",\"minQty\":\"0.00001\",\"maxQty\":\"9000\",\"stepSize\":\"0.00001000\"},"
            + "{\"filterType\":\"NOTIONAL\",\"minNotional\":\"5.00000000\"}]}";
    }

    @Override
    public void onKnock(Endpoint endpoint, VirtualWire wire) {
        boolean market = endpoint.target().equals("/stream");
        if (!(market ? admitsStream : admitsApi)) {
            wire.part(Parting.REFUSED, 503);
            return;
        }
        End end = new End(wire, market);
        if (market) {
            stream = end;
        } else {
            api = end;
        }
        wire.admit(end);
    }

    @Override
    public void onAsk(VirtualAsk ask) {
        String target = ask.ask().endpoint().target();
        String path = target.substring(0, target.indexOf('?') < 0 ? target.length() : target.indexOf('?'));
        if (path.equals("/api/v3/time")) {
            long millis = TimeUnit.NANOSECONDS.toMillis(network.now()) + clockAheadMillis;
            ask.answer(200, List.of(), "{\"serverTime\":" + millis + "}");
            return;
        }
        asked.add(target);
        if (!silentByRest) {
            ask.answer(statuses.getOrDefault(path, 200), List.of(), answers.get(path));
        }
    }

    /** What was asked by REST of this path, oldest first. */
    List<String> asked(String path) {
        return asked.stream().filter(target -> target.startsWith(path)).toList();
    }
}
