package io.orrery.simulator.binance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FrameFaults;
import io.orrery.simulator.faults.FrameKind;
import io.orrery.simulator.faults.Obstacle;
import io.orrery.simulator.json.JsonText;
import io.orrery.simulator.net.Parameters;
import io.orrery.simulator.net.Stream;
import io.orrery.simulator.net.StreamListener;

/** One connection to the WebSocket API: who is logged on, and which accounts it listens to. */
final class SocketSession implements StreamListener {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int SESSION_WEIGHT = 2;
    private static final int TIMEOUT = 504;
    private static final int BANNED = 418;
    private static final int POLICY = 1008;

    private final SocketApi api;
    private final Stream stream;
    private final FrameFaults frames;
    private final Times times;
    private final String client;
    private final boolean counts;
    private final long connectedNanos;
    private final Subscriptions subscriptions;
    private ApiKey loggedOn;
    private long authorizedNanos;
    private int nextSubscription;

    SocketSession(SocketApi api, Stream stream, FrameFaults frames, Times times, String client, boolean counts) {
        this.api = api;
        this.stream = stream;
        this.frames = frames;
        this.times = times;
        this.client = client;
        this.counts = counts;
        subscriptions = new Subscriptions(api.events, frames, times);
        connectedNanos = api.clock.shownNanos();
    }

    @Override
    public void onText(String text) {
        api.pulse.beat();
        JsonNode id = NullNode.getInstance();
        Endpoint endpoint = null;
        Account[] counted = new Account[1];
        ObjectNode answer;
        boolean banned = false;
        boolean counting = counts;
        try {
            JsonNode request = parsed(text);
            id = request.path("id").isMissingNode() ? id : request.get("id");
            String method = request.path("method").asText("");
            SignedParameters parameters = SignedParameters.of(request.path("params"));
            refuseInTrouble();
            counting = counting && !"false".equals(parameters.parameters().get("returnRateLimits"));
            endpoint = api.endpoint(method);
            if (endpoint != null && endpoint.trades() && api.faults.strikes(Fault.O02)) {
                return;
            }
            JsonNode result = endpoint == null ? session(method, parameters) : asked(endpoint, parameters, counted);
            answer = SocketApi.answer(id, result);
            if (endpoint != null && endpoint.trades() && api.faults.strikes(Fault.O03)) {
                throw new Rejection(TIMEOUT, -1007,
                    "Timeout waiting for response from backend server. Send status unknown; execution status unknown.", null, 0);
            }
        } catch (Rejection rejection) {
            answer = api.answer(id, rejection);
            banned = rejection.status() == BANNED;
        }
        if (counting) {
            ArrayNode limits = answer.putArray("rateLimits");
            if (counted[0] != null) {
                limits.addAll(api.limits.orderCounts(counted[0]));
            }
            limits.add(api.limits.weightCount(client));
        }
        api.pulse.flush();
        deliver(endpoint, JsonText.of(answer));
        if (banned) {
            stream.close(POLICY, "banned");
        }
    }

    @Override
    public void onClosed() {
        subscriptions.closed();
    }

    private void refuseInTrouble() {
        Obstacle obstacle = api.requests.obstacle();
        if (obstacle != null) {
            throw Errors.trouble(obstacle, api.clock.shownMillis());
        }
    }

    private void deliver(Endpoint endpoint, String answer) {
        boolean order = endpoint != null && endpoint.trades();
        long nanos = order ? api.requests.orderDelayNanos() : api.requests.delayNanos();
        stream.later(nanos, () -> {
            if (order) {
                frames.deliver(FrameKind.ORDER, endpoint.method(), answer);
            } else {
                stream.send(answer);
            }
        });
    }

    private JsonNode asked(Endpoint endpoint, SignedParameters sent, Account[] counted) {
        Parameters parameters = sent.parameters();
        api.limits.request(client, endpoint.weight().applyAsInt(new Call(api.exchange, parameters, null, times)));
        Account account = endpoint.security() == Security.NONE ? null : account(sent);
        if (account != null && endpoint.orders() > 0) {
            api.limits.order(account, endpoint.orders());
            counted[0] = account;
        }
        return endpoint.answer().apply(new Call(api.exchange, parameters, account, times));
    }

    private Account account(SignedParameters sent) {
        Parameters parameters = sent.parameters();
        if (!parameters.has("apiKey") && !parameters.has("signature") && loggedOn != null) {
            if (api.faults.strikes(Fault.S13)) {
                logout();
                throw Errors.keyRejected();
            }
            api.gate.checkTime(parameters);
            return api.gate.key(loggedOn.name()).account();
        }
        return signer(sent).account();
    }

    private ApiKey signer(SignedParameters sent) {
        Parameters parameters = sent.parameters();
        if (!parameters.has("apiKey")) {
            throw Errors.missing("apiKey");
        }
        ApiKey key = api.gate.key(parameters.get("apiKey"));
        api.gate.checkTime(parameters);
        api.gate.checkSignature(key, sent.payload(), parameters.get("signature"));
        return key;
    }

    private JsonNode session(String method, SignedParameters sent) {
        api.limits.request(client, SESSION_WEIGHT);
        return switch (method) {
            case "session.logon" -> logon(sent);
            case "session.status" -> status();
            case "session.logout" -> logout();
            case "session.subscriptions" -> subscriptions.toJson();
            case "userDataStream.subscribe" -> subscriptions.subscribe(loggedOn, true);
            case "userDataStream.subscribe.signature" -> subscriptions.subscribe(signer(sent), false);
            case "userDataStream.unsubscribe" -> subscriptions.unsubscribe(sent.parameters().get("subscriptionId"));
            case "" -> throw Errors.missing("method");
            default -> throw Errors.of(-1000, "Unknown method '" + method + "'.");
        };
    }

    private JsonNode logon(SignedParameters sent) {
        ApiKey key = signer(sent);
        if (!key.logsOn()) {
            throw Errors.of(-4056, "HMAC_SHA256 API key is not supported.");
        }
        loggedOn = key;
        authorizedNanos = api.clock.shownNanos();
        return status();
    }

    private ObjectNode status() {
        ObjectNode json = Json.object().put("apiKey", loggedOn == null ? null : loggedOn.name());
        if (loggedOn == null) {
            json.putNull("authorizedSince");
        } else {
            json.put("authorizedSince", times.of(authorizedNanos));
        }
        return json
            .put("connectedSince", times.of(connectedNanos))
            .put("returnRateLimits", counts)
            .put("serverTime", times.of(api.clock.shownNanos()))
            .put("userDataStream", subscriptions.anyOfSession());
    }

    private JsonNode logout() {
        loggedOn = null;
        subscriptions.loggedOut();
        return status();
    }

    private static JsonNode parsed(String text) {
        try {
            JsonNode request = MAPPER.readTree(text);
            if (request != null && request.isObject()) {
                return request;
            }
        } catch (JsonProcessingException malformed) {
            throw Errors.of(-1135, "Invalid JSON Request: " + malformed.getOriginalMessage());
        }
        throw Errors.of(-1135, "Invalid JSON Request");
    }
}
