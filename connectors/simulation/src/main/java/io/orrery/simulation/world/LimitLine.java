package io.orrery.simulation.world;

import io.orrery.codecs.sbe.Limit;
import io.orrery.codecs.sbe.Scope;

/** One limit of a version. */
record LimitLine(Scope scope, long id, Limit limit, long value) {
}
