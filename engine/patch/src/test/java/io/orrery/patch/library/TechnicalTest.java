package io.orrery.patch.library;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.EMAIndicator;
import org.ta4j.core.indicators.MMAIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.WMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.helpers.TRIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.indicators.statistics.VarianceIndicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/** Indicators that have a name in the trade, against another library's. */
final class TechnicalTest implements Reference.Compared {
    private static final int LENGTH = RowsTest.LENGTH;
    static final Map<String, Function<ClosePriceIndicator, Indicator<Num>>> THEIRS = new LinkedHashMap<>();

    static {
        THEIRS.put("average", close -> new SMAIndicator(close, LENGTH));
        THEIRS.put("ema", close -> new EMAIndicator(close, LENGTH));
        THEIRS.put("wilder", close -> new MMAIndicator(close, LENGTH));
        THEIRS.put("weighted", close -> new WMAIndicator(close, LENGTH));
        THEIRS.put("rsi", close -> new RSIIndicator(close, LENGTH));
        THEIRS.put("stochastic", close -> new StochasticOscillatorKIndicator(close.getBarSeries(), LENGTH));
        THEIRS.put("deviation", close -> new StandardDeviationIndicator(close, LENGTH));
        THEIRS.put("variance", close -> new VarianceIndicator(close, LENGTH));
        THEIRS.put("highest", close -> new HighestValueIndicator(close, LENGTH));
        THEIRS.put("lowest", close -> new LowestValueIndicator(close, LENGTH));
    }

    private static BarSeries series(double[] row) {
        BarSeries series = new BaseBarSeriesBuilder().withNumTypeOf(DoubleNum.class).build();
        ZonedDateTime end = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        for (int i = 0; i < row.length; i++) {
            series.addBar(Duration.ofMinutes(1), end.plusMinutes(i), row[i], row[i], row[i], row[i], 1);
        }
        return series;
    }

    @Test
    void rowsOfPrices() {
        THEIRS.forEach((id, theirs) -> {
            double[] row = RowsTest.walk(id.hashCode(), 100);
            Indicator<Num> indicator = theirs.apply(new ClosePriceIndicator(series(row)));
            Rig rig = new Rig(id, "length", LENGTH);
            for (int i = 0; i < row.length; i++) {
                rig.tell(0, row[i]);
                if (i >= LENGTH) {
                    rig.tells(0, indicator.getValue(i).doubleValue(), 100);
                }
            }
        });
    }

    @Test
    void theTrueRangeOfBars() {
        double[] row = RowsTest.walk(5, 100);
        BarSeries series = new BaseBarSeriesBuilder().withNumTypeOf(DoubleNum.class).build();
        ZonedDateTime end = ZonedDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        BarsRig rig = new BarsRig();
        TRIndicator theirs = new TRIndicator(series);
        for (int i = 0; i + 3 < row.length; i += 4) {
            double high = Math.max(Math.max(row[i], row[i + 1]), Math.max(row[i + 2], row[i + 3]));
            double low = Math.min(Math.min(row[i], row[i + 1]), Math.min(row[i + 2], row[i + 3]));
            series.addBar(Duration.ofMinutes(1), end.plusMinutes(i), row[i], high, low, row[i + 3], 4);
            double ours = rig.bar(row[i], row[i + 1], row[i + 2], row[i + 3]);
            if (i > 0) {
                Reference.same("true-range", theirs.getValue(i / 4).doubleValue(), ours, 100, " bar " + i / 4);
            }
        }
    }
}
