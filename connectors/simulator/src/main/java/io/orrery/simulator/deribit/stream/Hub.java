package io.orrery.simulator.deribit.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orrery.codecs.sbe.Side;
import io.orrery.simulator.deribit.Deribit;
import io.orrery.simulator.deribit.DeribitError;
import io.orrery.simulator.deribit.DeribitJson;
import io.orrery.simulator.deribit.ErrorCode;
import io.orrery.simulator.exchange.Account;
import io.orrery.simulator.exchange.ExchangeListener;
import io.orrery.simulator.exchange.Listing;
import io.orrery.simulator.exchange.OrderEvent;
import io.orrery.simulator.exchange.Position;
import io.orrery.simulator.exchange.PublicTrade;
import io.orrery.simulator.faults.Fault;
import io.orrery.simulator.faults.FrameKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Who listens to what: feeds are made for their first subscriber, and end with their last. */
public final class Hub implements ExchangeListener {
    private final Deribit deribit;
    private final Map<String, Subscribed> channels = new LinkedHashMap<>();
    private final Map<String, String> lastSnapshots = new HashMap<>();

    public Hub(Deribit deribit) {
        this.deribit = deribit;
        deribit.exchange().listen(this);
    }

    /**
     * @param own true if channels of the account are wanted too
     * @return those that there are
     * @throws DeribitError if one of them is not for everyone
     */
    public List<String> subscribe(Subscriber subscriber, List<String> names, boolean own) {
        List<Channel> wanted = new ArrayList<>();
        for (String name : names) {
            Subscribed known = channels.get(key(subscriber, name));
            Channel channel = known == null ? Channel.of(subscriber.deribit(), name) : known.channel;
            if (channel != null && channel.raw() && !subscriber.signedIn()) {
                throw DeribitError.of(ErrorCode.RAW_SUBSCRIPTIONS_NOT_AVAILABLE_FOR_UNAUTHORIZED);
            }
            if (channel != null && (own || !channel.own())) {
                wanted.add(channel);
            }
        }
        for (Channel channel : wanted) {
            Subscribed subscribed = channels.computeIfAbsent(
                key(subscriber, channel.name()), first -> new Subscribed(channel, subscriber.deribit().account()));
            tell(subscribed);
            subscribed.subscribers.add(subscriber);
        }
        return wanted.stream().map(Channel::name).toList();
    }

    /** What one who has just subscribed gets first. */
    public void sendSnapshots(Subscriber subscriber, List<String> names) {
        for (String name : names) {
            Channel channel = channels.get(key(subscriber, name)).channel;
            JsonNode snapshot = channel.feed().snapshot();
            if (snapshot != null) {
                String frame = frame(name, snapshot);
                String last = lastSnapshots.put(key(subscriber, name), frame);
                boolean stale = last != null && deribit.faults().strikes(Fault.S03);
                FrameKind kind = channel.own() ? FrameKind.PRIVATE : FrameKind.MARKET;
                subscriber.send(kind, name, stale ? last : frame);
            }
        }
    }

    /** @return those that it listened to */
    public List<String> unsubscribe(Subscriber subscriber, List<String> names) {
        List<String> left = new ArrayList<>();
        for (String name : names) {
            Subscribed subscribed = channels.get(key(subscriber, name));
            if (subscribed != null && subscribed.subscribers.remove(subscriber)) {
                left.add(name);
            }
        }
        channels.values().removeIf(subscribed -> subscribed.subscribers.isEmpty());
        return left;
    }

    public void leave(Subscriber subscriber) {
        channels.values().forEach(subscribed -> subscribed.subscribers.remove(subscriber));
        channels.values().removeIf(subscribed -> subscribed.subscribers.isEmpty());
    }

    /** Sends what is new, where it is time. */
    public void flush(long nowNanos) {
        for (Subscribed subscribed : List.copyOf(channels.values())) {
            if (nowNanos >= subscribed.nextNanos) {
                subscribed.nextNanos = nowNanos + subscribed.channel.intervalNanos();
                tell(subscribed);
            }
        }
    }

    @Override
    public void levelChanged(Listing listing, Side side, long price, long quantity, long updateId) {
        each(feed -> feed.levelChanged(listing, side, price, quantity));
    }

    @Override
    public void traded(Listing listing, PublicTrade trade) {
        each(feed -> feed.traded(listing, trade));
    }

    @Override
    public void orderChanged(OrderEvent event) {
        own(event.order().account(), feed -> feed.orderChanged(event));
    }

    @Override
    public void balanceChanged(Account account, String asset) {
        own(account, feed -> feed.moneyChanged(asset));
    }

    @Override
    public void positionChanged(Account account, Position position) {
        own(account, feed -> feed.moneyChanged(position.listing().settlement()));
    }

    private void each(Consumer<Feed> told) {
        for (Subscribed subscribed : channels.values()) {
            told.accept(subscribed.channel.feed());
        }
    }

    private void own(Account account, Consumer<Feed> told) {
        for (Subscribed subscribed : channels.values()) {
            if (subscribed.channel.own() && subscribed.account == account) {
                told.accept(subscribed.channel.feed());
            }
        }
    }

    /** A channel of the account has the same name for all. */
    private static String key(Subscriber subscriber, String name) {
        return name.startsWith("user.") ? subscriber.deribit().account().name() + " " + name : name;
    }

    private static void tell(Subscribed subscribed) {
        Channel channel = subscribed.channel;
        for (JsonNode data : channel.feed().updates()) {
            String frame = frame(channel.name(), data);
            for (Subscriber subscriber : List.copyOf(subscribed.subscribers)) {
                subscriber.send(channel.feed().kind(), channel.name(), frame);
            }
        }
    }

    private static String frame(String channel, JsonNode data) {
        ObjectNode frame = DeribitJson.object().put("jsonrpc", "2.0").put("method", "subscription");
        frame.putObject("params").put("channel", channel).set("data", data);
        return DeribitJson.write(frame);
    }

    private static final class Subscribed {
        private final Channel channel;
        private final Account account;
        private final Set<Subscriber> subscribers = new LinkedHashSet<>();
        private long nextNanos;

        private Subscribed(Channel channel, Account account) {
            this.channel = channel;
            this.account = account;
        }
    }
}
