package io.orrery.simulator.deribit.rpc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.deribit.Arguments;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitError;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.deribit.ErrorCode;
import io.orrery.simulator.deribit.Grant;
import io.orrery.simulator.deribit.stream.Hub;
import io.orrery.simulator.deribit.stream.Subscriber;
import io.orrery.simulator.exchange.Order;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FrameFaults;
import io.orrery.simulator.faults.FrameKind;
import io.orrery.simulator.faults.Obstacle;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.net.Stream;
import io.orrery.simulator.net.StreamListener;
import java.util.ArrayList;
import java.util.List;

/** One client's WebSocket: its requests, its subscriptions, the orders that it placed. */
public final class Session implements StreamListener, Subscriber {
    private static final int NORMAL = 1000;
    private static final int VIOLATION = 1008;
    private static final String TEST_REQUEST =
        "{\"jsonrpc\":\"2.0\",\"method\":\"heartbeat\",\"params\":{\"type\":\"test_request\"}}";

    private final Owners owners;
    private final Hub hub;
    private final Sessions sessions;
    private final Stream stream;
    private final String client;
    private final FrameFaults faults;
    private final Pulse pulse;
    private final List<Order> placed = new ArrayList<>();
    private List<String> unsent = List.of();
    private Deribit deribit;
    private Grant grant;
    private boolean cancelOnDisconnect;

    private Session(Owners owners, Hub hub, Sessions sessions, Stream stream, Request request) {
        this.owners = owners;
        deribit = owners.of(null).deribit();
        this.hub = hub;
        this.sessions = sessions;
        this.stream = stream;
        client = "address " + request.client();
        faults = new FrameFaults(deribit.faults(), stream, leaving -> { });
        pulse = new Pulse(deribit.clock().nanos());
    }

    public static StreamListener open(Owners owners, Hub hub, Sessions sessions, Stream stream, Request request) {
        Session session = new Session(owners, hub, sessions, stream, request);
        sessions.enter(session);
        return session;
    }

    @Override
    public void onText(String text) {
        pulse.heard(deribit.clock().nanos());
        JsonNode request;
        try {
            request = DeribitJson.parse(text);
        } catch (JsonProcessingException malformed) {
            stream.send(new Envelope(deribit.clock(), null).error(DeribitError.of(ErrorCode.PARSE_ERROR)));
            return;
        }
        answer(request);
    }

    @Override
    public void onClosed() {
        hub.leave(this);
        sessions.leave(this);
        if (cancelOnDisconnect) {
            placed.forEach(deribit.desk()::cancelForDisconnect);
        }
    }

    @Override
    public void send(FrameKind kind, String channel, String frame) {
        faults.deliver(kind, channel, frame);
    }

    @Override
    public boolean signedIn() {
        return grant != null;
    }

    @Override
    public Deribit deribit() {
        return deribit;
    }

    void signIn(Grant given) {
        if (grant == null) {
            cancelOnDisconnect |= sessions.cancelOnDisconnect(given.key().account());
        }
        grant = given;
        deribit = owners.of(given).deribit();
    }

    void placed(Order order) {
        placed.removeIf(each -> !each.state().isLive());
        placed.add(order);
    }

    void tested() {
        pulse.tested();
    }

    void heartbeat(long seconds) {
        pulse.every(seconds, deribit.clock().nanos());
    }

    /** @return those that there are */
    List<String> subscribe(List<String> channels, boolean own) {
        unsent = hub.subscribe(this, channels, own);
        return unsent;
    }

    /** @return those that it had subscribed to */
    List<String> unsubscribe(List<String> channels) {
        return hub.unsubscribe(this, channels);
    }

    void unsubscribeAll() {
        hub.leave(this);
    }

    boolean cancelsOnDisconnect(boolean byAccount) {
        return byAccount ? sessions.cancelOnDisconnect(deribit.account().name()) : cancelOnDisconnect;
    }

    void cancelOnDisconnect(boolean wanted, boolean byAccount) {
        if (byAccount) {
            sessions.cancelOnDisconnect(deribit.account().name(), wanted);
        }
        cancelOnDisconnect = wanted;
    }

    /** Leaves its orders where they are. */
    void logout(boolean invalidate) {
        cancelOnDisconnect = false;
        if (invalidate) {
            deribit.tokens().revoke(grant);
        }
        stream.close(NORMAL, "logout");
    }

    void beat(long nowNanos) {
        switch (pulse.beat(nowNanos)) {
            case GIVE_UP -> stream.close(VIOLATION, "no answer");
            case TEST_REQUEST -> stream.send(TEST_REQUEST);
            default -> { }
        }
    }

    private void answer(JsonNode request) {
        Envelope envelope = new Envelope(deribit.clock(), request.get("id"));
        String method = request.path("method").asText();
        boolean order = owners.of(null).isOrder(method);
        if (order && deribit.faults().strikes(Fault.O02)) {
            return;
        }
        present();
        try {
            admit();
            Call call = call(request, method);
            JsonNode result = owners.of(call.grant()).answer(call);
            if (result != null) {
                answer(kind(method, order), envelope, result);
            }
            hub.sendSnapshots(this, unsent);
        } catch (DeribitError e) {
            stream.send(envelope.error(e));
            if (e.code() == ErrorCode.TOO_MANY_REQUESTS) {
                stream.close(VIOLATION, e.code().text());
            }
        } finally {
            unsent = List.of();
            hub.flush(deribit.clock().nanos());
        }
    }

    private void admit() {
        Obstacle obstacle = deribit.requests().obstacle();
        if (obstacle != null) {
            throw DeribitError.of(obstacle.fault() == Fault.V06
                ? ErrorCode.SYSTEM_MAINTENANCE : ErrorCode.TOO_MANY_REQUESTS);
        }
    }

    /** What happened before a request is told before its answer: from here on no time goes by until it is made. */
    private void present() {
        deribit.exchange().advance(deribit.clock().nanos());
        hub.flush(deribit.clock().nanos());
    }

    private void answer(FrameKind kind, Envelope envelope, JsonNode result) {
        if (kind == FrameKind.ORDER) {
            if (deribit.faults().strikes(Fault.O06)) {
                hub.flush(deribit.clock().nanos());
            }
            if (deribit.faults().strikes(Fault.O03)) {
                throw DeribitError.of(ErrorCode.INTERNAL_SERVER_ERROR);
            }
            if (result.path("order").isObject() && deribit.faults().strikes(Fault.O24)) {
                ((ObjectNode) result.get("order")).remove("order_id");
            }
        }
        if (kind == null) {
            stream.send(envelope.result(result));
        } else {
            long delay = kind == FrameKind.ORDER ? deribit.requests().delayNanos() : 0;
            stream.later(delay, () -> faults.deliver(kind, "", envelope.result(result)));
        }
    }

    private Call call(JsonNode request, String method) {
        if (!request.isObject() || !request.hasNonNull("id") || method.isEmpty()
            || !request.path("jsonrpc").asText("2.0").equals("2.0")) {
            throw DeribitError.of(ErrorCode.INVALID_REQUEST);
        }
        Arguments arguments = Arguments.of(request.get("params"));
        if (grant != null && method.startsWith("private/") && deribit.faults().strikes(Fault.S13)) {
            grant = null;
            throw DeribitError.of(ErrorCode.UNAUTHORIZED, "invalid_token");
        }
        Grant by = arguments.has("access_token")
            ? deribit.tokens().find(arguments.text("access_token"), deribit.clock().nanos()) : grant;
        return new Call(method, arguments, by, this, by == null ? client : by.key().id());
    }

    /** Null for answers that no fault is about. */
    private static FrameKind kind(String method, boolean order) {
        if (order) {
            return FrameKind.ORDER;
        }
        return method.endsWith("/subscribe") ? FrameKind.SUBSCRIBED : null;
    }
}
