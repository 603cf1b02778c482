package io.orrery.bench.matching;

import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.matching.MatchingBook;
import io.orrery.matching.MatchingListener;
import io.orrery.matching.MatchingReason;
import java.util.SplittableRandom;
import org.agrona.collections.LongArrayList;

/**
 * Commands to a book, made up from a seed: orders around a price that wanders, some of which take, and cancels of what rests. It
 * ends with the cancels of all that is left, so that it can be given again and again, with other ids.
 */
final class MatchingFlow {
    private static final int WARM = 2_000;
    private static final long START = 1_000_000;
    private static final int REACH = 40;
    private static final int LARGEST = 100;

    final long[] ids;
    final long[] prices;
    /** 0 in a cancel. */
    final int[] quantities;
    final boolean[] buys;
    /** Of orders that do not rest. */
    final boolean[] immediate;
    private int size;

    private MatchingFlow(int most) {
        ids = new long[most];
        prices = new long[most];
        quantities = new int[most];
        buys = new boolean[most];
        immediate = new boolean[most];
    }

    /** So many commands, and the cancels of what they leave. */
    static MatchingFlow of(int commands, long seed) {
        MatchingFlow flow = new MatchingFlow(2 * commands);
        SplittableRandom random = new SplittableRandom(seed);
        Open open = new Open();
        MatchingBook book = new MatchingBook(commands, open);
        long price = START;
        for (long id = 1; flow.size < commands; id++) {
            price += random.nextInt(3) - 1;
            if (open.ids.size() > WARM && random.nextInt(100) < 55) {
                flow.cancel(open.ids.getLong(random.nextInt(open.ids.size())));
            } else {
                boolean takes = random.nextInt(10) == 0;
                boolean buy = random.nextBoolean();
                long off = takes ? -random.nextInt(REACH / 4) : 1 + random.nextInt(REACH);
                flow.order(id, buy, price + (buy ? -off : off), 1 + random.nextInt(LARGEST), takes && random.nextBoolean());
            }
            flow.give(book, flow.size - 1);
        }
        while (!open.ids.isEmpty()) {
            flow.cancel(open.ids.getLong(0));
            flow.give(book, flow.size - 1);
        }
        return flow;
    }

    private void order(long id, boolean buy, long price, int quantity, boolean takeOnly) {
        ids[size] = id;
        buys[size] = buy;
        prices[size] = price;
        quantities[size] = quantity;
        immediate[size] = takeOnly;
        size++;
    }

    private void cancel(long id) {
        ids[size++] = id;
    }

    private void give(MatchingBook book, int command) {
        if (quantities[command] == 0) {
            book.cancel(ids[command]);
        } else {
            book.limit(ids[command], buys[command] ? Side.BUY : Side.SELL, prices[command], quantities[command],
                immediate[command] ? TimeInForce.IOC : TimeInForce.GTC);
        }
    }

    int size() {
        return size;
    }

    /** What rests, in no order that matters. */
    private static final class Open implements MatchingListener {
        private final LongArrayList ids = new LongArrayList();

        @Override
        public void accepted(long orderId) {
            ids.addLong(orderId);
        }

        @Override
        public void traded(
            long makerId, long takerId, Side aggressor, long price, long quantity, long makerLeaves, long takerLeaves) {
            if (makerLeaves == 0) {
                ids.removeLong(makerId);
            }
            if (takerLeaves == 0) {
                ids.removeLong(takerId);
            }
        }

        @Override
        public void canceled(long orderId, long leavesQuantity, MatchingReason reason) {
            ids.removeLong(orderId);
        }

        @Override
        public void rejected(long orderId, MatchingReason reason) {
            throw new IllegalStateException(orderId + " rejected: " + reason);
        }

        @Override
        public void cancelRejected(long orderId, MatchingReason reason) {
            throw new IllegalStateException(orderId + " not cancelled: " + reason);
        }

        @Override
        public void amended(long orderId, long price, long leavesQuantity) {
            throw new IllegalStateException("nothing is amended");
        }

        @Override
        public void levelChanged(Side side, long price, long quantity) {
            // of no interest here
        }
    }
}
