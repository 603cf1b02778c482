package io.orrery.patch.library;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Where an order stands, against the queue itself: a list of orders, the first of which is executed first. */
final class QueueTest implements Reference.Compared {
    private static final long BID = 9_999;
    private static final double PRICE = BID * Rig.PRICE_UNIT;

    private final SplittableRandom random = new SplittableRandom(31);
    private final Books books = new Books();
    private final Rig rig = new Rig("queue");
    /** Quantities, the first being next; ours is the one of quantity 0. */
    private final List<Long> queue = new ArrayList<>();

    private long ahead() {
        return queue.subList(0, queue.indexOf(0L)).stream().mapToLong(Long::longValue).sum();
    }

    private void show() {
        long all = queue.stream().mapToLong(Long::longValue).sum();
        long[] bids = all == 0 ? new long[] {BID - 1, 50} : new long[] {BID, all, BID - 1, 50};
        rig.book = books.of(bids, new long[] {BID + 1, 70});
        rig.tell(0, 0);
    }

    private void join() {
        queue.clear();
        for (int i = random.nextInt(1, 30); i > 0; i--) {
            queue.add(random.nextLong(1, 500));
        }
        show();
        queue.add(0L);
        rig.tell(3, PRICE);
    }

    private void trade() {
        long first = queue.remove(0);
        rig.tell(2, -first * Rig.QUANTITY_UNIT).tell(1, PRICE);
        show();
    }

    @Test
    void withoutCancelsItIsExact() {
        for (int round = 0; round < 100; round++) {
            join();
            while (ahead() > 0) {
                if (random.nextBoolean()) {
                    trade();
                } else {
                    queue.add(random.nextLong(1, 500));
                    show();
                }
                rig.tells(0, ahead() * Rig.QUANTITY_UNIT);
            }
        }
    }

    /** Cancelled is any of them, with the same probability: then the guess is right in the mean. */
    @Test
    void withCancelsItIsRightInTheMean() {
        double guessed = 0;
        double there = 0;
        for (int round = 0; round < 2_000; round++) {
            join();
            for (int i = 0; i < 10; i++) {
                int dice = random.nextInt(4);
                if (dice == 0 && queue.get(0) > 0) {
                    trade();
                } else if (dice == 1) {
                    queue.add(random.nextLong(1, 500));
                } else if (queue.size() > 1) {
                    int which = random.nextInt(queue.size());
                    queue.remove(queue.get(which) == 0 ? which == 0 ? 1 : which - 1 : which);
                }
                show();
            }
            guessed += rig.out(0);
            there += ahead() * Rig.QUANTITY_UNIT;
        }
        assertTrue(Math.abs(guessed / there - 1) < 0.05, guessed + " for " + there);
    }

    @Test
    void byHand() {
        rig.book = books.of(new long[] {BID, 1_000, BID - 1, 50}, new long[] {BID + 1, 70});
        rig.tell(0, 0).tell(3, PRICE).tells(0, 1);
        rig.tell(2, -0.2).tell(1, PRICE).tells(0, 0.8);
        rig.book = books.of(new long[] {BID, 600, BID - 1, 50}, new long[] {BID + 1, 70});
        rig.tell(0, 0).tells(0, 0.6);
        rig.book = books.of(new long[] {BID, 900, BID - 1, 50}, new long[] {BID + 1, 70});
        rig.tell(0, 0).tells(0, 0.6);
        rig.book = books.of(new long[] {BID, 600, BID - 1, 50}, new long[] {BID + 1, 70});
        rig.tell(0, 0).tells(0, 0.4);
        rig.tell(2, -0.1).tell(1, PRICE + 1).tells(0, 0.4);
        rig.tell(1, PRICE - 0.01).tells(0, 0);
        rig.tell(3, PRICE - 5).tells(0, Double.NaN);
        rig.tell(4, -1).tell(3, PRICE + 0.01).tells(0, 0.07);
        rig.tell(1, PRICE + 0.02).tells(0, 0);
        rig.tell(3, Double.NaN).tells(0, Double.NaN);
    }
}
