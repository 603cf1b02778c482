package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.orrery.simulator.deribit.Credits.Price;
import io.orrery.simulator.deribit.DeribitError;
import io.orrery.simulator.deribit.DeribitJson;
import java.util.List;

/** What is about the connection itself: heartbeats, subscriptions, what happens when it breaks. */
final class SessionMethods {
    private static final JsonNode OK = TextNode.valueOf("ok");
    private static final List<String> SCOPES = List.of("connection", "account");
    private static final long LEAST_HEARTBEAT_SECONDS = 10;

    void serve(Methods methods) {
        methods.openBySocket(Price.ORDINARY, "set_heartbeat", SessionMethods::heartbeat);
        methods.openBySocket(Price.ORDINARY, "disable_heartbeat", call -> {
            call.session().heartbeat(0);
            return OK;
        });
        methods.openBySocket(Price.SUBSCRIBING, "subscribe", call -> subscribe(call, false));
        methods.ownBySocket(Price.SUBSCRIBING, "subscribe", call -> subscribe(call, true));
        methods.openBySocket(Price.ORDINARY, "unsubscribe", SessionMethods::unsubscribe);
        methods.ownBySocket(Price.ORDINARY, "unsubscribe", SessionMethods::unsubscribe);
        methods.openBySocket(Price.ORDINARY, "unsubscribe_all", SessionMethods::unsubscribeAll);
        methods.ownBySocket(Price.ORDINARY, "unsubscribe_all", SessionMethods::unsubscribeAll);
        methods.ownBySocket(Price.ORDINARY, "enable_cancel_on_disconnect", call -> cancelOnDisconnect(call, true));
        methods.ownBySocket(Price.ORDINARY, "disable_cancel_on_disconnect", call -> cancelOnDisconnect(call, false));
        methods.ownBySocket(Price.ORDINARY, "get_cancel_on_disconnect", SessionMethods::cancelsOnDisconnect);
        methods.ownBySocket(Price.ORDINARY, "logout", SessionMethods::logout);
    }

    private static JsonNode heartbeat(Call call) {
        long seconds = call.arguments().neededInteger("interval");
        if (seconds < LEAST_HEARTBEAT_SECONDS) {
            throw DeribitError.parameter("interval", "value is too low");
        }
        call.session().heartbeat(seconds);
        return OK;
    }

    private static JsonNode subscribe(Call call, boolean own) {
        return texts(call.session().subscribe(call.arguments().list("channels"), own));
    }

    private static JsonNode unsubscribe(Call call) {
        return texts(call.session().unsubscribe(call.arguments().list("channels")));
    }

    private static JsonNode unsubscribeAll(Call call) {
        call.session().unsubscribeAll();
        return OK;
    }

    private static JsonNode cancelOnDisconnect(Call call, boolean wanted) {
        call.session().cancelOnDisconnect(wanted, byAccount(call));
        return OK;
    }

    private static JsonNode cancelsOnDisconnect(Call call) {
        boolean byAccount = byAccount(call);
        ObjectNode json = DeribitJson.object().put("scope", byAccount ? "account" : "connection");
        return json.put("enabled", call.session().cancelsOnDisconnect(byAccount));
    }

    private static JsonNode logout(Call call) {
        call.session().logout(!"false".equals(call.arguments().text("invalidate_token")));
        return null;
    }

    private static boolean byAccount(Call call) {
        return "account".equals(call.arguments().among("scope", SCOPES));
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode json = DeribitJson.array();
        texts.forEach(json::add);
        return json;
    }
}
