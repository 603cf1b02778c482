package io.orrery.simulator.kraken.stream;

import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.exchange.ExchangeListener;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.PublicTrade;
import io.orrery.simulator.faults.FrameKind;
import io.orrery.simulator.kraken.Kraken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Who listens to what: feeds are made for their first subscriber, and end with their last. */
public final class Hub implements ExchangeListener {
    private final Kraken kraken;
    private final Map<Channel, Subscribed> channels = new LinkedHashMap<>();
    private final Set<Session> sessions = new LinkedHashSet<>();

    public Hub(Kraken kraken) {
        this.kraken = kraken;
        kraken.exchange().listen(this);
    }

    /** Sends what is new. */
    public void flush() {
        channels.values().forEach(Hub::flush);
    }

    public void beat(long nowNanos) {
        sessions.forEach(session -> session.beat(nowNanos));
    }

    void enter(Session session) {
        sessions.add(session);
        session.greet();
    }

    void leave(Session session) {
        sessions.remove(session);
        channels.values().forEach(subscribed -> subscribed.sessions.remove(session));
        channels.values().removeIf(subscribed -> subscribed.sessions.isEmpty());
    }

    /** @return false if the session listened already */
    boolean subscribe(Session session, Channel channel) {
        Subscribed subscribed = channels.computeIfAbsent(channel, first -> new Subscribed(channel, kraken));
        flush(subscribed);
        return subscribed.sessions.add(session);
    }

    void sendSnapshot(Session session, Channel channel) {
        Subscribed subscribed = channels.get(channel);
        String snapshot = subscribed.feed.snapshot();
        if (snapshot != null) {
            session.send(FrameKind.MARKET, subscribed.name, snapshot);
        }
    }

    /** @return false if the session did not listen */
    boolean unsubscribe(Session session, Channel channel) {
        Subscribed subscribed = channels.get(channel);
        if (subscribed == null || !subscribed.sessions.remove(session)) {
            return false;
        }
        if (subscribed.sessions.isEmpty()) {
            channels.remove(channel);
        }
        return true;
    }

    @Override
    public void levelChanged(Listing listing, Side side, long price, long quantity, long updateId) {
        each(listing, Feed::bookChanged);
    }

    @Override
    public void traded(Listing listing, PublicTrade trade) {
        each(listing, feed -> feed.traded(trade));
    }

    private void each(Listing listing, Consumer<Feed> told) {
        for (Map.Entry<Channel, Subscribed> entry : channels.entrySet()) {
            if (entry.getKey().pair() != null && entry.getKey().pair().listing() == listing) {
                told.accept(entry.getValue().feed);
            }
        }
    }

    private static void flush(Subscribed subscribed) {
        String update = subscribed.feed.update();
        if (update != null) {
            List<Session> listening = new ArrayList<>(subscribed.sessions);
            listening.forEach(session -> session.send(subscribed.feed.kind(), subscribed.name, update));
        }
    }

    private static final class Subscribed {
        private final String name;
        private final Feed feed;
        private final Set<Session> sessions = new LinkedHashSet<>();

        private Subscribed(Channel channel, Kraken kraken) {
            name = channel.toString();
            feed = channel.feed(kraken);
        }
    }
}
