package io.orrery.connectors.kit.session;

import java.util.ArrayList;
import java.util.List;

/** Keeps what a session tells. */
final class Events implements SessionListener {
    final List<String> all = new ArrayList<>();
    final List<Long> lossTimes = new ArrayList<>();

    @Override
    public void onConnected(long time) {
        all.add("connected");
    }

    @Override
    public void onDisconnected(long time, Loss why) {
        all.add("disconnected " + why);
    }

    @Override
    public void onLost(Loss why, long code, String text, long time) {
        lossTimes.add(time);
    }

    @Override
    public void onSilent(Channel channel, long time) {
        all.add("silent " + channel.name());
    }

    @Override
    public void onRefused(Channel channel, long code, long time) {
        all.add("refused " + channel.name());
    }

    @Override
    public void onLive(Channel channel, long time) {
        all.add("live " + channel.name());
    }

    @Override
    public void onComplete(long time) {
        all.add("complete");
    }

    long count(String event) {
        return all.stream().filter(event::equals).count();
    }
}
