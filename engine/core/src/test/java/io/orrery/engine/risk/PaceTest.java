package io.orrery.engine.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrderType;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What was sent, executed and refused lately, against plain lists. */
final class PaceTest {
    private static final long DAY = 86_400L * RiskRig.SECOND;

    @Test
    void howManyLieInAWindowIsWhatAPlainListSays() {
        SplittableRandom random = new SplittableRandom(21);
        List<Long> plain = new ArrayList<>();
        Window window = new Window();
        int most = 0;
        int room = 0;
        long now = 0;
        assertEquals(Long.MIN_VALUE, window.newest());
        window.resize(most);
        for (int i = 0; i < 5_000; i++) {
            if (random.nextInt(50) == 0) {
                most = random.nextInt(9);
                window.resize(most);
                room = most == 0 ? room : Integer.highestOneBit(most) << 1;
                plain = newest(plain, room);
            }
            now += random.nextInt(3);
            long length = random.nextInt(12);
            long from = now - length;
            long within = plain.stream().filter(time -> time > from).count();
            if (most > 0) {
                assertEquals(within, window.within(length, now), "seed=21, " + i);
                assertEquals(within >= most, window.isFull(most, length, now), "seed=21, " + i);
            }
            assertFalse(window.isFull(Long.MAX_VALUE, length, now));
            if (random.nextBoolean()) {
                window.add(now);
                plain.add(now);
                plain = newest(plain, room);
            }
            if (random.nextInt(20) == 0) {
                window = reloaded(window);
            }
        }
    }

    private static List<Long> newest(List<Long> times, int most) {
        return new ArrayList<>(times.subList(Math.max(0, times.size() - most), times.size()));
    }

    private static Window reloaded(Window window) {
        StateWriter out = new StateWriter();
        window.save(out);
        Window loaded = new Window();
        StateReader in = new StateReader(out.buffer(), 0, out.length());
        loaded.load(in);
        assertTrue(in.atEnd());
        return loaded;
    }

    @Test
    void aLimitOfAllIsKeptToWhatCanBeRemembered() {
        Window window = new Window();
        window.resize(1_000_000);
        for (int i = 0; i < Window.MOST; i++) {
            assertFalse(window.isFull(1_000_000, 10, 5));
            window.add(5);
        }
        assertTrue(window.isFull(1_000_000, 10, 5));
        window.resize(Long.MAX_VALUE);
        window.add(6);
        assertFalse(window.isFull(Long.MAX_VALUE, 10, 6), "nobody asks");
        window.resize(0);
        assertEquals(Window.MOST + 1, window.within(10, 6), "a limit may come that does");
    }

    @Test
    void messagesAndExecutionsAreOfTheirDay() {
        Traffic traffic = new Traffic();
        traffic.onMessage(DAY - 2);
        traffic.onMessage(DAY - 1);
        assertEquals(3, traffic.ratio(DAY - 1));
        assertFalse(traffic.isAbove(3, DAY - 1));
        assertTrue(traffic.isAbove(2, DAY - 1));
        traffic.onExecution(DAY - 1);
        traffic.onExecution(DAY - 1);
        assertEquals(2, traffic.ratio(DAY - 1), "three for two, rounded up");
        assertEquals(1, traffic.ratio(DAY));
        traffic.onExecution(DAY);
        traffic.onMessage(DAY);
        traffic.onMessage(DAY + 1);
        assertEquals(3, traffic.ratio(DAY + 1), "three for one");
        traffic.onExecution(2 * DAY);
        assertEquals(1, traffic.ratio(2 * DAY), "the messages of yesterday are gone by an execution too");
    }

    @Test
    void whatIsAskedForAtOnceIsOfItsEvent() {
        Traffic traffic = new Traffic();
        traffic.onBasket(7, 5);
        traffic.onBasket(7, 6);
        assertEquals(11, traffic.basket(7));
        assertEquals(0, traffic.basket(8));
        traffic.onBasket(8, 2);
        assertEquals(2, traffic.basket(8));
        traffic.onBasket(8, Long.MAX_VALUE);
        assertEquals(Long.MAX_VALUE, traffic.basket(8));
    }

    /** One order that went out. */
    private record Sent(int strategy, int instrument, Side side, long price, long quantity, long time) {
        boolean isLike(Sent other) {
            return strategy == other.strategy && instrument == other.instrument && side == other.side && price == other.price
                && quantity == other.quantity;
        }
    }

    private final RiskRig rig = new RiskRig();
    private final NewOrderDecoder decoder = new NewOrderDecoder();

    @Test
    void howOftenTheSameOrderWentOutIsWhatAPlainListSays() {
        rig.feed(rig.risk.instrument(2, 1, "USDT"));
        rig.feed(rig.risk.instrument(3, 1, "USDT"));
        SplittableRandom random = new SplittableRandom(22);
        Deque<Sent> plain = new ArrayDeque<>();
        RecentOrders recent = new RecentOrders();
        for (int i = 0; i < 3 * RecentOrders.MOST; i++) {
            Sent order = new Sent(1 + random.nextInt(3), 1 + random.nextInt(3), random.nextBoolean() ? Side.BUY : Side.SELL,
                100 + random.nextInt(6), 1 + random.nextInt(6), i / 2);
            if (i % 5 == 0 || i < 10) {
                long window = random.nextInt(2 * RecentOrders.MOST);
                long same = plain.stream().filter(sent -> sent.isLike(order) && order.time - sent.time < window).count();
                assertEquals(Math.min(same, 9), count(recent, order, window, 9), "seed=22, " + i);
            }
            add(recent, order);
            plain.addLast(order);
            if (plain.size() > RecentOrders.MOST) {
                plain.removeFirst();
            }
            if (i % 700 == 0) {
                recent = reloaded(recent);
            }
        }
        Sent last = plain.getLast();
        assertTrue(count(recent, last, 1_000, 9) > 0);
        recent.clear();
        assertEquals(0, count(recent, last, 1_000, 9));
    }

    private void add(RecentOrders recent, Sent order) {
        rig.risk.newOrder(1, 0, order.strategy, 1, order.instrument, order.side, order.price, order.quantity);
        recent.add(decoder.wrapAndApplyHeader(rig.risk.buffer(), 0, new MessageHeaderDecoder()), order.time);
    }

    private long count(RecentOrders recent, Sent order, long window, long most) {
        rig.wish.by(order.strategy, 1, rig.engine.state().instruments().get(order.instrument))
            .order(order.side, OrderType.LIMIT, TimeInForce.GTC, order.price, order.quantity);
        rig.wish.now = order.time;
        return recent.count(rig.wish, window, most);
    }

    private static RecentOrders reloaded(RecentOrders recent) {
        StateWriter out = new StateWriter();
        recent.save(out);
        RecentOrders loaded = new RecentOrders();
        StateReader in = new StateReader(out.buffer(), 0, out.length());
        loaded.load(in);
        assertTrue(in.atEnd());
        return loaded;
    }
}
