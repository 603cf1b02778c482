package io.orrery.connectors.kit.session;

import io.orrery.connectors.kit.wire.Endpoint;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * How a venue speaks. It writes the messages that a session sends, each from index 0 on, and returns their length; and it reads
 * those that come, once: what is data it hands on itself, and it tells the session what it was.
 */
public interface Dialect {

    /** Where to connect; asked each time, after {@link #prepare}. */
    Endpoint endpoint();

    /** Fetches what a connection needs beforehand, such as a token, and tells when it is there: in the call or later. */
    default void prepare(long time, Preparation then) {
        then.done(time);
    }

    /**
     * Writes what is said first on a connection: login, heartbeats asked for. The next step follows when this is acknowledged.
     *
     * @param step from 0 on
     * @return 0 if nothing is left to say
     */
    default int open(int step, long requestId, long time, MutableDirectBuffer to) {
        return 0;
    }

    int subscribe(long requestId, List<Channel> channels, MutableDirectBuffer to);

    int unsubscribe(long requestId, List<Channel> channels, MutableDirectBuffer to);

    /** Writes a ping of the venue's own, with id 0 if it must have one; 0 if there is none, so that a WebSocket ping is sent. */
    default int ping(MutableDirectBuffer to) {
        return 0;
    }

    /** Writes what the venue asked for by {@link Inbox#asksForReply}, with id 0 if it must have one. */
    default int reply(MutableDirectBuffer to) {
        return 0;
    }

    /**
     * Reads a message, of which eight more bytes can be read behind it.
     *
     * @param inbox valid in the call
     */
    void onFrame(DirectBuffer buffer, int offset, int length, long time, Inbox inbox);
}
