package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.orrery.codecs.sbe.Command;
import io.orrery.codecs.sbe.Resolution;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.VenueReason;
import io.orrery.engine.Engine;
import io.orrery.engine.order.OrderTable;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.strategy.StrategyCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

/** After each of many random events, every sum is what a walk over all orders and executions gives. */
final class ExposureTest {
    private static final int EVENTS = 3_000;

    private final RiskRig rig = new RiskRig(48);
    private final PlainExposure plain = new PlainExposure();
    private final List<PlainExposure.Sent> sent = new ArrayList<>();
    private SplittableRandom random;
    private long nextOrder = 1L << 40;
    private long nextTrade = 1;

    private void open() {
        rig.feed(rig.risk.base("USDT", 6));
        rig.feed(rig.risk.instrument(2, 1, "USDT"));
        rig.feed(rig.risk.instrument(3, 2, "USDT"));
    }

    private void agree(String when) {
        plain.compare(rig.engine.state(), rig.state(), when);
    }

    @Test
    void sumsAreWhatAWalkOverEverythingGives() {
        for (int seed = 1; seed <= 4; seed++) {
            ExposureTest own = new ExposureTest();
            own.random = new SplittableRandom(seed);
            own.open();
            for (int i = 0; i < EVENTS; i++) {
                String what = own.step();
                own.agree("seed " + seed + ", event " + i + ": " + what);
            }
        }
    }

    @Test
    void whatIsSavedAndLoadedHasTheSameSums() {
        random = new SplittableRandom(99);
        open();
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < 40; j++) {
                step();
            }
            byte[] saved = rig.saved();
            Engine other = new Engine(new StrategyCatalogue(List.of()), output -> { });
            other.load(new StateReader(new UnsafeBuffer(saved), 0, saved.length));
            plain.compare(other.state(), other.state().risk().state, "loaded");
            assertArrayEquals(saved, RiskRig.saved(other));
        }
    }

    @Test
    void whatIsAtStakeOutlivesTheProcess() {
        random = new SplittableRandom(5);
        open();
        for (int i = 0; i < 500; i++) {
            step();
        }
        rig.start(2);
        agree("a new process");
        open();
        agree("the same instruments and base asset");
        nextOrder = 2L << 40;
        for (int i = 0; i < 500; i++) {
            String what = step();
            agree("event " + i + ": " + what);
        }
    }

    @Test
    void anotherBaseAssetCountsEverythingAnew() {
        random = new SplittableRandom(6);
        open();
        for (int i = 0; i < 300; i++) {
            step();
        }
        rig.feed(rig.risk.base("USDT", 8));
        plain.scale(8);
        agree("two more decimals");
    }

    private String step() {
        PlainExposure.Sent order = sent.isEmpty() ? null : sent.get(Math.max(0, sent.size() - 1 - random.nextInt(60)));
        boolean full = rig.engine.state().orders().isFull();
        if (order == null || !full && random.nextInt(3) == 0) {
            return send();
        }
        long id = order.id();
        long quantity = 1 + random.nextInt(50);
        rig.events.of(order.instrument());
        switch (random.nextInt(12)) {
            case 0 -> rig.feed(rig.events.accepted(id));
            case 1 -> rig.feed(rig.events.rejected(id, random.nextBoolean() ? VenueReason.FILTER : VenueReason.DUPLICATE));
            case 2 -> rig.feed(rig.events.canceled(id, random.nextInt(30)));
            case 3 -> rig.decided(rig.events.cancelOrder(id));
            case 4 -> rig.feed(rig.events.cancelRejected(id));
            case 5 -> rig.decided(rig.events.amendOrder(id, price(), quantity));
            case 6 -> rig.feed(rig.events.amended(id, price(), quantity));
            case 7 -> rig.feed(rig.events.amendRejected(id, VenueReason.FILTER));
            case 8 -> rig.feed(rig.events.unanswered(id, Command.get((short) (1 + random.nextInt(3)))));
            case 9 -> rig.feed(rig.events.resolved(id, random.nextBoolean() ? Resolution.ENDED : Resolution.NEVER_THERE));
            default -> fill(order, random.nextInt(20) == 0 ? 0 : id);
        }
        return "about " + order;
    }

    private long price() {
        return 99_00 + random.nextInt(200);
    }

    private String send() {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long parent = sent.isEmpty() || random.nextInt(4) != 0 ? 0 : sent.get(random.nextInt(sent.size())).id();
        PlainExposure.Sent order = new PlainExposure.Sent(
            ++nextOrder, random.nextInt(4), 1 + random.nextInt(2), 1 + random.nextInt(3), side);
        rig.decided(rig.risk.newOrder(order.id(), parent, order.strategy(), order.account(), order.instrument(), side,
            price(), 1 + random.nextInt(40)));
        sent.add(order);
        return "new " + order;
    }

    /** Of the order, or of one that nobody knows. */
    private void fill(PlainExposure.Sent order, long id) {
        long price = price();
        long quantity = 1 + random.nextInt(20);
        OrderTable orders = rig.engine.state().orders();
        boolean known = orders.get(id) != null || orders.closed(id) != null;
        rig.feed(rig.risk.filled(nextTrade++, id, order.account(), order.instrument(), order.side(), price, quantity, 3));
        plain.filled(order, known, price, quantity);
    }

    @Test
    void aSumThatDoesNotFitIsAboveEveryLimitAndComesBack() {
        Total total = new Total();
        for (int i = 0; i < 5; i++) {
            total.add(Long.MAX_VALUE);
        }
        total.add(7);
        assertEquals(Long.MAX_VALUE, total.value());
        for (int i = 0; i < 5; i++) {
            total.subtract(Long.MAX_VALUE);
        }
        assertEquals(7, total.value());
    }
}
