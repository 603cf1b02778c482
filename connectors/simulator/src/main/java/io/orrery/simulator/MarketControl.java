package io.orrery.simulator;

import io.orrery.simulator.exchange.Exchange;
import io.orrery.simulator.net.Reply;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.net.Site;

/**
 * The market of a running venue, for tests that look at it twice: POST {@code hold} stops it, {@code run} lets it go on. GET
 * counts the orders of all accounts: those ever taken, and those that are live.
 */
final class MarketControl {
    private final Exchange exchange;

    private MarketControl(Exchange exchange) {
        this.exchange = exchange;
    }

    static void serve(Site site, Exchange exchange) {
        MarketControl control = new MarketControl(exchange);
        site.route("POST", Served.marketPath(), control::change);
        site.route("GET", Served.marketPath(), control::count);
    }

    private Reply count(Request request) {
        return Reply.json(200, "{\"taken\":" + exchange.takenOrders() + ",\"live\":" + exchange.liveOrders() + "}");
    }

    private Reply change(Request request) {
        String wanted = request.bodyText().strip();
        switch (wanted) {
            case "hold" -> exchange.hold(true);
            case "run" -> exchange.hold(false);
            default -> {
                return Reply.of(400, "text/plain", "\"" + wanted + "\" is neither hold nor run");
            }
        }
        return Reply.json(200, "{}");
    }
}
