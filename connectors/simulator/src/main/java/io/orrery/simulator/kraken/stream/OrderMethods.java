package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FrameKind;
import io.orrery.simulator.faults.Obstacle;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.OrderForm;
import io.orrery.simulator.kraken.Times;
import io.orrery.simulator.kraken.Txid;
import java.util.ArrayList;
import java.util.List;

/** Orders by WebSocket: each method is answered, then what followed from it is told. */
final class OrderMethods {
    private static final int LEAST_BATCH = 2;
    private static final int MOST_BATCH = 15;
    private static final int MOST_CANCELLED = 50;

    private final Kraken kraken;
    private final AccountHub hub;
    private final Session session;

    OrderMethods(Kraken kraken, AccountHub hub, Session session) {
        this.kraken = kraken;
        this.hub = hub;
        this.session = session;
    }

    void call(String method, ObjectNode request) {
        if (kraken.faults().strikes(Fault.O02)) {
            return;
        }
        Obstacle obstacle = kraken.requests().obstacle();
        if (obstacle != null) {
            throw trouble(obstacle.fault());
        }
        JsonNode parameters = request.get("params");
        hub.flush();
        switch (method) {
            case "add_order" -> answer(request, method, add(parameters));
            case "amend_order" -> answer(request, method, amend(parameters));
            case "edit_order" -> answer(request, method, edit(parameters));
            case "cancel_order" -> cancel(request, parameters);
            case "batch_add" -> answer(request, method, batchAdd(parameters));
            case "batch_cancel" -> batchCancel(request, parameters);
            case "cancel_all" -> answer(request, method, KrakenJson.object().put("count", kraken.desk().cancelAll()));
            case "cancel_all_orders_after" -> answer(request, method, cancelAllAfter(parameters));
            default -> throw new KrakenError("Malformed request");
        }
        hub.flush();
    }

    private void answer(ObjectNode request, String method, JsonNode result) {
        if (kraken.faults().strikes(Fault.O06)) {
            hub.flush();
        }
        if (result instanceof ObjectNode object && kraken.faults().strikes(Fault.O24)) {
            object.remove("order_id");
        }
        String error = kraken.faults().strikes(Fault.O03) ? KrakenError.UNAVAILABLE : null;
        session.answer(FrameKind.ORDER, request, method, error == null ? result : null, error);
    }

    private ObjectNode add(JsonNode parameters) {
        OrderForm form = WsForms.order(kraken.catalogue(), parameters);
        return placed(form, kraken.desk().place(form));
    }

    private static ObjectNode placed(OrderForm form, Order order) {
        ObjectNode result = KrakenJson.object();
        if (order != null) {
            result.put("order_id", Txid.of('O', order.id()));
        }
        if (form.clientId != null) {
            result.put("cl_ord_id", form.clientId);
        }
        return form.userref.equals("0") ? result : result.put("order_userref", Integer.parseInt(form.userref));
    }

    private ObjectNode amend(JsonNode parameters) {
        String reference = reference(parameters);
        String amendment = kraken.desk().amend(reference, WsForms.decimal(parameters, "order_qty"),
            WsForms.decimal(parameters, "limit_price"), WsForms.decimal(parameters, "trigger_price"));
        Order order = kraken.desk().live(reference).stream().findFirst().orElse(null);
        ObjectNode result = KrakenJson.object().put("amend_id", amendment);
        if (parameters.hasNonNull("cl_ord_id")) {
            result.put("cl_ord_id", reference);
        }
        return order == null ? result : result.put("order_id", Txid.of('O', order.id()));
    }

    private ObjectNode edit(JsonNode parameters) {
        OrderForm form = new OrderForm();
        form.pair = WsForms.pair(kraken.catalogue(), parameters);
        form.quantity = WsForms.decimal(parameters, "order_qty");
        form.limit = WsForms.decimal(parameters, "limit_price");
        form.trigger = WsForms.decimal(parameters.path("triggers"), "price");
        form.postOnly = parameters.path("post_only").asBoolean();
        form.userref = Integer.toString(parameters.path("order_userref").asInt(0));
        String old = WsForms.needed(parameters, "order_id");
        Order order = kraken.desk().edit(old, form);
        return KrakenJson.object().put("order_id", Txid.of('O', order.id())).put("original_order_id", old);
    }

    /** Each order that was named is answered by itself. */
    private void cancel(ObjectNode request, JsonNode parameters) {
        for (String reference : references(parameters)) {
            try {
                Order order = kraken.desk().live(reference).stream().findFirst().orElse(null);
                kraken.desk().cancel(reference);
                ObjectNode result = KrakenJson.object().put("order_id", Txid.of('O', order.id()));
                if (order.clientId() != null) {
                    result.put("cl_ord_id", order.clientId());
                }
                answer(request, "cancel_order", result);
            } catch (KrakenError e) {
                session.answer(FrameKind.ORDER, request, "cancel_order", null, e.getMessage());
            }
        }
    }

    private ArrayNode batchAdd(JsonNode parameters) {
        JsonNode orders = parameters.path("orders");
        if (orders.size() < LEAST_BATCH || orders.size() > MOST_BATCH) {
            throw KrakenError.argument("orders");
        }
        List<OrderForm> forms = new ArrayList<>();
        for (JsonNode order : orders) {
            ObjectNode each = ((ObjectNode) order).put("symbol", WsForms.needed(parameters, "symbol"));
            each.put("validate", parameters.path("validate").asBoolean());
            forms.add(WsForms.order(kraken.catalogue(), each));
        }
        ArrayNode results = KrakenJson.array();
        for (OrderForm form : forms) {
            try {
                results.add(placed(form, kraken.desk().place(form)));
            } catch (KrakenError e) {
                results.addObject().put("error", e.getMessage());
            }
        }
        return results;
    }

    private void batchCancel(ObjectNode request, JsonNode parameters) {
        List<String> references = references(parameters);
        if (references.size() < LEAST_BATCH || references.size() > MOST_CANCELLED) {
            throw KrakenError.argument("orders");
        }
        int count = 0;
        for (String reference : references) {
            if (!kraken.desk().live(reference).isEmpty()) {
                count += kraken.desk().cancel(reference);
            }
        }
        answer(request, "batch_cancel", KrakenJson.object().put("count", count));
    }

    private ObjectNode cancelAllAfter(JsonNode parameters) {
        WsForms.needed(parameters, "timeout");
        long at = kraken.desk().cancelAllAfter(parameters.get("timeout").asLong());
        return KrakenJson.object().put("currentTime", Times.seconds(kraken.exchange().now()))
            .put("triggerTime", at == 0 ? "0" : Times.seconds(at));
    }

    private static KrakenError trouble(Fault fault) {
        return new KrakenError(switch (fault) {
            case V01 -> KrakenError.ORDER_RATE_LIMIT;
            case V02 -> KrakenError.LOCKOUT;
            default -> KrakenError.UNAVAILABLE;
        });
    }

    private static String reference(JsonNode parameters) {
        return parameters.hasNonNull("cl_ord_id") ? parameters.get("cl_ord_id").asText()
            : parameters.path("order_id").asText(null);
    }

    private static List<String> references(JsonNode parameters) {
        List<String> references = new ArrayList<>();
        for (String name : List.of("order_id", "cl_ord_id", "order_userref", "orders")) {
            parameters.path(name).forEach(reference -> references.add(reference.asText()));
        }
        if (references.isEmpty()) {
            throw KrakenError.argument("order_id");
        }
        return references;
    }
}
