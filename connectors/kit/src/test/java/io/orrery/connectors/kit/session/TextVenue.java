package io.orrery.connectors.kit.session;

import io.orrery.connectors.kit.testing.VirtualNetwork;
import io.orrery.connectors.kit.testing.VirtualWire;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.Parting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A venue of our own invention. It understands {@code LOGIN id token}, {@code SUB id a,b}, {@code UNSUB id a,b},
 * {@code PING} and {@code HERE}; it says {@code ACK id}, {@code NO id}, {@code LATER id}, {@code DATA channel number},
 * {@code THERE?}, {@code PONG} and {@code BYE}. A number is said on each connection that has the channel, to
 * all at the same time, and never again.
 */
final class TextVenue implements VirtualNetwork.Venue {
    static final long INTERVAL = 200 * VirtualNetwork.MILLIS;

    private final VirtualNetwork network = new VirtualNetwork(this, 1_000 * VirtualNetwork.SECOND);
    final List<Long> knocks = new ArrayList<>();
    final List<Peer> peers = new ArrayList<>();
    final List<String> heard = new ArrayList<>();
    final Set<String> unknown = new HashSet<>();
    final Set<String> mute = new HashSet<>();
    Predicate<Endpoint> lets = endpoint -> true;
    Predicate<String> answers = text -> true;
    String token;
    boolean hangs;
    boolean refusesForNow;
    int mostInASecond;
    private boolean publishes;

    VirtualNetwork network() {
        return network;
    }

    @Override
    public void onKnock(Endpoint endpoint, VirtualWire wire) {
        knocks.add(network.now());
        if (hangs) {
            return;
        }
        if (!lets.test(endpoint)) {
            wire.part(Parting.REFUSED, 503);
            return;
        }
        Peer peer = new Peer(wire);
        peers.add(peer);
        wire.admit(peer);
        if (!publishes) {
            publishes = true;
            publish();
        }
    }

    private void publish() {
        standing().forEach(peer -> peer.publish(network.now() / INTERVAL));
        network.after(INTERVAL, this::publish);
    }

    /** Connections that stand. */
    List<Peer> standing() {
        peers.removeIf(peer -> peer.gone);
        return peers;
    }

    /** The venue's end of a connection. */
    final class Peer implements VirtualWire.Peer {
        private final VirtualWire wire;
        private final List<Long> sent = new ArrayList<>();
        final Set<String> channels = new LinkedHashSet<>();
        private boolean loggedIn;
        boolean gone;
        /** Neither says nor hears anything, as if the cable were cut. */
        boolean cut;

        Peer(VirtualWire wire) {
            this.wire = wire;
        }

        @Override
        public void onGone() {
            gone = true;
        }

        void hangUp(Parting why) {
            if (!gone) {
                wire.part(why, 1_001);
            }
        }

        void say(String text) {
            if (!gone && !cut) {
                wire.deliver(this, text);
            }
        }

        void ping() {
            if (!gone && !cut) {
                wire.deliverControl(this);
            }
        }

        @Override
        public void onPing() {
            count();
            ping();
        }

        private void count() {
            long now = network.now();
            sent.removeIf(time -> time <= now - VirtualNetwork.SECOND);
            sent.add(now);
            mostInASecond = Math.max(mostInASecond, sent.size());
        }

        @Override
        public void onText(String text) {
            count();
            if (gone || cut) {
                return;
            }
            heard.add(text);
            String[] words = text.split(" ");
            if (!answers.test(text)) {
                return;
            }
            switch (words[0]) {
                case "LOGIN" -> {
                    loggedIn = words[2].equals(token);
                    say((loggedIn ? "ACK " : "NO ") + words[1]);
                }
                case "SUB" -> subscribe(words[1], words[2].split(","));
                case "UNSUB" -> {
                    channels.removeAll(Set.of(words[2].split(",")));
                    say("ACK " + words[1]);
                }
                case "PING" -> say("PONG");
                default -> { }
            }
        }

        private void subscribe(String id, String[] names) {
            if (refusesForNow) {
                say("LATER " + id);
            } else if (token != null && !loggedIn || List.of(names).stream().anyMatch(unknown::contains)) {
                say("NO " + id);
            } else {
                channels.addAll(List.of(names));
                say("ACK " + id);
            }
        }

        private void publish(long number) {
            for (String channel : channels) {
                if (!mute.contains(channel)) {
                    say("DATA " + channel + " " + number);
                }
            }
        }
    }
}
