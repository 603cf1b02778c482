package io.orrery.bench.whole;

import io.orrery.bench.report.Figure;
import io.orrery.bench.report.Machine;
import java.util.List;

/**
 * What was measured in one go.
 *
 * @param when as ISO 8601
 * @param version what was measured
 * @param effort quick or full
 */
record Run(String schema, String when, String version, String effort, Machine machine, List<Figure> figures) {
    static final String SCHEMA = "orrery.bench.whole/1";
}
