package io.orrery.patch.library;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What modules see in books and trades, against plain sums over the levels. */
final class MarketTest implements Reference.Compared {
    private static final int LEVELS = 8;

    private final SplittableRandom random = new SplittableRandom(41);
    private final Books books = new Books();
    private final long[] bids = new long[2 * LEVELS];
    private final long[] asks = new long[2 * LEVELS];

    private void draw() {
        long bid = random.nextLong(9_990, 10_000);
        long ask = bid + random.nextLong(1, 4);
        for (int i = 0; i < LEVELS; i++) {
            bids[2 * i] = bid;
            asks[2 * i] = ask;
            bids[2 * i + 1] = random.nextLong(1, 5_000);
            asks[2 * i + 1] = random.nextLong(1, 5_000);
            bid -= random.nextLong(1, 5);
            ask += random.nextLong(1, 5);
        }
    }

    private static double price(long[] side, int level) {
        return side[2 * level] * Rig.PRICE_UNIT;
    }

    private static double quantity(long[] side, int level) {
        return side[2 * level + 1] * Rig.QUANTITY_UNIT;
    }

    private static double sum(long[] side, int levels) {
        double sum = 0;
        for (int i = 0; i < levels; i++) {
            sum += quantity(side, i);
        }
        return sum;
    }

    private void look(Rig rig) {
        draw();
        rig.book = books.of(bids, asks);
        rig.changed();
    }

    @Test
    void theTouch() {
        Rig rig = new Rig("touch");
        for (int i = 0; i < 100; i++) {
            look(rig);
            rig.tells(0, price(bids, 0));
            rig.tells(1, price(asks, 0));
            rig.tells(2, (price(bids, 0) + price(asks, 0)) / 2);
            rig.tells(3, price(asks, 0) - price(bids, 0));
        }
        double before = rig.out(2);
        rig.book = books.of(new long[0], asks);
        rig.changed();
        rig.tells(2, before);
    }

    @Test
    void theMicroprice() {
        Rig rig = new Rig("microprice");
        for (int i = 0; i < 100; i++) {
            look(rig);
            double share = quantity(bids, 0) / (quantity(bids, 0) + quantity(asks, 0));
            rig.tells(0, price(bids, 0) + share * (price(asks, 0) - price(bids, 0)));
        }
    }

    @Test
    void theImbalance() {
        Rig rig = new Rig("imbalance", "levels", 3);
        for (int i = 0; i < 100; i++) {
            look(rig);
            rig.tells(0, (sum(bids, 3) - sum(asks, 3)) / (sum(bids, 3) + sum(asks, 3)));
        }
    }

    @Test
    void theDepth() {
        Rig rig = new Rig("depth", "reach", 1_000);
        for (int i = 0; i < 100; i++) {
            look(rig);
            double mid = (price(bids, 0) + price(asks, 0)) / 2;
            double bid = 0;
            double ask = 0;
            for (int level = 0; level < LEVELS; level++) {
                bid += price(bids, level) >= mid * 0.999 ? quantity(bids, level) : 0;
                ask += price(asks, level) <= mid * 1.001 ? quantity(asks, level) : 0;
            }
            rig.tells(0, bid);
            rig.tells(1, ask);
        }
    }

    @Test
    void theFlowOfOrders() {
        Rig rig = new Rig("flow");
        look(rig);
        for (int i = 0; i < 200; i++) {
            double bid = price(bids, 0);
            double bidQuantity = quantity(bids, 0);
            double ask = price(asks, 0);
            double askQuantity = quantity(asks, 0);
            look(rig);
            double wanted = 0;
            wanted += price(bids, 0) > bid ? quantity(bids, 0)
                : price(bids, 0) == bid ? quantity(bids, 0) - bidQuantity : -bidQuantity;
            wanted -= price(asks, 0) < ask ? quantity(asks, 0)
                : price(asks, 0) == ask ? quantity(asks, 0) - askQuantity : -askQuantity;
            rig.tells(0, wanted);
        }
    }

    @Test
    void aBookIsToldAndItsGateOpenWhileItIsGood() {
        Rig rig = new Rig("book");
        look(rig);
        rig.tells(0, 0);
        rig.tells(1, 1);
        rig.book = books.of(bids, new long[0]);
        rig.changed();
        rig.tells(1, 0);
    }

    @Test
    void tradesAreTold() {
        Rig rig = new Rig("trades");
        rig.trade(101.5, -2);
        rig.tells(0, 101.5);
        rig.tells(1, -2);
    }

    @Test
    void barsCloseWhenTheirTimeIsOver() {
        BarsRig rig = new BarsRig();
        Reference.same("true-range", 3, rig.bar(10, 12, 9, 11), 1, "");
        Reference.same("bars", 11, rig.close(), 1, " close");
        Reference.same("bars", 4, rig.volume(), 1, " volume");
        Reference.same("true-range", 5, rig.bar(15, 16), 1, " from the close before");
        Reference.same("true-range", 5, rig.bar(), 1, ": a bar without trades is none");
    }

    @Test
    void thePositionIsShown() {
        Rig rig = new Rig("position");
        rig.held = -3.5;
        rig.tick().tells(0, -3.5);
    }

    @Test
    void aScheduleIsOpenFromOneTimeToAnother() {
        Rig day = new Rig("schedule", "from", 3_600, "to", 7_200);
        Rig night = new Rig("schedule", "from", 7_200, "to", 3_600);
        for (int minute = 0; minute < 3_000; minute++) {
            day.now = minute * 60_000_000_000L;
            night.now = day.now;
            int second = minute % 1_440 * 60;
            boolean open = second >= 3_600 && second < 7_200;
            day.tick().tells(0, open ? 1 : 0);
            night.tick().tells(0, open ? 0 : 1);
        }
    }

    @Test
    void theIntensityOfAPoissonStreamIsItsRate() {
        Rig rig = new Rig("intensity", "memory", 20);
        double sum = 0;
        for (int i = 0; i < 50_000; i++) {
            rig.after(-Math.log(1 - random.nextDouble()) / 5).tell(0, 0);
            sum += i > 1_000 ? rig.out(0) : 0;
        }
        double mean = sum / 49_000;
        assertTrue(Math.abs(mean - 5) < 0.3, "5 a second is " + mean);
        double before = rig.out(0);
        rig.after(20).tick();
        rig.tells(0, before / Math.E);
    }

    @Test
    void theAgeOfANumber() {
        Rig rig = new Rig("age");
        rig.tell(0, 5).after(2.5).tick();
        rig.tells(0, 2.5);
        rig.tell(0, 5);
        rig.tells(0, 0);
    }
}
