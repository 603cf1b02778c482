package io.orrery.engine.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.Rig;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.memory.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

final class PerformingTest {

    @Test
    void eachCallIsSeenAsAnotherOfItsStrategyAndNoneBetweenThem() {
        Rig[] of = new Rig[1];
        List<Long> calls = new ArrayList<>();
        try (Rig rig = new Rig(Rig.offering(() -> new Strategy() {
            @Override
            public void onTrade(Context context, TradeDecoder trade) {
                calls.add(of[0].engine().performing().now());
                if (calls.size() == 3) {
                    throw new IllegalStateException("no");
                }
            }
        }))) {
            of[0] = rig;
            rig.started();
            for (int i = 0; i < 3; i++) {
                rig.feed(rig.events.trade(100, 1, Side.BUY));
                assertEquals(0, rig.engine().performing().now());
            }
        }
        assertEquals(3, calls.stream().distinct().count());
        assertNotEquals(0, calls.get(0));
        calls.forEach(call -> assertEquals(1, Performing.strategyOf(call)));
    }

    /** How long the disk takes is not the doing of the strategy that sends the order. */
    @Test
    void noneIsSeenWhileItsOrderWaitsForTheJournal() {
        Rig[] of = new Rig[1];
        List<Long> calls = new ArrayList<>();
        LongSupplier now = () -> of[0] == null ? 0 : of[0].engine().performing().now();
        Watched journal = new Watched(now);
        try (Rig rig = new Rig(Rig.offering(() -> new Strategy() {
            @Override
            public void onTrade(Context context, TradeDecoder trade) {
                calls.add(now.getAsLong());
                context.limit(Side.SELL, trade.price(), 1, TimeInForce.GTC);
                calls.add(now.getAsLong());
            }
        }), journal)) {
            of[0] = rig;
            rig.started().feed(rig.events.book(true, new long[] {100_00, 7}, new long[] {100_01, 3}));
            int before = journal.seen.size();
            rig.feed(rig.events.trade(100_00, 1, Side.BUY));
            assertEquals(List.of(0L, 0L, 0L), journal.seen.subList(before, journal.seen.size()));
        }
        assertNotEquals(0, calls.get(0));
        assertEquals(calls.get(0), calls.get(1));
    }

    /** Notes whose call goes on whenever it is waited for. */
    private static final class Watched implements JournalStore {
        private final MemoryStore store = new MemoryStore();
        private final LongSupplier now;
        private final List<Long> seen = new ArrayList<>();

        private Watched(LongSupplier now) {
            this.now = now;
        }

        @Override
        public JournalWriter writer() {
            JournalWriter writer = store.writer();
            return new JournalWriter() {
                @Override
                public long add(EventRecord record) {
                    return writer.add(record);
                }

                @Override
                public void commit() {
                    seen.add(now.getAsLong());
                    writer.commit();
                }

                @Override
                public long bytes() {
                    return writer.bytes();
                }

                @Override
                public int segment() {
                    return writer.segment();
                }

                @Override
                public void close() {
                    writer.close();
                }
            };
        }

        @Override
        public JournalReader reader() {
            return store.reader();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
