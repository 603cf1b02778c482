package io.orrery.connectors.kit.session;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What happened to one session. */
public final class SessionCounts {
    private final long[] losses = new long[Loss.values().length];
    long connects;
    long subscribed;
    long resubscribed;
    long silent;
    long refused;
    long unanswered;
    long lateAcks;

    SessionCounts() {
    }

    /** Connections that were tried. */
    public long connects() {
        return connects;
    }

    /** Connections given up or not got for this reason. */
    public long losses(Loss why) {
        return losses[why.ordinal()];
    }

    /** Subscriptions that were granted. */
    public long subscribed() {
        return subscribed;
    }

    /** Channels left to be subscribed to again at once. */
    public long resubscribed() {
        return resubscribed;
    }

    /** Channels found without data for too long. */
    public long silent() {
        return silent;
    }

    /** Subscriptions that were declined. */
    public long refused() {
        return refused;
    }

    /** Messages about a channel that were not answered in time. */
    public long unanswered() {
        return unanswered;
    }

    /** Answers to what was not asked, or not any more. */
    public long lateAcks() {
        return lateAcks;
    }

    /** All of it by name. */
    public Map<String, Long> byName() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("connects", connects);
        counts.put("subscribed", subscribed);
        counts.put("resubscribed", resubscribed);
        counts.put("silent", silent);
        counts.put("refusedChannels", refused);
        counts.put("unanswered", unanswered);
        counts.put("lateAcks", lateAcks);
        for (Loss why : Loss.values()) {
            if (losses(why) > 0) {
                counts.put("loss." + why.name().toLowerCase(Locale.ROOT), losses(why));
            }
        }
        return counts;
    }

    void lost(Loss why) {
        losses[why.ordinal()]++;
    }
}
