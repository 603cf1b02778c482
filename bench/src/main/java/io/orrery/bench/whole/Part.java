package io.orrery.bench.whole;

import io.orrery.bench.report.Figure;
import java.util.List;

/** Something that is measured of the whole program. */
interface Part {
    /** What is being measured, for who waits. */
    String name();

    List<Figure> measure() throws Exception;
}
