package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.ExchangeView;
import io.orrery.simulator.faults.ReplyFaults;
import io.orrery.simulator.json.JsonText;
import io.orrery.simulator.net.Handler;
import io.orrery.simulator.net.Parameters;
import io.orrery.simulator.net.Reply;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.net.Site;

/** The REST API: who may come in by it, what it costs, how it answers. */
final class RestDoor {
    private static final int OK = 200;

    private final ExchangeView exchange;
    private final Gate gate;
    private final Limits limits;
    private final Pulse pulse;

    RestDoor(ExchangeView exchange, Gate gate, Limits limits, Pulse pulse) {
        this.exchange = exchange;
        this.gate = gate;
        this.limits = limits;
        this.pulse = pulse;
    }

    void serve(Site site, Iterable<Endpoint> endpoints, ReplyFaults faults) {
        for (Endpoint endpoint : endpoints) {
            if (endpoint.route() != null) {
                int space = endpoint.route().indexOf(' ');
                Handler handler = request -> answer(endpoint, request);
                site.route(
                    endpoint.route().substring(0, space), endpoint.route().substring(space + 1),
                    endpoint.trades() ? faults.order(handler) : faults.query(handler));
            }
        }
    }

    private Reply answer(Endpoint endpoint, Request request) {
        pulse.beat();
        Account account = null;
        Reply reply;
        try {
            Parameters parameters = request.form().and(request.parameters());
            Times times = Times.named(request.header("x-mbx-time-unit"));
            limits.request(request.client(), endpoint.weight().applyAsInt(new Call(exchange, parameters, null, times)));
            if (endpoint.security() != Security.NONE) {
                account = account(request, parameters);
                limits.order(account, endpoint.orders());
            }
            JsonNode answer = endpoint.answer().apply(new Call(exchange, parameters, account, times));
            reply = Reply.json(OK, JsonText.of(answer));
        } catch (Rejection rejection) {
            reply = refused(rejection);
        }
        pulse.flush();
        return counted(reply, request, endpoint.orders() > 0 ? account : null);
    }

    private Account account(Request request, Parameters parameters) {
        ApiKey key = gate.key(request.header("x-mbx-apikey"));
        gate.checkTime(parameters);
        gate.checkSignature(key, unsigned(request.query()) + unsigned(request.bodyText()), parameters.get("signature"));
        return key.account();
    }

    static Reply refused(Rejection rejection) {
        Reply reply = Reply.json(rejection.status(), JsonText.of(rejection.toJson()));
        return rejection.retryAfterSeconds() > 0 ? reply.withHeader("Retry-After", rejection.retryAfterSeconds()) : reply;
    }

    private Reply counted(Reply reply, Request request, Account account) {
        long weight = limits.weight(request.client());
        Reply counted = reply.withHeader("X-MBX-USED-WEIGHT", weight).withHeader("X-MBX-USED-WEIGHT-1M", weight);
        if (account == null) {
            return counted;
        }
        return counted
            .withHeader("X-MBX-ORDER-COUNT-10S", limits.orders10s(account))
            .withHeader("X-MBX-ORDER-COUNT-1D", limits.orders1d(account));
    }

    /** The text as it was sent, without the signature. */
    private static String unsigned(String text) {
        StringBuilder payload = new StringBuilder();
        for (String pair : text.split("&")) {
            if (!pair.startsWith("signature=")) {
                payload.append(payload.length() == 0 ? "" : "&").append(pair);
            }
        }
        return payload.toString();
    }
}
