package io.orrery.connectors.kraken;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.connectors.kit.testing.PlainJson;
import io.orrery.connectors.kit.testing.VirtualAsk;
import io.orrery.connectors.kit.testing.VirtualNetwork;
import io.orrery.connectors.kit.testing.VirtualWire;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Parting;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** A venue in memory that speaks as Kraken Spot does, says what it is told to say, and keeps what it hears. */
final class KrakenWorld implements VirtualNetwork.Venue {
    static final long NEW_YEAR_2026 = 1_767_225_600_000_000_000L;
    /** A book of one level a side, and its checksum. */
    static final String BOOK =
        "{\"symbol\":\"%s\",\"bids\":[{\"price\":99.0,\"qty\":1.00000000}],\"asks\":[{\"price\":101.0,\"qty\":2.00000000}],"
            + "\"checksum\":" + crc("1010200000000990100000000") + "}";

    final List<String> asked = new ArrayList<>();
    final List<String> bodies = new ArrayList<>();
    final List<JsonNode> subscriptions = new ArrayList<>();
    final List<JsonNode> privateSubscriptions = new ArrayList<>();
    final List<String> commands = new ArrayList<>();
    final List<JsonNode> timers = new ArrayList<>();
    int timersBeforeCommands;
    final Map<String, String> answers = new HashMap<>();
    final Map<String, String> errors = new HashMap<>();
    String openOrders = "";
    long clockAheadMicros;
    boolean admitsPrivate = true;
    boolean sendsSnapshots = true;
    boolean silentByRest;
    int tokens;
    End stream;
    End account;
    long sequence;
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
            String method = message.get("method").asText();
            if (method.equals("ping")) {
                pong(message);
            } else if (market) {
                subscribed(message, method);
            } else if (method.equals("subscribe")) {
                privateSubscriptions.add(message);
                privateSubscribed(message);
            } else if (method.equals("cancel_all_orders_after")) {
                timers.add(message);
                say("{\"method\":\"" + method + "\",\"req_id\":" + message.get("req_id") + ",\"result\":{},\"success\":true}");
            } else {
                timersBeforeCommands = commands.isEmpty() ? timers.size() : timersBeforeCommands;
                commands.add(text);
            }
        }

        private void pong(JsonNode ping) {
            String now = Instant.ofEpochSecond(0, network.now() + clockAheadMicros * 1_000).toString();
            String id = ping.has("req_id") ? "\"req_id\":" + ping.get("req_id") + "," : "";
            say("{\"method\":\"pong\"," + id + "\"time_in\":\"" + now + "\",\"time_out\":\"" + now + "\"}");
        }

        private void subscribed(JsonNode message, String method) {
            subscriptions.add(message);
            String channel = message.get("params").get("channel").asText();
            for (JsonNode symbol : message.get("params").get("symbol")) {
                String depth = channel.equals("book") ? ",\"depth\":" + message.get("params").get("depth") : "";
                say("{\"method\":\"" + method + "\",\"req_id\":" + message.get("req_id") + ",\"result\":{\"channel\":\"" + channel
                    + "\"" + depth + ",\"symbol\":" + symbol + "},\"success\":true}");
                if (channel.equals("book") && method.equals("subscribe") && sendsSnapshots) {
                    say("{\"channel\":\"book\",\"type\":\"snapshot\",\"data\":[" + String.format(BOOK, symbol.asText()) + "]}");
                }
            }
        }

        private void privateSubscribed(JsonNode message) {
            String channel = message.get("params").get("channel").asText();
            say("{\"method\":\"subscribe\",\"req_id\":" + message.get("req_id") + ",\"result\":{\"channel\":\"" + channel
                + "\",\"maxratecount\":60},\"success\":true}");
            if (channel.equals("executions")) {
                sequence = 1;
                say("{\"channel\":\"executions\",\"type\":\"snapshot\",\"data\":[" + openOrders + "],\"sequence\":1}");
            } else {
                say("{\"channel\":\"balances\",\"type\":\"snapshot\",\"data\":[],\"sequence\":1}");
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
                account = null;
            }
        }
    }

    KrakenWorld() {
        answers.put("/0/public/AssetPairs", "{" + pair("XXBTZUSD", "XBT", "XXBT") + "," + pair("XETHZUSD", "ETH", "XETH") + "}");
        answers.put("/0/private/OpenOrders", "{\"open\":{}}");
        answers.put("/0/private/BalanceEx", "{}");
        answers.put("/0/private/TradesHistory", "{\"trades\":{},\"count\":0}");
    }

    private static String pair(String id, String base, String baseId) {
        return "\"" + id + "\":{\"altname\":\"" + base + "USD\",\"wsname\":\"" + base + "/USD\",\"base\":\"" + baseId
            + "\",\"quote\":\"ZUSD\",\"pair_decimals\":1,\"lot_decimals\":8,\"cost_decimals\":5,\"ordermin\":\"0.0001\","
            + "\"costmin\":\"0.5\",\"tick_size\":\"0.1\",\"status\":\"online\"}";
    }

    private static long crc(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(StandardCharsets.US_ASCII));
        return crc.getValue();
    }

    void join(VirtualNetwork to) {
        network = to;
    }

    @Override
    public void onKnock(Endpoint endpoint, VirtualWire wire) {
        boolean market = endpoint.host().equals("ws.kraken.com");
        if (!market && !admitsPrivate) {
            wire.part(Parting.REFUSED, 503);
            return;
        }
        End end = new End(wire, market);
        if (market) {
            stream = end;
        } else {
            account = end;
        }
        wire.admit(end);
    }

    @Override
    public void onAsk(VirtualAsk ask) {
        String path = ask.ask().endpoint().target();
        asked.add(path);
        bodies.add(new String(ask.ask().body(), StandardCharsets.US_ASCII));
        if (silentByRest) {
            return;
        }
        if (errors.containsKey(path)) {
            ask.answer(200, List.of(), "{\"error\":[\"" + errors.get(path) + "\"]}");
        } else if (path.equals("/0/private/GetWebSocketsToken")) {
            ask.answer(200, List.of(), "{\"error\":[],\"result\":{\"token\":\"TOKEN" + ++tokens + "\",\"expires\":900}}");
        } else {
            ask.answer(200, List.of(), "{\"error\":[],\"result\":" + answers.get(path) + "}");
        }
    }

    /** Something happens to an order: the next of the channel. */
    void execution(String fields) {
        account.say("{\"channel\":\"executions\",\"type\":\"update\",\"data\":[{" + fields + "}],\"sequence\":" + ++sequence
            + "}");
    }

    /** How often this path was asked by REST. */
    long asked(String path) {
        return asked.stream().filter(path::equals).count();
    }
}
