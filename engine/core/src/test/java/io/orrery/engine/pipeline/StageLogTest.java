package io.orrery.engine.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.NewOrderDecoder;
import io.orrery.codecs.sbe.OrdersTimedDecoder;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.Rig;
import io.orrery.engine.replay.Opening;
import io.orrery.engine.replay.Reenactment;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalReader;
import io.orrery.journal.memory.MemoryStore;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.agrona.concurrent.EpochNanoClock;
import org.junit.jupiter.api.Test;

final class StageLogTest {
    private static final long SPIN_NANOS = 5_000_000L;
    private static final long FIRST_ORDER = (1L << 40) + 1;
    private static final int FULL = 10;
    private static final int TURNS = 200_000;

    /** What is kept of one order. */
    private record Timed(
        long orderId, long cause, long received, long read, long waited, long decided, long released, long batch, long behind) {
    }

    /** Sells a lot with each trade; takes its time over those of more than one lot. */
    private static final class Seller implements Strategy {
        @Override
        public void onTrade(Context context, TradeDecoder trade) {
            long end = System.nanoTime() + (trade.quantity() > 1 ? SPIN_NANOS : 0);
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            context.limit(Side.SELL, trade.price(), 1, TimeInForce.GTC);
        }
    }

    private final StrategyCatalogue catalogue = Rig.offering(Seller::new);
    private final AnchoredClock clock = new AnchoredClock();
    private Rig rig = new Rig(catalogue, new MemoryStore(), StageLog.of(clock));

    private void begin() {
        rig.passTime(clock.nanoTime() - rig.now()).started();
        rig.feed(rig.events.book(true, new long[] {100_00, 7}, new long[] {100_01, 3}));
        rig.passTime(clock.nanoTime() - rig.now() - 1_000);
    }

    private Rig trade(long quantity) {
        return rig.publish(rig.events.trade(100_00, quantity, Side.BUY));
    }

    /** An order after the other, each ended by the venue before the next. */
    private void sell(int orders, int slow) {
        for (int i = 0; i < orders; i++) {
            trade(i == slow ? 2 : 1);
            rig.run();
            rig.feed(rig.events.canceled(FIRST_ORDER + i, 1));
        }
    }

    private List<List<Timed>> records() {
        List<List<Timed>> records = new ArrayList<>();
        OrdersTimedDecoder decoder = new OrdersTimedDecoder();
        EventRecord record = new EventRecord();
        try (JournalReader reader = rig.journal.reader()) {
            while (reader.next(record)) {
                if (record.templateId() == OrdersTimedDecoder.TEMPLATE_ID) {
                    assertEquals(EventClass.OBSERVATION, record.eventClass());
                    decoder.wrapAndApplyHeader(record.buffer(), record.messageOffset(), new MessageHeaderDecoder());
                    List<Timed> orders = new ArrayList<>();
                    decoder.orders().forEach(each -> orders.add(new Timed(
                        each.orderId(), each.cause(), each.received(), each.read(), each.waited(), each.decided(),
                        each.released(), each.batch(), each.behind())));
                    records.add(orders);
                }
            }
        }
        return records;
    }

    @Test
    void aFullRecordHoldsEachOrderWithItsCauseAndItsStages() {
        begin();
        long before = rig.now();
        sell(FULL, 3);
        List<List<Timed>> records = records();
        assertEquals(1, records.size());
        assertEquals(FULL, records.get(0).size());
        for (int i = 0; i < FULL; i++) {
            Timed order = records.get(0).get(i);
            assertEquals(FIRST_ORDER + i, order.orderId());
            assertTrue(rig.lines(order.cause()).get(0).contains(" Trade "), rig.lines(order.cause()).get(0));
            assertEquals(before + (2 * i + 1) * 1_000L, order.received());
            assertTrue(order.waited() >= 0 && order.released() >= 0, order.toString());
            assertTrue(order.decided() >= (i == 3 ? SPIN_NANOS : 0), order.toString());
            assertEquals(1, order.batch());
            assertEquals(0, order.behind());
        }
    }

    @Test
    void theStagesTogetherAreTheTimeFromTheFrameToTheGateway() {
        long[] left = new long[1];
        rig.gateway = (message, offset, length) -> {
            left[0] = clock.nanoTime();
            return true;
        };
        begin();
        long received = rig.now() + 1_000;
        trade(2);
        rig.run();
        long after = clock.nanoTime();
        rig.passTime(TimerAgent.BEAT).feed(rig.events.time(0));
        Timed order = records().get(0).get(0);
        long end = received + order.read() + order.waited() + order.decided() + order.released();
        assertEquals(received, order.received());
        assertTrue(end >= left[0] && end <= after, left[0] + " " + end + " " + after);
    }

    @Test
    void aFewAreRecordedWhenABeatHasPassed() {
        begin();
        trade(1);
        rig.run();
        rig.passTime(TimerAgent.BEAT / 2).feed(rig.events.time(0));
        assertEquals(List.of(), records());
        rig.passTime(TimerAgent.BEAT).feed(rig.events.time(0));
        assertEquals(1, records().get(0).size());
        rig.passTime(TimerAgent.BEAT).feed(rig.events.time(0));
        assertEquals(1, records().size());
    }

    @Test
    void theLastOnesAreRecordedWhenTheSessionEndsWithinTheBeat() {
        begin();
        trade(1);
        rig.run();
        rig.agent.finish();
        assertEquals(1, records().get(0).size());
        rig.agent.finish();
        assertEquals(1, records().size());
    }

    @Test
    void whoStandsBehindOthersInTheBatchIsSeenToWaitForThem() {
        begin();
        trade(2);
        trade(1);
        rig.run();
        rig.passTime(TimerAgent.BEAT).feed(rig.events.time(0));
        Timed second = records().get(0).get(1);
        assertEquals(2, second.batch());
        assertEquals(1, second.behind());
        assertTrue(second.decided() >= SPIN_NANOS, second.toString());
    }

    @Test
    void aReplayDoesNotMissThem() {
        begin();
        sell(4 * FULL, -1);
        assertEquals(4, records().size());
        Reenactment again = new Reenactment(catalogue, Opening.NONE);
        EventRecord record = new EventRecord();
        try (JournalReader reader = rig.journal.reader()) {
            while (reader.next(record)) {
                again.onRecord(record);
            }
        }
        again.end();
        assertEquals(0, again.differences(), () -> again.first().toString());
        assertEquals(0, again.unrecorded());
        assertEquals(rig.engine().digest(), again.engine().digest());
    }

    @Test
    void byAClockThatIsTurnedByHandNothingIsTimed() {
        EpochNanoClock hand = new HandClock(clock.nanoTime());
        rig = new Rig(catalogue, new MemoryStore(), StageLog.of(hand));
        begin();
        sell(2 * FULL, -1);
        rig.passTime(TimerAgent.BEAT).feed(rig.events.time(0));
        assertEquals(List.of(), records());
    }

    @Test
    void anOrderCostsNoGarbage() {
        StageLog log = StageLog.of(clock);
        EventRing ring = new EventRing(64);
        rig.started();
        ring.priority().offer(rig.events.buffer(), 0, rig.events.length(), clock.nanoTime());
        EventRecord order = EventRecord.allocate();
        order.compose(
            EventClass.OUTPUT, clock.nanoTime(), rig.events.newOrder(FIRST_ORDER, Side.SELL, 100_00, 1).buffer(), 0,
            MessageHeaderDecoder.ENCODED_LENGTH + NewOrderDecoder.BLOCK_LENGTH);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        turn(log, ring, order);
        long before = threads.getThreadAllocatedBytes(thread);
        turn(log, ring, order);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;
        assertTrue(allocated < TURNS, allocated + " bytes in " + TURNS + " turns");
    }

    private static void turn(StageLog log, EventRing ring, EventRecord order) {
        for (int i = 0; i < TURNS; i++) {
            log.taken(1, System.nanoTime());
            log.decided(System.nanoTime());
            log.released(order, ring.peek(0), 0, System.nanoTime());
            if (log.isFull()) {
                log.take(order.time()).seal(i);
            }
        }
    }
}
