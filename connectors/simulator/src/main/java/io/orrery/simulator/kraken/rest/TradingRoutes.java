package io.orrery.simulator.kraken.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.Numbers;
import io.orrery.simulator.kraken.OrderForm;
import io.orrery.simulator.kraken.Pair;
import io.orrery.simulator.kraken.Times;
import io.orrery.simulator.kraken.Txid;
import java.util.List;

/** What the account's owner may do: place, change and cancel orders. */
final class TradingRoutes {
    private static final int LEAST_BATCH = 2;
    private static final int MOST_BATCH = 15;
    private static final int MOST_CANCELLED = 50;

    private final Kraken kraken;
    private final OrderView view;

    TradingRoutes(Kraken kraken) {
        this.kraken = kraken;
        view = new OrderView(kraken);
    }

    void serve(Methods methods) {
        methods.order("AddOrder", this::add);
        methods.order("AddOrderBatch", this::addBatch);
        methods.order("AmendOrder", this::amend);
        methods.order("EditOrder", this::edit);
        methods.order("CancelOrder", arguments -> count(kraken.desk().cancel(reference(arguments))));
        methods.order("CancelOrderBatch", this::cancelBatch);
        methods.order("CancelAll", arguments -> count(kraken.desk().cancelAll()));
        methods.order("CancelAllOrdersAfter", this::cancelAllAfter);
    }

    private JsonNode add(Arguments arguments) {
        Pair pair = Names.pair(kraken.catalogue(), arguments.needed("pair"));
        return placed(arguments, pair, true);
    }

    private JsonNode addBatch(Arguments arguments) {
        Pair pair = Names.pair(kraken.catalogue(), arguments.needed("pair"));
        List<JsonNode> orders = arguments.list("orders");
        if (orders.size() < LEAST_BATCH || orders.size() > MOST_BATCH) {
            throw KrakenError.argument("orders");
        }
        ObjectNode result = KrakenJson.object();
        ArrayNode answers = result.putArray("orders");
        for (JsonNode order : orders) {
            try {
                answers.add(placed(Arguments.of((ObjectNode) order), pair, false));
            } catch (KrakenError e) {
                answers.addObject().put("error", e.getMessage());
            }
        }
        return result;
    }

    /** @param listed true if the id stands in a list, as with single orders */
    private ObjectNode placed(Arguments arguments, Pair pair, boolean listed) {
        OrderForm form = RestForms.order(arguments, pair, kraken.exchange().now());
        Order order = kraken.desk().place(form);
        ObjectNode result = KrakenJson.object();
        ObjectNode description = result.putObject("descr");
        if (order == null) {
            return result;
        }
        description.put("order", view.description(order).get("order").asText());
        if (listed) {
            result.putArray("txid").add(Txid.of('O', order.id()));
        } else {
            result.put("txid", Txid.of('O', order.id()));
        }
        return result;
    }

    private JsonNode amend(Arguments arguments) {
        return KrakenJson.object().put("amend_id", kraken.desk().amend(reference(arguments), arguments.decimal("order_qty"),
            arguments.decimal("limit_price"), arguments.decimal("trigger_price")));
    }

    private JsonNode edit(Arguments arguments) {
        OrderForm form = new OrderForm();
        form.pair = Names.pair(kraken.catalogue(), arguments.needed("pair"));
        form.quantity = arguments.decimal("volume");
        form.userref = Long.toString(arguments.integer("userref", 0));
        form.postOnly = List.of(arguments.text("oflags", "").split(",")).contains("post");
        String old = arguments.needed("txid");
        if (arguments.decimal("price2") == null) {
            form.limit = arguments.decimal("price");
        } else {
            form.trigger = arguments.decimal("price");
            form.limit = arguments.decimal("price2");
        }
        Order order = kraken.desk().edit(old, form);
        ObjectNode description = view.description(order);
        ObjectNode result = KrakenJson.object().put("status", "ok").put("txid", Txid.of('O', order.id())).put("originaltxid", old)
            .put("volume", Numbers.atLeast(order.listing().quantity(order.quantity()), 8))
            .put("price", description.get("price").asText()).put("orders_cancelled", 1);
        result.putObject("descr").put("order", description.get("order").asText());
        return result;
    }

    private JsonNode cancelBatch(Arguments arguments) {
        List<JsonNode> orders = arguments.list("orders");
        if (orders.isEmpty() || orders.size() > MOST_CANCELLED) {
            throw KrakenError.argument("orders");
        }
        int count = 0;
        for (JsonNode order : orders) {
            String reference = order.isObject() ? order.path("txid").asText() : order.asText();
            if (!kraken.desk().live(reference).isEmpty()) {
                count += kraken.desk().cancel(reference);
            }
        }
        return count(count);
    }

    private JsonNode cancelAllAfter(Arguments arguments) {
        arguments.needed("timeout");
        long at = kraken.desk().cancelAllAfter(arguments.integer("timeout", 0));
        return KrakenJson.object().put("currentTime", Times.seconds(kraken.exchange().now()))
            .put("triggerTime", at == 0 ? "0" : Times.seconds(at));
    }

    private static String reference(Arguments arguments) {
        String clientId = arguments.text("cl_ord_id");
        return clientId == null ? arguments.text("txid") : clientId;
    }

    private static JsonNode count(int count) {
        return KrakenJson.object().put("count", count);
    }
}
