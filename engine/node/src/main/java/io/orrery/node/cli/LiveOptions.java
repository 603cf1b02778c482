package io.orrery.node.cli;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Option;

/** When a session ends by itself, what it draws, and how it is shown. */
final class LiveOptions {
    @Option(names = "--seconds", paramLabel = "N", description = "Stop after so many seconds of the session's time")
    private Double seconds;

    @Option(names = "--events", paramLabel = "M", description = "Stop after so many inputs")
    private Long events;

    @Option(names = "--seed", paramLabel = "S", description = "What all chance is drawn from; default: the time")
    private Long seed;

    @Option(names = "--plain", description = "Lines instead of the screen")
    private boolean plain;

    OptionalLong nanos() {
        return seconds == null ? OptionalLong.empty() : OptionalLong.of((long) (seconds * TimeUnit.SECONDS.toNanos(1)));
    }

    OptionalLong events() {
        return events == null ? OptionalLong.empty() : OptionalLong.of(events);
    }

    long seed() {
        return seed == null ? System.currentTimeMillis() : seed;
    }

    boolean plain() {
        return plain;
    }

    /** What is wrong with them, or empty. */
    String fault() {
        if (seconds != null && !(seconds > 0 && seconds < 1e9)) {
            return "--seconds=" + seconds + " is not a time above 0";
        }
        return events != null && events <= 0 ? "--events=" + events + " is not above 0" : "";
    }
}
