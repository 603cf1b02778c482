package io.orrery.connectors.deribit;

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

/** A venue in memory that speaks as Deribit does, says what it is told to say, and keeps what it hears. */
final class DeribitWorld implements VirtualNetwork.Venue {
    static final long NEW_YEAR_2026 = 1_767_225_600_000L;
    private static final int UNAUTHORIZED = 13_009;

    final List<String> asked = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final List<String> commands = new ArrayList<>();
    final Map<String, String> answers = new HashMap<>();
    final Map<String, Integer> statuses = new HashMap<>();
    long clockAheadMillis;
    boolean grantsLogin = true;
    boolean grantsChannels = true;
    /** So many that can't be read. */
    int spoilsSnapshots;
    /** With which channels are refused, 0 if they are not. */
    int refusesChannels;
    boolean forgetsLogin;
    boolean admits = true;
    int expiresIn = 900;
    End stream;
    End account;

    private VirtualNetwork network;

    /** The venue's end of a connection. */
    final class End implements VirtualWire.Peer {
        private final VirtualWire wire;
        private boolean forgotten;

        End(VirtualWire wire) {
            this.wire = wire;
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
            String method = message.path("method").asText();
            said.add(text);
            switch (method) {
                case "public/auth" -> login(message);
                case "public/set_heartbeat", "private/enable_cancel_on_disconnect" -> result(message, "\"ok\"");
                case "private/get_account_summaries" -> summaries(message);
                case "public/subscribe", "private/subscribe", "public/unsubscribe", "private/unsubscribe" -> channels(message);
                case "public/test" -> { }
                default -> commands.add(text);
            }
        }

        private void login(JsonNode message) {
            account = this;
            stream = stream == this ? null : stream;
            if (grantsLogin) {
                result(message, "{\"access_token\":\"t\",\"token_type\":\"bearer\",\"expires_in\":" + expiresIn
                    + ",\"refresh_token\":\"r\",\"scope\":\"connection\"}");
            } else {
                error(message, 13_004);
            }
        }

        /** After a login that it forgets, the venue knows nobody by this connection any more. */
        private void summaries(JsonNode message) {
            forgotten = forgetsLogin;
            forgetsLogin = false;
            if (forgotten) {
                error(message, UNAUTHORIZED);
            } else {
                result(message, answers.get("private/get_account_summaries"));
            }
        }

        private void channels(JsonNode message) {
            if (forgotten) {
                error(message, UNAUTHORIZED);
            } else if (refusesChannels != 0) {
                error(message, refusesChannels);
            } else if (grantsChannels) {
                result(message, message.path("params").path("channels").toString());
                for (JsonNode channel : message.path("params").path("channels")) {
                    if (method(message).endsWith("/subscribe") && channel.asText().startsWith("book.")) {
                        String book = book(channel.asText(), "snapshot", 0, 100);
                        say(spoilsSnapshots-- > 0 ? book.replace("50000.0", "null") : book);
                    }
                }
            }
        }

        private static String method(JsonNode message) {
            return message.path("method").asText();
        }

        private void result(JsonNode message, String result) {
            say("{\"jsonrpc\":\"2.0\",\"id\":" + message.get("id") + ",\"result\":" + result + "}");
        }

        void error(JsonNode message, int code) {
            say("{\"jsonrpc\":\"2.0\",\"id\":" + message.get("id") + ",\"error\":{\"message\":\"no\",\"code\":" + code + "}}");
        }

        @Override
        public void onPing() {
            wire.deliverControl(this);
        }

        @Override
        public void onGone() {
            stream = stream == this ? null : stream;
            account = account == this ? null : account;
        }
    }

    DeribitWorld() {
        answers.put("public/get_instrument?instrument_name=BTC-PERPETUAL", result(perpetual("BTC", "0.5", "10")));
        answers.put("public/get_instrument?instrument_name=ETH-PERPETUAL", result(perpetual("ETH", "0.05", "1")));
        answers.put("private/get_account_summaries", "{\"summaries\":[{\"currency\":\"BTC\",\"balance\":2.5,"
            + "\"available_funds\":2.25,\"limits\":{\"matching_engine\":{\"trading\":{\"total\":{\"burst\":8,\"rate\":2}}}}}]}");
        answers.put("private/get_open_orders", result("[]"));
        answers.put("private/get_positions", result("[]"));
        answers.put("private/get_user_trades_by_instrument_and_time", result("{\"trades\":[],\"has_more\":false}"));
    }

    static String result(String result) {
        return "{\"jsonrpc\":\"2.0\",\"result\":" + result + ",\"usIn\":1,\"usOut\":2,\"usDiff\":1,\"testnet\":true}";
    }

    static String book(String channel, String type, long previous, long id) {
        String name = channel.split("\\.")[1];
        return "{\"jsonrpc\":\"2.0\",\"method\":\"subscription\",\"params\":{\"channel\":\"" + channel
            + "\",\"data\":{\"type\":\"" + type + "\",\"timestamp\":" + NEW_YEAR_2026 + ","
            + (previous > 0 ? "\"prev_change_id\":" + previous + "," : "")
            + "\"instrument_name\":\"" + name + "\",\"change_id\":" + id
            + ",\"bids\":[[\"new\",50000.0,100.0]],\"asks\":[[\"new\",50001.0,200.0]]}}}";
    }

    private static String perpetual(String base, String tick, String size) {
        return "{\"instrument_name\":\"" + base + "-PERPETUAL\",\"kind\":\"future\",\"base_currency\":\"" + base
            + "\",\"quote_currency\":\"USD\",\"settlement_currency\":\"" + base + "\",\"tick_size\":" + tick
            + ",\"contract_size\":" + size + ",\"min_trade_amount\":" + size
            + ",\"expiration_timestamp\":32503708800000,\"is_active\":true,\"settlement_period\":\"perpetual\"}";
    }

    void join(VirtualNetwork to) {
        network = to;
    }

    @Override
    public void onKnock(Endpoint endpoint, VirtualWire wire) {
        if (!admits) {
            wire.part(Parting.REFUSED, 503);
            return;
        }
        End end = new End(wire);
        stream = stream == null ? end : stream;
        wire.admit(end);
    }

    @Override
    public void onAsk(VirtualAsk ask) {
        String method = ask.ask().endpoint().target().substring("/api/v2/".length());
        if (method.equals("public/get_time")) {
            long micros = (TimeUnit.NANOSECONDS.toMillis(network.now()) + clockAheadMillis) * 1_000;
            ask.answer(200, List.of(),
                "{\"jsonrpc\":\"2.0\",\"result\":" + micros / 1_000 + ",\"usIn\":" + micros + ",\"usOut\":" + micros + "}");
            return;
        }
        asked.add(method);
        String path = answers.containsKey(method) ? method : method.substring(0, Math.max(0, method.indexOf('?')));
        String answer = answers.get(path);
        if (answer == null) {
            ask.answer(400, List.of(), "{\"jsonrpc\":\"2.0\",\"error\":{\"code\":13020,\"message\":\"not_found\"}}");
        } else {
            String whole = method.startsWith("private/get_account_summaries") ? result(answer) : answer;
            ask.answer(statuses.getOrDefault(path, 200), List.of(), whole);
        }
    }

    /** What was asked by HTTP of this method, oldest first. */
    List<String> asked(String method) {
        return asked.stream().filter(target -> target.startsWith(method)).toList();
    }

    /** What was said of this method on either connection, oldest first. */
    List<JsonNode> said(String method) {
        return said.stream().map(PlainJson::tree).filter(node -> node.path("method").asText().equals(method)).toList();
    }
}
