package io.orrery.connectors.kit.session;

import java.util.concurrent.TimeUnit;

/**
 * What a venue asks of a connection, and what is asked of it. Times in nanoseconds.
 *
 * @param batching what one subscribe message may hold
 * @param messagesPerSecond most that may be sent
 * @param openNanos time allowed for each of: preparation, connection, one step of the opening
 * @param ackNanos after which a subscription is asked for again
 * @param ackTries after which the connection is given up
 * @param pingNanos between two pings
 * @param pongNanos after a ping without anything received, control frames included, the connection is given up
 * @param idleNanos likewise without any message; {@link ChannelKind#NEVER} if the venue sends no heartbeats
 * @param lifeNanos after which another connection takes its place, up to a tenth earlier; {@link ChannelKind#NEVER} if not
 * @param retryNanos shortest wait before another connection
 * @param retryCapNanos longest wait
 */
public record SessionTerms(
    Batching batching, int messagesPerSecond, long openNanos, long ackNanos, int ackTries, long pingNanos, long pongNanos,
    long idleNanos, long lifeNanos, long retryNanos, long retryCapNanos) {

    /** Of a venue that has no wishes. */
    public static final SessionTerms DEFAULTS = new SessionTerms(
        new Batching(100, 8_000, false), 10, seconds(10), seconds(5), 3, seconds(5), seconds(5), ChannelKind.NEVER,
        ChannelKind.NEVER, TimeUnit.MILLISECONDS.toNanos(250), seconds(10));

    public SessionTerms {
        if (messagesPerSecond < 1 || openNanos < 1 || ackNanos < 1 || ackTries < 1 || pingNanos < 1 || pongNanos < 1
            || idleNanos < 1 || lifeNanos < 1 || retryNanos < 1 || retryCapNanos < retryNanos) {
            throw new IllegalArgumentException("messagesPerSecond=" + messagesPerSecond + ", openNanos=" + openNanos
                + ", ackNanos=" + ackNanos + ", ackTries=" + ackTries + ", pingNanos=" + pingNanos + ", pongNanos=" + pongNanos
                + ", idleNanos=" + idleNanos + ", lifeNanos=" + lifeNanos + ", retryNanos=" + retryNanos + ", retryCapNanos="
                + retryCapNanos + ": must be positive, and the cap at least the shortest");
        }
    }

    public SessionTerms withBatching(Batching allowed, int messages) {
        return new SessionTerms(allowed, messages, openNanos, ackNanos, ackTries, pingNanos, pongNanos, idleNanos, lifeNanos,
            retryNanos, retryCapNanos);
    }

    public SessionTerms withAcks(long nanos, int tries) {
        return new SessionTerms(batching, messagesPerSecond, openNanos, nanos, tries, pingNanos, pongNanos, idleNanos, lifeNanos,
            retryNanos, retryCapNanos);
    }

    public SessionTerms withPings(long interval, long answer) {
        return new SessionTerms(batching, messagesPerSecond, openNanos, ackNanos, ackTries, interval, answer,
            idleNanos, lifeNanos, retryNanos, retryCapNanos);
    }

    public SessionTerms withIdle(long nanos) {
        return new SessionTerms(batching, messagesPerSecond, openNanos, ackNanos, ackTries, pingNanos, pongNanos,
            nanos, lifeNanos, retryNanos, retryCapNanos);
    }

    public SessionTerms withLife(long nanos) {
        return new SessionTerms(batching, messagesPerSecond, openNanos, ackNanos, ackTries, pingNanos, pongNanos,
            idleNanos, nanos, retryNanos, retryCapNanos);
    }

    public SessionTerms withRetry(long shortest, long longest) {
        return new SessionTerms(batching, messagesPerSecond, openNanos, ackNanos, ackTries, pingNanos, pongNanos, idleNanos,
            lifeNanos, shortest, longest);
    }

    private static long seconds(long count) {
        return TimeUnit.SECONDS.toNanos(count);
    }
}
