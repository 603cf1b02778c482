package io.orrery.connectors.kit.session;

import java.util.concurrent.TimeUnit;

/** Looks at all channels again and again: whether what was asked was answered, and whether what is live brings data. */
final class Watch {
    static final long SCAN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final VenueSession session;
    private final LinePair lines;
    private final Subscriptions subscriptions;
    private final SessionTerms terms;
    private final SessionListener listener;
    private long scanTime;

    Watch(VenueSession session, LinePair lines, Subscriptions subscriptions, SessionTerms terms, SessionListener listener) {
        this.session = session;
        this.lines = lines;
        this.subscriptions = subscriptions;
        this.terms = terms;
        this.listener = listener;
    }

    /** When it is to look next. */
    long due() {
        return scanTime;
    }

    /** A line is open. */
    void begin(long time) {
        scanTime = time;
    }

    /** Looks, if it is time, until the line is given up. False if it was not time. */
    boolean onTimer(Line line, long time) {
        if (time < scanTime) {
            return false;
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
        return true;
    }

    private void remind(Channel channel, Line line, long time) {
        session.counts().unanswered++;
        if (channel.state() == Channel.State.LEAVING) {
            channel.grant(time);
        } else if (channel.tries() < terms.ackTries()) {
            channel.putOff(time);
        } else {
            lines.drop(line, Loss.UNACKNOWLEDGED, 0, channel.toString(), time);
        }
    }

    /** Something else shows that a channel brings nothing, sooner than its silence. */
    void onMute(Channel channel, Line line, long time) {
        if (channel.state() == Channel.State.LIVE) {
            revive(channel, line, time);
            subscriptions.changed();
        }
    }

    /** Subscribes again where the venue still speaks; connects again where that was no help, or nothing at all is heard. */
    private void revive(Channel channel, Line line, long time) {
        session.counts().silent++;
        boolean first = channel.strike() % 2 == 0;
        boolean speaks = time - line.heardTime() < channel.kind().silenceNanos();
        listener.onSilent(channel, time);
        if (first && speaks) {
            session.resubscribe(channel, time);
        } else {
            lines.drop(line, Loss.SILENT_CHANNEL, 0, channel.toString(), time);
        }
    }
}
