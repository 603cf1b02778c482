package io.orrery.simulator.kraken.rest;

import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.kraken.Numbers;
import io.orrery.simulator.kraken.OrderForm;
import io.orrery.simulator.kraken.OrderTypes;
import io.orrery.simulator.kraken.Pair;
import io.orrery.simulator.kraken.Sides;
import io.orrery.simulator.kraken.Times;
import java.math.BigDecimal;
import java.util.List;

/** Orders as REST asks for them. */
final class RestForms {
    private static final long SECOND = 1_000_000_000L;

    private RestForms() {
    }

    static OrderForm order(Arguments arguments, Pair pair, long nowNanos) {
        OrderForm form = new OrderForm();
        form.pair = pair;
        form.type = arguments.needed("ordertype");
        if (!OrderTypes.exists(form.type)) {
            throw KrakenError.argument("ordertype");
        }
        form.buys = Sides.buys(arguments.needed("type"));
        List<String> flags = List.of(arguments.text("oflags", "").split(","));
        if (flags.contains("viqc")) {
            form.cash = arguments.decimal("volume");
        } else {
            form.quantity = arguments.decimal("volume");
        }
        form.display = arguments.decimal("displayvol");
        form.postOnly = flags.contains("post");
        form.reduceOnly = arguments.flag("reduce_only");
        form.reference = arguments.text("trigger", "last");
        form.clientId = arguments.text("cl_ord_id");
        form.userref = Long.toString(arguments.integer("userref", 0));
        form.selfTrade = arguments.text("stptype", "cancel-newest");
        form.validate = arguments.flag("validate");
        form.timeInForce = arguments.text("timeinforce", "gtc");
        form.expireNanos = expiry(arguments.text("expiretm"), nowNanos);
        form.timeInForce = form.expireNanos > 0 ? "gtd" : form.timeInForce;
        if (arguments.text("deadline") != null) {
            form.deadlineNanos = Times.parse(arguments.text("deadline"), "deadline");
        }
        prices(form, arguments);
        return form;
    }

    /** The first price is the limit of a limit order and the trigger of the others; the second is their limit. */
    private static void prices(OrderForm form, Arguments arguments) {
        if (form.type.equals("limit") || form.type.equals("iceberg")) {
            form.limit = arguments.decimal("price");
            return;
        }
        if (form.type.equals("market")) {
            return;
        }
        String price = arguments.needed("price");
        form.triggerIsPercent = price.endsWith("%");
        form.triggerIsOffset = price.startsWith("+") || price.startsWith("-") || price.startsWith("#");
        form.trigger = Numbers.parse(price.replace("%", "").replace("#", ""), "price");
        form.limit = arguments.text("price2") == null ? null : limitOfTriggered(arguments.text("price2"));
    }

    /** A limit that follows its trigger at a distance is not offered. */
    private static BigDecimal limitOfTriggered(String text) {
        if (text.startsWith("+") || text.startsWith("-") || text.startsWith("#") || text.endsWith("%")) {
            throw KrakenError.argument("price2");
        }
        return Numbers.parse(text, "price2");
    }

    private static long expiry(String text, long nowNanos) {
        if (text == null || text.isEmpty() || text.equals("0")) {
            return 0;
        }
        try {
            return text.startsWith("+") ? nowNanos + Long.parseLong(text.substring(1)) * SECOND : Long.parseLong(text) * SECOND;
        } catch (NumberFormatException e) {
            throw KrakenError.argument("expiretm");
        }
    }
}
