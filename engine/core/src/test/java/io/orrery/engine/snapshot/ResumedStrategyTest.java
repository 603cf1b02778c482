package io.orrery.engine.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventRecord;
import io.orrery.codecs.sbe.Side;
import io.orrery.codecs.sbe.TradeDecoder;
import io.orrery.engine.Engine;
import io.orrery.engine.Rig;
import io.orrery.engine.bar.Bar;
import io.orrery.engine.bar.BarKind;
import io.orrery.engine.strategy.Context;
import io.orrery.engine.strategy.Strategy;
import io.orrery.engine.strategy.StrategyCatalogue;
import io.orrery.journal.JournalReader;
import org.junit.jupiter.api.Test;

/** What a strategy's surroundings hold for it – chance, bars that grow, timers – is in the snapshot. */
final class ResumedStrategyTest {

    /** Says at every trade what it draws, at every bar where it closed, at every timer that it was called. */
    private static final class Talker implements Strategy {
        private static final byte[] NAME = Context.signalName("said");

        @Override
        public void onStart(Context context) {
            context.subscribeBars(BarKind.TICK, 3);
            context.timer(context.time() + 5_000, 1);
        }

        @Override
        public void onTrade(Context context, TradeDecoder trade) {
            context.signal(NAME, context.random().nextLong());
        }

        @Override
        public void onBar(Context context, Bar bar) {
            context.signal(NAME, bar.open() * 1_000 + bar.close());
        }

        @Override
        public void onTimer(Context context, int timer) {
            context.signal(NAME, timer);
            context.timer(context.time() + 2_500, timer + 1);
        }
    }

    @Test
    void anEngineResumedAnywhereSaysWhatTheOtherSays() {
        StrategyCatalogue catalogue = Rig.offering(Talker::new);
        try (Rig rig = new Rig(catalogue)) {
            rig.started();
            for (int i = 0; i < 40; i++) {
                rig.feed(rig.events.trade(100 + i, 1, Side.BUY));
            }
            assertTrue(rig.engine().state().tally().outputs() > 60, "it spoke");
            for (int at = 6; at < 60; at++) {
                assertEquals(rig.engine().digest(), resumedAfter(rig, catalogue, at).digest(), "after record " + at);
            }
        }
    }

    private static Engine resumedAfter(Rig rig, StrategyCatalogue catalogue, long sequence) {
        Engine engine = new Engine(catalogue, output -> { });
        EventRecord record = new EventRecord();
        try (JournalReader reader = rig.journal.reader()) {
            while (reader.next(record)) {
                engine.execute(record);
                if (record.sequence() == sequence) {
                    engine = copyOf(engine, catalogue);
                }
            }
        }
        return engine;
    }

    private static Engine copyOf(Engine engine, StrategyCatalogue catalogue) {
        StateWriter writer = new StateWriter();
        engine.save(writer);
        Engine copy = new Engine(catalogue, output -> { });
        StateReader reader = new StateReader(writer.buffer(), 0, writer.length());
        copy.load(reader);
        assertTrue(reader.atEnd());
        return copy;
    }
}
