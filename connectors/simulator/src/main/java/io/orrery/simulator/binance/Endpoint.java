package io.orrery.simulator.binance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * One thing that can be asked for.
 *
 * @param route method and path of the REST API, or null
 * @param method name in the WebSocket API, or null
 * @param orders how many orders it counts for
 */
record Endpoint(
    String route, String method, Security security, ToIntFunction<Call> weight, int orders, Function<Call, JsonNode> answer) {

    static Endpoint open(String route, String method, int weight, Function<Call, JsonNode> answer) {
        return new Endpoint(route, method, Security.NONE, call -> weight, 0, answer);
    }

    static Endpoint open(String route, String method, ToIntFunction<Call> weight, Function<Call, JsonNode> answer) {
        return new Endpoint(route, method, Security.NONE, weight, 0, answer);
    }

    static Endpoint data(String route, String method, int weight, Function<Call, JsonNode> answer) {
        return new Endpoint(route, method, Security.USER_DATA, call -> weight, 0, answer);
    }

    static Endpoint data(String route, String method, ToIntFunction<Call> weight, Function<Call, JsonNode> answer) {
        return new Endpoint(route, method, Security.USER_DATA, weight, 0, answer);
    }

    static Endpoint trade(String route, String method, int weight, int orders, Function<Call, JsonNode> answer) {
        return new Endpoint(route, method, Security.TRADE, call -> weight, orders, answer);
    }

    boolean trades() {
        return security == Security.TRADE;
    }
}
