package io.orrery.bench.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;

/** Times of each second, as a log that HdrHistogram's tools read. */
public final class Intervals {
    private static final int DIGITS = 3;
    private static final long MILLIS = 1_000;

    private final List<Histogram> seconds = new ArrayList<>();

    /** @param took nanoseconds; negative of what never came */
    public static Intervals of(long[] due, long[] took) {
        Intervals intervals = new Intervals();
        for (int i = 0; i < due.length; i++) {
            if (took[i] >= 0) {
                intervals.add(due[i], took[i]);
            }
        }
        return intervals;
    }

    /** Something that was due so many nanoseconds after the beginning, and took so many. */
    public void add(long due, long took) {
        int second = (int) TimeUnit.NANOSECONDS.toSeconds(due);
        while (seconds.size() <= second) {
            Histogram empty = new Histogram(DIGITS);
            empty.setStartTimeStamp(seconds.size() * MILLIS);
            empty.setEndTimeStamp((seconds.size() + 1) * MILLIS);
            seconds.add(empty);
        }
        seconds.get(second).recordValue(Math.max(0, took));
    }

    /** All of them together. */
    public Histogram all() {
        Histogram all = new Histogram(DIGITS);
        seconds.forEach(all::add);
        return all;
    }

    public void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            HistogramLogWriter log = new HistogramLogWriter(out);
            log.outputLogFormatVersion();
            log.setBaseTime(0);
            log.outputComment("[nanoseconds, second by second]");
            log.outputLegend();
            seconds.forEach(log::outputIntervalHistogram);
        }
    }

    public static Intervals read(Path file) throws IOException {
        Intervals intervals = new Intervals();
        try (HistogramLogReader log = new HistogramLogReader(file.toFile())) {
            while (log.hasNext()) {
                intervals.seconds.add((Histogram) log.nextIntervalHistogram());
            }
        }
        return intervals;
    }
}
