package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import io.orrery.simulator.deribit.Credits.Price;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitError;
import io.orrery.simulator.deribit.ErrorCode;
import io.orrery.simulator.faults.Fault;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** All methods by name: who may call them, what it costs, what they answer. */
public final class Methods {
    private enum Right { ANYONE, READER, TRADER }

    private final Deribit deribit;
    private final Map<String, Method> methods = new HashMap<>();

    public Methods(Deribit deribit) {
        this.deribit = deribit;
        new SystemMethods(deribit).serve(this);
        new AuthMethods(deribit).serve(this);
        new SessionMethods().serve(this);
        new InstrumentMethods(deribit).serve(this);
        new MarketMethods(deribit).serve(this);
        new TapeMethods(deribit).serve(this);
        new TradingMethods(deribit).serve(this);
        new OrderQueries(deribit).serve(this);
        new OwnTradeQueries(deribit).serve(this);
        new AccountMethods(deribit).serve(this);
    }

    Deribit deribit() {
        return deribit;
    }

    void open(String name, Function<Call, JsonNode> body) {
        add("public/" + name, Right.ANYONE, Price.ORDINARY, false, body);
    }

    void openAt(Price price, String name, Function<Call, JsonNode> body) {
        add("public/" + name, Right.ANYONE, price, false, body);
    }

    void openBySocket(Price price, String name, Function<Call, JsonNode> body) {
        add("public/" + name, Right.ANYONE, price, true, body);
    }

    void ownBySocket(Price price, String name, Function<Call, JsonNode> body) {
        add("private/" + name, Right.READER, price, true, body);
    }

    void own(String name, Function<Call, JsonNode> body) {
        add("private/" + name, Right.READER, Price.ORDINARY, false, body);
    }

    /** What changes the account, but no order. */
    void setting(String name, Function<Call, JsonNode> body) {
        add("private/" + name, Right.TRADER, Price.ORDINARY, false, body);
    }

    /** What changes orders. */
    void order(String name, Function<Call, JsonNode> body) {
        add("private/" + name, Right.TRADER, Price.MATCHING, false, body);
    }

    boolean isOrder(String name) {
        Method method = methods.get(name);
        return method != null && method.price == Price.MATCHING;
    }

    /**
     * Null if nothing is to be answered. The exchange has been brought to the time of the call before.
     *
     * @throws DeribitError if it is refused
     */
    JsonNode answer(Call call) {
        Method method = methods.get(call.method());
        if (method == null) {
            throw DeribitError.of(ErrorCode.METHOD_NOT_FOUND);
        }
        if (method.bySocket && call.session() == null) {
            throw DeribitError.of(ErrorCode.MUST_BE_WEBSOCKET_REQUEST);
        }
        if (method.right != Right.ANYONE) {
            allow(call, method.right);
        }
        if (call.payer() != null) {
            deribit.credits().pay(method.price, call.payer(), deribit.clock().nanos());
        }
        return method.body.apply(call);
    }

    private void allow(Call call, Right right) {
        if (call.grant() == null) {
            throw DeribitError.of(ErrorCode.UNAUTHORIZED);
        }
        if (deribit.faults().strikes(Fault.V07)) {
            throw DeribitError.of(ErrorCode.INVALID_CREDENTIALS);
        }
        if (right == Right.TRADER && !call.grant().writes()) {
            throw DeribitError.of(ErrorCode.FORBIDDEN);
        }
    }

    private void add(String name, Right right, Price price, boolean bySocket, Function<Call, JsonNode> body) {
        methods.put(name, new Method(right, price, bySocket, body));
    }

    private record Method(Right right, Price price, boolean bySocket, Function<Call, JsonNode> body) {
    }
}
