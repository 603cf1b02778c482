package io.orrery.bench.loop;

import io.orrery.node.screen.ScreenModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks at the session's process while a plan runs. */
final class Watch {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String OWN = "RssAnon:";
    private static final double KILO = 1_024;
    private static final double SECOND = 1e9;

    private final long[] threads;
    private final long eventsBefore;
    private final long bytesBefore;
    private final long collectionsBefore;
    private final long begin = System.nanoTime();
    private final List<double[]> memory = new ArrayList<>();
    private double occupancy;
    private double occupied;
    private int looks;

    Watch(long[] threads, long events) {
        this.threads = threads;
        eventsBefore = events;
        bytesBefore = Sockets.allocated(threads);
        collectionsBefore = collections();
    }

    /** @param memoryToo the memory as well, which is read from a file */
    void look(ScreenModel screen, boolean memoryToo) {
        looks++;
        occupied += screen.ringOccupancy();
        occupancy = Math.max(occupancy, screen.ringOccupancy());
        if (memoryToo && Files.isReadable(STATUS)) {
            memory.add(new double[] {(System.nanoTime() - begin) / SECOND, own()});
        }
    }

    Watched end(Ran ran, ScreenModel screen) {
        return new Watched(
            ran, screen.events() - eventsBefore, Sockets.allocated(threads) - bytesBefore, collections() - collectionsBefore,
            occupied / Math.max(1, looks), occupancy, slope(memory));
    }

    /** Resident, without the pages of files: those of the journal come and go with what the system has to spare. */
    private static double own() {
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith(OWN))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO).findFirst().orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }

    /** Bytes a second by least squares; no number if there are fewer than three points. */
    static double slope(List<double[]> points) {
        if (points.size() < 3) {
            return Double.NaN;
        }
        double meanX = points.stream().mapToDouble(point -> point[0]).average().orElseThrow();
        double meanY = points.stream().mapToDouble(point -> point[1]).average().orElseThrow();
        double product = 0;
        double square = 0;
        for (double[] point : points) {
            product += (point[0] - meanX) * (point[1] - meanY);
            square += (point[0] - meanX) * (point[0] - meanX);
        }
        return product / square;
    }
}
