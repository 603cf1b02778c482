package io.orrery.bench.whole;

import io.orrery.bench.report.Figure;
import java.nio.file.Path;
import java.util.List;

/** Something that is measured of the whole program. */
interface Part {
    /** What is being measured, for who waits. */
    String name();

    /** True if a live session is turned, which has options of its own. */
    default boolean isLive() {
        return false;
    }

    /** Options of its process that no other part has. */
    default List<String> options() {
        return List.of();
    }

    /** @param out where logs go */
    List<Figure> measure(Path out) throws Exception;
}
