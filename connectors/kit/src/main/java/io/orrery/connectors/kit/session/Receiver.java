package io.orrery.connectors.kit.session;

/** Takes what the dialect tells of a message to the channel or the line that it is about. */
final class Receiver implements Inbox {
    private final VenueSession session;
    private final LinePair lines;
    private final Subscriptions subscriptions;
    private final SessionListener listener;
    private final long ackNanos;
    private Line line;
    private long time;

    Receiver(VenueSession session, LinePair lines, Subscriptions subscriptions, SessionListener listener, long ackNanos) {
        this.session = session;
        this.lines = lines;
        this.subscriptions = subscriptions;
        this.listener = listener;
        this.ackNanos = ackNanos;
    }

    void begin(Line from, long receivedTime) {
        line = from;
        time = receivedTime;
    }

    @Override
    public void heard(Channel channel) {
        if (channel.hear(time)) {
            live(channel);
        }
    }

    @Override
    public void acknowledged(long requestId) {
        if (line.isOpeningBy(requestId)) {
            line.advance(time);
            return;
        }
        boolean known = requestId == 0;
        for (int i = 0; i < subscriptions.size(); i++) {
            Channel channel = subscriptions.get(i);
            if (channel.isOf(requestId)) {
                known = true;
                acknowledge(channel);
            }
        }
        session.counts().lateAcks += known ? 0 : 1;
    }

    @Override
    public void acknowledged(Channel channel) {
        if (channel.isOf(0)) {
            session.counts().lateAcks++;
        } else {
            acknowledge(channel);
        }
    }

    private void acknowledge(Channel channel) {
        if (!channel.isAnswerAwaited()) {
            return;
        }
        channel.grant(time);
        if (channel.state() == Channel.State.LIVE) {
            live(channel);
        } else {
            subscriptions.changed();
            session.stir();
        }
    }

    private void live(Channel channel) {
        session.counts().subscribed++;
        listener.onLive(channel, time);
        session.onSettled(time);
    }

    @Override
    public void refused(long requestId, long code) {
        if (line.isOpeningBy(requestId)) {
            lines.drop(line, Loss.OPENING_REFUSED, code, "", time);
            return;
        }
        for (int i = 0; i < subscriptions.size(); i++) {
            if (subscriptions.get(i).isOf(requestId)) {
                refuse(subscriptions.get(i), code);
            }
        }
    }

    @Override
    public void refused(Channel channel, long code) {
        refuse(channel, code);
    }

    private void refuse(Channel channel, long code) {
        if (!channel.isAnswerAwaited()) {
            return;
        }
        if (channel.refuse(time)) {
            session.counts().refused++;
            listener.onRefused(channel, code, time);
        }
        subscriptions.changed();
        session.onSettled(time);
        session.stir();
    }

    @Override
    public void putOff(long requestId) {
        for (int i = 0; i < subscriptions.size(); i++) {
            Channel channel = subscriptions.get(i);
            if (channel.isOf(requestId) && channel.isAnswerAwaited()) {
                channel.putOff(time + ackNanos);
            }
        }
    }

    @Override
    public void ended(Channel channel) {
        channel.end(time + ackNanos);
        subscriptions.changed();
        session.stir();
    }

    @Override
    public void asksForReply() {
        line.replyIsOwed();
        session.stir();
        line.pump(time);
    }

    @Override
    public void goingAway() {
        lines.onGoingAway(line, time);
    }
}
