package io.orrery.bench.stage;

import com.sun.management.ThreadMXBean;
import io.orrery.bench.Scratch;
import io.orrery.bench.report.Yardstick;
import io.orrery.codecs.EventClass;
import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.MessageHeaderEncoder;
import io.orrery.codecs.sbe.NewOrderEncoder;
import io.orrery.engine.pipeline.AnchoredClock;
import io.orrery.engine.pipeline.StageLog;
import io.orrery.engine.ring.EventRing;
import io.orrery.engine.ring.Slot;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chronicle.ChronicleStore;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * What it costs to time an order by stages: four readings of the clock, what is kept of them, and the order's share of a record
 * in the journal, on disk. Turns of sixty orders, and of as many times four readings of the clock alone.
 */
public final class OrderStages implements AutoCloseable {
    static final int ORDERS = 60;
    private static final int READINGS = 4;
    private static final int TURNS = 15_000;

    private final AnchoredClock clock = new AnchoredClock();
    private final StageLog log = StageLog.of(clock);
    private final EventRecord order = EventRecord.allocate();
    private final Slot slot;
    private final Scratch scratch = Scratch.create();
    private final JournalWriter writer = new ChronicleStore(scratch.folder()).writer();
    private final Yardstick yardstick = new Yardstick();
    private final long[] timed = new long[TURNS];
    private final long[] read = new long[TURNS];
    private long sum;

    OrderStages() {
        UnsafeBuffer message = new UnsafeBuffer(new byte[MessageHeaderEncoder.ENCODED_LENGTH + NewOrderEncoder.BLOCK_LENGTH]);
        new NewOrderEncoder().wrapAndApplyHeader(message, 0, new MessageHeaderEncoder()).orderId(1);
        order.compose(EventClass.OUTPUT, clock.nanoTime(), message, 0, message.capacity());
        EventRing ring = new EventRing(64);
        ring.priority().offer(message, 0, message.capacity(), clock.nanoTime());
        slot = ring.peek(0);
        timeOrders();
        Pages.touch(scratch.folder(), JournalBenchmark.TOUCHED_BYTES);
    }

    /** One line of JSON: of an order, and of its readings alone, the median turn's share, in nanoseconds. */
    public static void main(String[] arguments) {
        try (OrderStages stages = new OrderStages()) {
            stages.run();
            ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
            threads.getCurrentThreadAllocatedBytes();
            long before = threads.getCurrentThreadAllocatedBytes();
            stages.run();
            long bytes = threads.getCurrentThreadAllocatedBytes() - before;
            System.out.println("{\"orders\":" + (long) TURNS * ORDERS + ",\"nanos\":" + median(stages.timed)
                + ",\"readings\":" + median(stages.read) + ",\"touch\":" + stages.yardstick.nanos()
                + ",\"bytes\":" + bytes / ((long) TURNS * ORDERS) + "}");
        }
    }

    private void run() {
        yardstick.clear();
        for (int turn = 0; turn < TURNS; turn++) {
            long from = System.nanoTime();
            timeOrders();
            long to = System.nanoTime();
            readClock();
            timed[turn] = to - from;
            read[turn] = System.nanoTime() - to;
            yardstick.take();
        }
    }

    /** As the ring and the engine do it. Returns the bytes in the journal. */
    long timeOrders() {
        for (int i = 0; i < ORDERS; i++) {
            sum += System.nanoTime(); // published
            log.taken(1, System.nanoTime());
            log.decided(System.nanoTime());
            log.released(order, slot, 0, System.nanoTime());
            if (log.isDue(0)) {
                writer.add(log.take(order.time()));
            }
        }
        writer.commit();
        return writer.bytes();
    }

    private void readClock() {
        for (int i = 0; i < ORDERS * READINGS; i++) {
            sum += System.nanoTime();
        }
    }

    private static long median(long[] turns) {
        long[] sorted = turns.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / ORDERS;
    }

    @Override
    public void close() {
        writer.close();
        scratch.close();
    }
}
