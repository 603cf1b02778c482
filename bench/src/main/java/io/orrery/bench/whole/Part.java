package io.orrery.bench.whole;

import io.orrery.bench.report.Figure;
import java.nio.file.Path;
import java.util.List;

/** Something that is measured of the whole program. */
interface Part {
    /** What is being measured, for who waits. */
    String name();

    /** @param out where logs go */
    List<Figure> measure(Path out) throws Exception;
}
