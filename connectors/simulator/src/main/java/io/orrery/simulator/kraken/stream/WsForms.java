package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.kraken.Catalogue;
import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.kraken.Numbers;
import io.orrery.simulator.kraken.OrderForm;
import io.orrery.simulator.kraken.Pair;
import io.orrery.simulator.kraken.Sides;
import io.orrery.simulator.kraken.Times;
import java.math.BigDecimal;

/** Orders as the second WebSocket version asks for them. */
final class WsForms {
    private WsForms() {
    }

    static OrderForm order(Catalogue catalogue, JsonNode parameters) {
        OrderForm form = new OrderForm();
        form.pair = pair(catalogue, parameters);
        form.type = needed(parameters, "order_type");
        form.buys = Sides.buys(needed(parameters, "side"));
        form.quantity = decimal(parameters, "order_qty");
        form.cash = decimal(parameters, "cash_order_qty");
        form.display = decimal(parameters, "display_qty");
        form.limit = decimal(parameters, "limit_price");
        form.postOnly = parameters.path("post_only").asBoolean();
        form.reduceOnly = parameters.path("reduce_only").asBoolean();
        form.validate = parameters.path("validate").asBoolean();
        form.clientId = parameters.hasNonNull("cl_ord_id") ? parameters.get("cl_ord_id").asText() : null;
        form.userref = Integer.toString(parameters.path("order_userref").asInt(0));
        form.selfTrade = parameters.path("stp_type").asText("cancel_newest");
        form.timeInForce = parameters.path("time_in_force").asText("gtc");
        if (parameters.hasNonNull("expire_time")) {
            form.expireNanos = Times.parse(parameters.get("expire_time").asText(), "expire_time");
        }
        if (parameters.hasNonNull("deadline")) {
            form.deadlineNanos = Times.parse(parameters.get("deadline").asText(), "deadline");
        }
        if (!parameters.path("limit_price_type").asText("static").equals("static")) {
            throw KrakenError.argument("limit_price_type");
        }
        triggers(form, parameters.path("triggers"));
        return form;
    }

    static Pair pair(Catalogue catalogue, JsonNode parameters) {
        String symbol = needed(parameters, "symbol");
        Pair pair = catalogue.bySymbol(symbol);
        if (pair == null) {
            throw new KrakenError("Currency pair not supported " + symbol);
        }
        return pair;
    }

    static String needed(JsonNode parameters, String name) {
        if (!parameters.hasNonNull(name)) {
            throw KrakenError.argument(name);
        }
        return parameters.get(name).asText();
    }

    /** Null if it is not given. */
    static BigDecimal decimal(JsonNode parameters, String name) {
        JsonNode node = parameters.get(name);
        if (node == null || node.isNull()) {
            return null;
        }
        return Numbers.parse(node.isNumber() ? node.decimalValue().toPlainString() : node.asText(), name);
    }

    private static void triggers(OrderForm form, JsonNode triggers) {
        if (!(triggers instanceof ObjectNode)) {
            return;
        }
        form.trigger = decimal(triggers, "price");
        form.reference = triggers.path("reference").asText("last");
        String type = triggers.path("price_type").asText("static");
        form.triggerIsPercent = type.equals("pct");
        form.triggerIsOffset = type.equals("quote");
    }
}
