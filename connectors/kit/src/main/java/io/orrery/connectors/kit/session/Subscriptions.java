package io.orrery.connectors.kit.session;

import java.util.ArrayList;
import java.util.List;

/** The channels of a session, and what is to be said about them next. */
final class Subscriptions {
    /** Most channels of a session. */
    static final int MAX_CHANNELS = 8_192;

    private final Batching batching;
    private final List<Channel> channels = new ArrayList<>();
    private final List<Channel> batch = new ArrayList<>();
    private boolean pending;

    Subscriptions(Batching batching) {
        this.batching = batching;
    }

    int size() {
        return channels.size();
    }

    Channel get(int index) {
        return channels.get(index);
    }

    void want(Channel channel) {
        if (!channels.contains(channel)) {
            if (channels.size() == MAX_CHANNELS) {
                throw new IllegalStateException(channel + " is one more than " + MAX_CHANNELS + " channels");
            }
            channels.add(channel);
        }
        channel.want();
        pending = true;
    }

    /** Something may be to be said: a channel has changed. */
    void changed() {
        pending = true;
    }

    /** The channels of the next message, all to be left or all to be asked for; empty if there is nothing to say now. */
    List<Channel> nextBatch(long time) {
        batch.clear();
        if (!pending) {
            return batch;
        }
        int bytes = 0;
        for (int i = 0; i < channels.size() && batch.size() < batching.maxChannels(); i++) {
            Channel channel = channels.get(i);
            if (channel.isDue(time) && goesWith(channel)) {
                bytes += channel.name().length() + Batching.BYTES_BETWEEN;
                if (bytes > batching.maxBytes() && !batch.isEmpty()) {
                    break;
                }
                batch.add(channel);
            }
        }
        pending = !batch.isEmpty();
        return batch;
    }

    private boolean goesWith(Channel channel) {
        if (batch.isEmpty()) {
            return true;
        }
        Channel first = batch.get(0);
        return first.state() == channel.state() && (!batching.oneKind() || first.kind().equals(channel.kind()));
    }

    /** True if each channel is as it should be, or the venue will not have it so. */
    boolean isComplete() {
        for (int i = 0; i < channels.size(); i++) {
            if (!channels.get(i).isSettled()) {
                return false;
            }
        }
        return true;
    }

    /** The connection is lost: all that is wanted is to be asked for again. */
    void reset() {
        for (int i = 0; i < channels.size(); i++) {
            channels.get(i).reset();
        }
        channels.removeIf(channel -> !channel.isWanted());
        pending = true;
    }
}
