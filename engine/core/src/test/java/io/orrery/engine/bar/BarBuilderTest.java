package io.orrery.engine.bar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.orrery.codecs.sbe.InstrumentKind;
import io.orrery.engine.instrument.Instrument;
import io.orrery.engine.snapshot.StateReader;
import io.orrery.engine.snapshot.StateWriter;
import org.junit.jupiter.api.Test;

final class BarBuilderTest {
    private static final Instrument BTC =
        new Instrument(1, 1, 0, InstrumentKind.SPOT, "BTC-USDT", 2, 3, 8, 1, 1, 1, 1_000_000, 0, "BTC", "USDT", "");

    private static String text(Bar bar) {
        return bar.openTime() + ".." + bar.closeTime() + " o" + bar.open() + " h" + bar.high() + " l" + bar.low()
            + " c" + bar.close() + " v" + bar.volume() + " n" + bar.trades();
    }

    @Test
    void aTimeBarClosesWhenTimeReachesItsBoundary() {
        BarBuilder builder = new BarBuilder(BTC, BarKind.TIME, 100);
        builder.onTrade(10, 1, 130);
        builder.onTrade(14, 2, 150);
        builder.onTrade(9, 3, 199);
        assertNull(builder.onTime(199));
        assertEquals("100..200 o10 h14 l9 c9 v6 n3", text(builder.onTime(200)));
        assertNull(builder.onTime(300), "a bar without trades is left out");
    }

    @Test
    void aBarThatGrowsIsSavedAsItIs() {
        BarBuilder builder = new BarBuilder(BTC, BarKind.TIME, 100);
        builder.onTrade(10, 1, 130);
        builder.onTrade(14, 2, 150);
        StateWriter writer = new StateWriter();
        builder.save(writer);
        BarBuilder loaded = new BarBuilder(BTC, BarKind.TIME, 100);
        loaded.load(new StateReader(writer.buffer(), 0, writer.length()));
        loaded.onTrade(9, 3, 160);
        assertEquals("100..200 o10 h14 l9 c9 v6 n3", text(loaded.onTime(200)));
    }

    @Test
    void aTickBarHasItsNumberOfTrades() {
        BarBuilder builder = new BarBuilder(BTC, BarKind.TICK, 2);
        assertNull(builder.onTrade(10, 1, 5));
        assertEquals("5..7 o10 h12 l10 c12 v2 n2", text(builder.onTrade(12, 1, 7)));
        assertNull(builder.onTrade(12, 1, 8));
    }

    @Test
    void aTradeBelongsWholeToTheVolumeBarThatItFills() {
        BarBuilder builder = new BarBuilder(BTC, BarKind.VOLUME, 10);
        assertNull(builder.onTrade(10, 9, 5));
        assertEquals("5..6 o10 h11 l10 c11 v17 n2", text(builder.onTrade(11, 8, 6)));
    }

    @Test
    void aDollarBarIsFullByValue() {
        BarBuilder builder = new BarBuilder(BTC, BarKind.DOLLAR, 100_00000000L);
        assertNull(builder.onTrade(99_99, 1_000, 5));
        assertEquals("5..6 o9999 h9999 l1 c1 v2000 n2", text(builder.onTrade(1, 1_000, 6)));
    }
}
