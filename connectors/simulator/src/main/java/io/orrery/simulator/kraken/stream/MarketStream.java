package io.orrery.simulator.kraken.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.orrery.simulator.faults.FrameKind;
import io.orrery.simulator.kraken.Kraken;
import io.orrery.simulator.kraken.KrakenError;
import io.orrery.simulator.kraken.KrakenJson;
import io.orrery.simulator.kraken.Pair;
import io.orrery.simulator.net.Request;
import io.orrery.simulator.net.Stream;
import io.orrery.simulator.net.StreamListener;

/** A public stream: ping, subscribe, unsubscribe. */
public final class MarketStream implements StreamListener {
    private final Kraken kraken;
    private final Hub hub;
    private final Session session;

    private MarketStream(Kraken kraken, Hub hub, Session session) {
        this.kraken = kraken;
        this.hub = hub;
        this.session = session;
    }

    public static StreamListener open(Kraken kraken, Hub hub, Stream stream, Request request) {
        Session session = new Session(kraken, stream, Dialect.of(request));
        hub.enter(session);
        return new MarketStream(kraken, hub, session);
    }

    @Override
    public void onText(String text) {
        ObjectNode request = KrakenJson.parse(text);
        String method = request == null ? "" : request.path("method").asText();
        switch (method) {
            case "ping" -> session.pong(request);
            case "subscribe", "unsubscribe" -> each(request, method);
            default -> session.answer(FrameKind.ORDER, request == null ? KrakenJson.object() : request, method, null,
                "Malformed request");
        }
    }

    @Override
    public void onClosed() {
        hub.leave(session);
    }

    private void each(ObjectNode request, String method) {
        JsonNode parameters = request.path("params");
        String name = parameters.path("channel").asText();
        if (!(parameters instanceof ObjectNode given)) {
            session.answer(FrameKind.SUBSCRIBED, request, method, null, "Malformed request");
        } else if (Channel.isAboutAllPairs(name)) {
            one(request, method, given, null);
        } else if (!given.path("symbol").isArray()) {
            session.answer(FrameKind.SUBSCRIBED, request, method, null, "Symbol field must be an array");
        } else {
            given.get("symbol").forEach(symbol -> one(request, method, given, symbol.asText()));
        }
    }

    private void one(ObjectNode request, String method, ObjectNode parameters, String symbol) {
        try {
            Pair pair = symbol == null ? null : pair(symbol);
            Channel channel = Channel.of(parameters.path("channel").asText(), pair, parameters, session.dialect());
            if (method.equals("subscribe")) {
                subscribe(request, parameters, channel);
            } else if (hub.unsubscribe(session, channel)) {
                ObjectNode result = channel.description(false);
                result.remove("snapshot");
                session.answer(FrameKind.ORDER, request, method, result, null);
            } else {
                throw new KrakenError("Subscription Not Found");
            }
        } catch (KrakenError e) {
            session.answer(FrameKind.SUBSCRIBED, request, method,
                symbol == null ? NullNode.instance : TextNode.valueOf(symbol), e.getMessage());
        }
    }

    private void subscribe(ObjectNode request, ObjectNode parameters, Channel channel) {
        if (!hub.subscribe(session, channel)) {
            throw new KrakenError("Already subscribed");
        }
        boolean snapshot = parameters.path("snapshot").asBoolean(channel.hasSnapshotByDefault());
        session.answer(FrameKind.SUBSCRIBED, request, "subscribe", channel.description(snapshot), null);
        if (snapshot) {
            hub.sendSnapshot(session, channel);
        }
    }

    private Pair pair(String symbol) {
        Pair pair = kraken.catalogue().bySymbol(symbol);
        if (pair == null) {
            throw new KrakenError("Currency pair not supported " + symbol);
        }
        return pair;
    }
}
