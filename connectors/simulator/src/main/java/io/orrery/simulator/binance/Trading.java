package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Amendment;
import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.exchange.OrderTicket;
import io.orrery.simulator.exchange.Outcome;
import io.orrery.simulator.exchange.Refusal;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FaultPlan;
import io.orrery.simulator.net.Loop;
import java.util.List;

/** What places, changes and takes back orders. */
final class Trading {
    private static final long WHIM_NANOS = 1_000_000_000L;

    private final Exchange exchange;
    private final Tickets tickets;
    private final NamedOrders named;
    private final UserEvents events;
    private final FaultPlan faults;
    private final Loop loop;

    Trading(Exchange exchange, Tickets tickets, NamedOrders named, UserEvents events, FaultPlan faults, Loop loop) {
        this.exchange = exchange;
        this.tickets = tickets;
        this.named = named;
        this.events = events;
        this.faults = faults;
        this.loop = loop;
    }

    List<Endpoint> endpoints() {
        return List.of(
            Endpoint.trade("POST /api/v3/order", "order.place", 1, 1, this::place),
            Endpoint.trade("POST /api/v3/order/test", "order.test", 1, 0, this::test),
            Endpoint.trade("DELETE /api/v3/order", "order.cancel", 1, 0, this::cancel),
            Endpoint.trade("POST /api/v3/order/cancelReplace", "order.cancelReplace", 1, 1, this::cancelReplace),
            Endpoint.trade("PUT /api/v3/order/amend/keepPriority", "order.amend.keepPriority", 4, 0, this::amend),
            Endpoint.trade("DELETE /api/v3/openOrders", "openOrders.cancelAll", 1, 0, this::cancelAll));
    }

    private JsonNode place(Call call) {
        OrderTicket ticket = tickets.ticket(call);
        String form = call.has("newOrderRespType") ? call.get("newOrderRespType") : usualForm(call.get("type"));
        Outcome outcome = exchange.place(call.account(), ticket);
        if (!outcome.isAccepted()) {
            throw Errors.placing(outcome.refusal());
        }
        Order order = outcome.order();
        if (faults.strikes(Fault.O22)) {
            loop.later(WHIM_NANOS, () -> exchange.cancel(order.account(), order));
        }
        ObjectNode json = switch (form) {
            case "ACK" -> OrderJson.acknowledged(order, call.times());
            case "RESULT" -> OrderJson.result(order, call.times());
            case "FULL" -> OrderJson.full(order, call.times());
            default -> throw Errors.malformed("newOrderRespType");
        };
        if (faults.strikes(Fault.O24)) {
            json.remove("orderId");
        }
        return json;
    }

    private JsonNode test(Call call) {
        Refusal refusal = exchange.check(call.account(), tickets.ticket(call));
        if (refusal != null) {
            throw Errors.placing(refusal);
        }
        return Json.object();
    }

    private JsonNode cancel(Call call) {
        String cancelId = tickets.clientId(call, "newClientOrderId");
        return cancel(call, named.find(call, "orderId", "origClientOrderId"), cancelId);
    }

    private JsonNode cancel(Call call, Order order, String cancelId) {
        if (order == null || !order.state().isLive()) {
            throw Errors.unknownOrder();
        }
        checkRestrictions(call, order);
        events.canceling(order, cancelId);
        if (!exchange.cancel(call.account(), order).isAccepted()) {
            throw Errors.unknownOrder();
        }
        return OrderJson.canceled(order, cancelId, call.times());
    }

    private JsonNode cancelAll(Call call) {
        Listing listing = call.listing();
        List<Order> live = call.account().liveOrders(listing);
        if (live.isEmpty()) {
            throw Errors.unknownOrder();
        }
        ArrayNode json = Json.array();
        for (Order order : live) {
            String cancelId = tickets.clientId(call, "newClientOrderId");
            events.canceling(order, cancelId);
            exchange.cancel(call.account(), order);
            json.add(OrderJson.canceled(order, cancelId, call.times()));
        }
        return json;
    }

    private JsonNode cancelReplace(Call call) {
        String mode = call.need("cancelReplaceMode");
        if (!mode.equals("STOP_ON_FAILURE") && !mode.equals("ALLOW_FAILURE")) {
            throw Errors.malformed("cancelReplaceMode");
        }
        tickets.ticket(call);
        ObjectNode both = Json.object();
        boolean canceled = true;
        try {
            Order order = named.find(call, "cancelOrderId", "cancelOrigClientOrderId");
            JsonNode response = cancel(call, order, tickets.clientId(call, "cancelNewClientOrderId"));
            both.put("cancelResult", "SUCCESS").put("newOrderResult", "").set("cancelResponse", response);
        } catch (Rejection rejection) {
            canceled = false;
            both.put("cancelResult", "FAILURE").put("newOrderResult", "NOT_ATTEMPTED").set("cancelResponse", rejection.toJson());
            both.putNull("newOrderResponse");
            if (mode.equals("STOP_ON_FAILURE")) {
                throw Errors.replaced(false, both);
            }
        }
        try {
            both.set("newOrderResponse", place(call));
            both.put("newOrderResult", "SUCCESS");
        } catch (Rejection rejection) {
            both.put("newOrderResult", "FAILURE").set("newOrderResponse", rejection.toJson());
            throw Errors.replaced(canceled, both);
        }
        if (!canceled) {
            throw Errors.replaced(true, both);
        }
        return both;
    }

    private JsonNode amend(Call call) {
        Order order = named.find(call, "orderId", "origClientOrderId");
        call.need("newQty");
        if (order == null || !order.state().isLive()) {
            throw Errors.of(-2038, "Unknown order sent.");
        }
        long quantity = Tickets.quantity(call, "newQty", order.listing());
        if (quantity > order.quantity()) {
            throw Errors.of(-2038, "Order amend (quantity increase) is not supported.");
        }
        String oldId = order.clientId();
        String newId = tickets.clientId(call, "newClientOrderId");
        exchange.rename(order, newId);
        events.renamed(order, oldId);
        Outcome outcome = exchange.amend(call.account(), order, Amendment.toQuantity(quantity));
        if (!outcome.isAccepted()) {
            exchange.rename(order, oldId);
            throw Errors.placing(outcome.refusal());
        }
        return OrderJson.amended(order, oldId, events.lastExecutionId(), call.times());
    }

    private static void checkRestrictions(Call call, Order order) {
        String restrictions = call.get("cancelRestrictions");
        if (restrictions == null) {
            return;
        }
        boolean fits = switch (restrictions) {
            case "ONLY_NEW" -> order.filled() == 0;
            case "ONLY_PARTIALLY_FILLED" -> order.filled() > 0;
            default -> throw Errors.of(-1145, "Invalid cancelRestrictions");
        };
        if (!fits) {
            throw Errors.of(-2011, "Order was not canceled due to cancel restrictions.");
        }
    }

    private static String usualForm(String type) {
        return type.equals("MARKET") || type.equals("LIMIT") ? "FULL" : "ACK";
    }
}
