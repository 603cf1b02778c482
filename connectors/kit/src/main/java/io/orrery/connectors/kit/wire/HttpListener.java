package io.orrery.connectors.kit.wire;

import org.agrona.DirectBuffer;

/** Hears what became of an {@link HttpAsk}. Times are nanoseconds since the epoch. */
public interface HttpListener {

    /** A whole answer of any status. Headers and body are valid in the call; eight bytes behind the body can be read. */
    void onAnswer(HttpAsk ask, int status, HeaderView headers, DirectBuffer body, int offset, int length, long time);

    /** @param sent false only if no byte of the ask left: then nothing happened at the venue. True: nobody knows. */
    void onFailure(HttpAsk ask, Failure why, boolean sent, long time);
}
