package io.orrery.connectors.kit.session;

import java.util.concurrent.TimeUnit;

/** Looks at all channels again and again: whether what was asked was answered, and whether what is live brings data. */
final class Watch {
    static final long SCAN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final VenueSession session;
    private final Subscriptions subscriptions;
    private final SessionTerms terms;
    private final SessionListener listener;
    private long scanTime;

    Watch(VenueSession session, Subscriptions subscriptions, SessionTerms terms, SessionListener listener) {
        this.session = session;
        this.subscriptions = subscriptions;
        this.terms = terms;
        this.listener = listener;
    }

    /** When it is to look next. */
    long due() {
        return scanTime;
    }

    /** Looks, if it is time, until the line is given up. */
    void onTimer(Line line, long time) {
        if (time < scanTime) {
            return;
        }
        scanTime = time + SCAN_NANOS;
        for (int i = 0; i < subscriptions.size() && line.isOpen(); i++) {
            Channel channel = subscriptions.get(i);
            if (channel.isOverdue(time, terms.ackNanos())) {
                remind(channel, line, time);
            } else if (channel.isSilent(time)) {
                revive(channel, line, time);
            }
        }
        subscriptions.changed();
    }

    private void remind(Channel channel, Line line, long time) {
        session.counts().unanswered++;
        if (channel.state() == Channel.State.LEAVING) {
            channel.grant(time);
        } else if (channel.tries() < terms.ackTries()) {
            channel.putOff(time);
        } else {
            session.drop(line, Loss.UNACKNOWLEDGED, 0, channel.toString(), time);
        }
    }

    /** Subscribes again where the venue still speaks, once; where that was no help, or nothing is heard at all, it connects again. */
    private void revive(Channel channel, Line line, long time) {
        session.counts().silent++;
        boolean first = channel.strike() % 2 == 0;
        boolean speaks = time - line.heardTime() < channel.kind().silenceNanos();
        listener.onSilent(channel, time);
        if (first && speaks) {
            session.resubscribe(channel);
        } else {
            session.drop(line, Loss.SILENT_CHANNEL, 0, channel.toString(), time);
        }
    }
}
