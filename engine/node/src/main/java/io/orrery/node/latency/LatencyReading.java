package io.orrery.node.latency;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.EngineHinderedDecoder;
import io.orrery.codecs.sbe.Hindrance;
import io.orrery.codecs.sbe.MessageHeaderDecoder;
import io.orrery.codecs.sbe.OrdersTimedDecoder;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.node.home.Session;
import io.orrery.node.journal.EventLines;
import io.orrery.node.journal.LineFilter;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.function.LongPredicate;
import org.HdrHistogram.Histogram;

/** Reads what a session recorded of the time that its orders took. */
public final class LatencyReading {
    private static final long LONGEST = 3_600_000_000_000L;
    private static final Comparator<TimedOrder> BY_TOTAL = Comparator.comparingLong(TimedOrder::total);

    private final MessageHeaderDecoder header = new MessageHeaderDecoder();
    private final OrdersTimedDecoder timed = new OrdersTimedDecoder();
    private final EngineHinderedDecoder hindered = new EngineHinderedDecoder();
    private final Map<Stage, Histogram> stages = new EnumMap<>(Stage.class);
    private final Histogram total = new Histogram(LONGEST, 3);
    private final List<Hindered> hindrances = new ArrayList<>();
    private final PriorityQueue<TimedOrder> slowest = new PriorityQueue<>(BY_TOTAL);
    private final LongPredicate wanted;
    private final int most;

    private LatencyReading(LongPredicate wanted, int most) {
        this.wanted = wanted;
        this.most = most;
        for (Stage stage : Stage.values()) {
            stages.put(stage, new Histogram(LONGEST, 3));
        }
    }

    /**
     * Reads all of a session that is there.
     *
     * @param order if it is there, only this one is shown as slow
     * @param most so many of the slowest are shown
     */
    public static Latency of(Session session, OptionalLong order, int most) {
        LongPredicate wanted = order.isPresent() ? id -> id == order.getAsLong() : id -> true;
        try (JournalStore store = new ChronicleStore(session.journal())) {
            LatencyReading reading = new LatencyReading(wanted, most);
            try (JournalReader reader = store.reader()) {
                EventRecord record = new EventRecord();
                while (reader.next(record)) {
                    reading.onRecord(record);
                }
            }
            return reading.result(session, store);
        }
    }

    private void onRecord(EventRecord record) {
        switch (record.templateId()) {
            case OrdersTimedDecoder.TEMPLATE_ID -> {
                timed.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
                for (OrdersTimedDecoder.OrdersDecoder orders = timed.orders(); orders.hasNext();) {
                    onOrder(TimedOrder.of(orders.next()));
                }
            }
            case EngineHinderedDecoder.TEMPLATE_ID -> {
                hindered.wrapAndApplyHeader(record.buffer(), record.messageOffset(), header);
                hindrances.add(Hindered.of(hindered));
            }
            default -> { }
        }
    }

    private void onOrder(TimedOrder order) {
        for (Stage stage : Stage.values()) {
            stages.get(stage).recordValue(bounded(stage.nanos(order)));
        }
        total.recordValue(bounded(order.total()));
        if (wanted.test(order.orderId())) {
            slowest.add(order);
            if (slowest.size() > most) {
                slowest.remove();
            }
        }
    }

    private static long bounded(long nanos) {
        return Math.min(Math.max(nanos, 0), LONGEST);
    }

    private Latency result(Session session, JournalStore store) {
        Map<Stage, Percentiles> percentiles = new EnumMap<>(Stage.class);
        stages.forEach((stage, histogram) -> percentiles.put(stage, Percentiles.of(histogram)));
        Map<Hindrance, Latency.Sum> sums = new EnumMap<>(Hindrance.class);
        for (Hindered each : hindrances) {
            sums.put(each.kind(), sums.getOrDefault(each.kind(), new Latency.Sum(0, 0)).plus(each));
        }
        return new Latency(
            session.id(), total.getTotalCount(), percentiles, Percentiles.of(total), sums, slowOrders(store));
    }

    private List<SlowOrder> slowOrders(JournalStore store) {
        EventLines lines = new EventLines(
            new LineFilter(OptionalLong.empty(), null, null), EventLines.Format.TEXT, ZoneOffset.UTC);
        try (JournalReader beginning = store.reader()) {
            lines.learn(beginning);
        }
        List<SlowOrder> found = new ArrayList<>();
        try (JournalReader reader = store.reader()) {
            for (TimedOrder order : slowest.stream().sorted(BY_TOTAL.reversed()).toList()) {
                found.add(new SlowOrder(
                    order, order.total(), order.longest(), Reasons.of(order, hindrances), line(reader, lines, order.cause())));
            }
        }
        return found;
    }

    private static String line(JournalReader reader, EventLines lines, long sequence) {
        EventRecord record = new EventRecord();
        reader.seekSequence(sequence);
        return reader.next(record) ? lines.line(record).toString().strip() : "";
    }
}
