package io.orrery.engine.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TimeInForce;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.Engine;
import io.orrery.engine.Rig;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalStore;
import java.time.Duration;
import java.util.List;
import org.agrona.concurrent.AgentTerminationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session that ended while a strategy was in a call that comes to no end: its third trade, after it had sent an order. */
final class EndlessCallTest {
    private static final int LAST = 3;
    private static final int BEHIND = 4;

    private final Rig rig = new Rig(Rig.offering(() -> new Trader(this::processEnds)));
    private final long call = record();
    private long seen;

    /** Sends an order with each trade, and does not come back from the last. */
    private static final class Trader implements Strategy {
        private final Runnable last;
        private int trades;

        Trader(Runnable last) {
            this.last = last;
        }

        @Override
        public void onTrade(Context context, TradeDecoder trade) {
            context.limit(Side.BUY, trade.price() - 1, 1, TimeInForce.GTC);
            if (++trades == LAST) {
                last.run();
            }
        }
    }

    private static final class ProcessEnds extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void processEnds() {
        seen = rig.engine().performing().now();
        throw new ProcessEnds();
    }

    /** The trade that it does not come back from has others behind it in its batch. */
    private long record() {
        rig.started();
        rig.feed(rig.events.book(true, new long[] {100_00, 7}, new long[] {100_01, 3}));
        for (int i = 1; i < LAST; i++) {
            rig.feed(rig.events.trade(100_00, 1, Side.BUY));
        }
        for (int i = 0; i <= BEHIND; i++) {
            rig.publish(rig.events.trade(100_00 + i, 1, Side.BUY));
        }
        assertThrows(AgentTerminationException.class, rig::run);
        return seen;
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private static void spin() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
    }

    private Verification verify(JournalStore store, long endless) {
        StrategyCatalogue spinning = Rig.offering(() -> new Trader(EndlessCallTest::spin));
        try (JournalReader reader = store.reader()) {
            return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Verification.of(
                reader, new Reenactment(spinning, Opening.NONE, endless), List.of(), sequence -> { }));
        }
    }

    @Test
    void itIsNotMadeAgainAndWhatWasDecidedBeforeIsProved() {
        Verification found = verify(rig.journal, call);
        assertEquals(0, found.differences(), found.detail());
        assertEquals(LAST, found.orders());
        assertEquals(1, found.unproved());
        assertEquals(0, found.unrecorded());
        assertFalse(found.ended());
        assertTrue(rig.lines(found.cut()).get(0).contains("Trade"), rig.lines(found.cut()).toString());
        assertEquals(BEHIND + 2, found.records() - found.cut() + 1, "the trade, those behind it, and its order");
    }

    @Test
    void itLeavesTheStateThatTheNextStartGoesOnWith() {
        Reapplication applied = new Reapplication(new Engine(StrategyCatalogue.installed(), output -> { }));
        EventRecord record = new EventRecord();
        try (JournalReader reader = rig.journal.reader()) {
            while (reader.next(record)) {
                applied.onRecord(record);
            }
        }
        applied.end();
        assertEquals(applied.engine().digest(), verify(rig.journal, call).digest());
    }

    @Test
    void nothingMayStandBehindItsBatch() {
        JournalStore more = Forgery.forge(rig.journal, record -> {
            EventRecord again = EventRecord.allocate();
            again.buffer().putBytes(again.offset(), record.buffer(), record.offset(), record.length());
            boolean ends = (record.flags() & EventRecord.END_OF_BATCH) != 0;
            return ends && record.sequence() > verify(rig.journal, call).cut() ? List.of(record, again) : List.of(record);
        });
        assertTrue(verify(more, call).detail().contains("behind a call that came to no end"), verify(more, call).detail());
    }

    @Test
    void nothingMayBeDecidedOfWhatStandsBehindIt() {
        Verification found = verify(Forgery.forge(rig.journal, record -> {
            EventRecord later = EventRecord.allocate();
            later.buffer().putBytes(later.offset(), record.buffer(), record.offset(), record.length());
            later.cause(record.cause() == verify(rig.journal, call).cut() ? record.cause() + 1 : record.cause());
            return List.of(later);
        }), call);
        assertTrue(found.detail().contains("not decided again"), found.detail());
    }

    @Test
    void anAlteredOutputBeforeItIsFound() {
        long sequence = firstOrder();
        Verification found = verify(Forgery.forge(
            rig.journal, record -> record.sequence() == sequence ? List.of() : List.of(record)), call);
        assertEquals(sequence, found.firstSequence(), found.detail());
    }

    @Test
    void noOtherCallIsTakenForIt() {
        long earlier = call - (1 << 10);
        assertTrue(verify(rig.journal, earlier).differences() > 0, "what was decided later is left over");
    }

    private long firstOrder() {
        EventRecord record = new EventRecord();
        try (JournalReader reader = rig.journal.reader()) {
            while (reader.next(record)) {
                if (Forgery.isOutput(record) && rig.lines(record.sequence()).get(0).contains("NewOrder")) {
                    return record.sequence();
                }
            }
        }
        throw new AssertionError("no order");
    }
}
