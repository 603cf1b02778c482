package io.orrery.connectors.kit.order;

import io.orrery.codecs.sbe.AmendOrderDecoder;
import io.orrery.codecs.sbe.CancelAllDecoder;
import io.orrery.codecs.sbe.CancelOrderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.RequestStatementDecoder;
import io.orrery.engine.venue.OrderGateway;
import java.util.function.LongConsumer;
import org.agrona.DirectBuffer;

/** Takes orders that nobody wants on the way that all orders take, from the engine's thread to the venue's. Full, it forgets. */
public final class PracticeQueue implements OrderGateway {
    private static final int CAPACITY = 1 << 13;

    private final LongConsumer motions;
    private final CommandQueue queue;
    private boolean moved;

    /** @param motions writes a request of which nobody hears; takes what time it is */
    public PracticeQueue(LongConsumer motions) {
        this.motions = motions;
        queue = new CommandQueue(new Orders(), CAPACITY);
    }

    @Override
    public boolean send(DirectBuffer message, int offset, int length) {
        queue.send(message, offset, length);
        return true;
    }

    /** Goes through the motions for each order that came, and once if none did. By the venue's thread. */
    public void drain(long time) {
        moved = false;
        queue.drain(time);
        if (!moved) {
            motions.accept(time);
        }
    }

    /** What is wanted besides new orders is not practised. */
    private final class Orders implements CommandListener {
        @Override
        public void onNewOrder(NewOrderDecoder order, long time) {
            moved = true;
            motions.accept(time);
        }

        @Override
        public void onCancelOrder(CancelOrderDecoder cancel, long time) {
            // nothing
        }

        @Override
        public void onAmendOrder(AmendOrderDecoder amend, long time) {
            // nothing
        }

        @Override
        public void onCancelAll(CancelAllDecoder all, long time) {
            // nothing
        }

        @Override
        public void onRequestStatement(RequestStatementDecoder request, long time) {
            // nothing
        }
    }
}
