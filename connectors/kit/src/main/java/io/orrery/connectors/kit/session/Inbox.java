package io.orrery.connectors.kit.session;

/** What a message was, for the session that received it. A message of which nothing is told was none of its business. */
public interface Inbox {

    /** Data of a channel: the only thing that keeps it alive. */
    void heard(Channel channel);

    /** What the request asked is granted, for all of its channels, or this step of the opening. Id 0 means nothing. */
    void acknowledged(long requestId);

    void acknowledged(Channel channel);

    /**
     * What the request asked is declined, for those of its channels that were not acknowledged, or this step of the opening.
     *
     * @param code the venue's own, for the log
     */
    void refused(long requestId, long code);

    void refused(Channel channel, long code);

    /** The request was declined only for now. */
    void putOff(long requestId);

    /** The venue ended the subscription itself. */
    void ended(Channel channel);

    /** The venue wants to hear {@link Dialect#reply}, or it will hang up. */
    void asksForReply();

    /** The venue will hang up soon. */
    void goingAway();
}
