package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.Arguments;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.Order;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Orders that live, and orders that are over. */
final class OrderQueries {
    private static final int COUNT = 20;
    private static final int MOST = 1_000;

    private final Deribit deribit;

    OrderQueries(Deribit deribit) {
        this.deribit = deribit;
    }

    void serve(Methods methods) {
        methods.own("get_open_orders", call -> open(call.arguments(), null));
        methods.own("get_open_orders_by_currency", call -> {
            call.arguments().needed("currency");
            return open(call.arguments(), null);
        });
        methods.own("get_open_orders_by_instrument",
            call -> open(call.arguments(), deribit.instrument(call.arguments()).listing()));
        methods.own("get_open_orders_by_label", this::openByLabel);
        methods.own("get_order_state",
            call -> deribit.views().orders().order(deribit.desk().look(call.arguments().needed("order_id"))));
        methods.own("get_order_state_by_label", this::byLabel);
        methods.own("get_order_history_by_instrument",
            call -> history(call.arguments(), deribit.instrument(call.arguments()).listing()));
        methods.own("get_order_history_by_currency", call -> {
            call.arguments().needed("currency");
            return history(call.arguments(), null);
        });
    }

    private JsonNode open(Arguments arguments, Listing listing) {
        OrderFilter filter = OrderFilter.of(deribit, arguments);
        return json(deribit.account().liveOrders(listing).stream().filter(filter::fits).toList());
    }

    private JsonNode openByLabel(Call call) {
        OrderFilter filter = OrderFilter.of(deribit, call.arguments());
        String label = call.arguments().text("label");
        return json(deribit.account().liveOrders(null).stream()
            .filter(order -> filter.fits(order) && (label == null || order.label().equals(label))).toList());
    }

    private JsonNode byLabel(Call call) {
        OrderFilter filter = OrderFilter.of(deribit, call.arguments());
        String label = call.arguments().needed("label");
        return json(deribit.account().orders(null).stream()
            .filter(order -> filter.fits(order) && order.label().equals(label)).toList());
    }

    /** The newest first. */
    private JsonNode history(Arguments arguments, Listing listing) {
        OrderFilter filter = OrderFilter.of(deribit, arguments);
        boolean unfilled = arguments.flag("include_unfilled");
        List<Order> over = new ArrayList<>();
        for (Order order : deribit.account().orders(listing)) {
            if (!order.state().isLive() && filter.fits(order) && (unfilled || order.filled() > 0)) {
                over.add(order);
            }
        }
        Collections.reverse(over);
        int from = (int) Math.min(over.size(), Math.max(0, arguments.integer("offset", 0)));
        int to = Math.min(over.size(), from + arguments.count("count", COUNT, MOST));
        ArrayNode page = json(over.subList(from, to));
        if (!arguments.flag("with_continuation")) {
            return page;
        }
        ObjectNode json = DeribitJson.object();
        json.set("orders", page);
        return json.put("continuation", to < over.size() ? Integer.toString(to) : null);
    }

    private ArrayNode json(Collection<Order> orders) {
        ArrayNode json = DeribitJson.array();
        orders.forEach(order -> json.add(deribit.views().orders().order(order)));
        return json;
    }
}
