package io.orrery.connectors.kit.order;

import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelAllDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;

/** Carries out what is wanted of orders, on the venue's thread. Decoders are valid during the call; times are nanoseconds. */
public interface OrderCommands {

    /** What it can carry out. */
    default Capabilities capabilities() {
        return Capabilities.none();
    }

    void onNewOrder(NewOrderDecoder order, long time);

    void onCancelOrder(CancelOrderDecoder cancel, long time);

    void onAmendOrder(AmendOrderDecoder amend, long time);

    void onCancelAll(CancelAllDecoder all, long time);

    /**
     * Writes a request of which nobody hears, if one could leave now: called thousands of times a second while there is nothing
     * else to do, so that what writes the next order is compiled and at hand. Changes nothing that anybody sees.
     */
    default void exercise(long time) {
    }
}
