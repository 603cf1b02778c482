package io.orrery.connectors.kit.venue;

import io.orrery.connectors.kit.order.Capabilities;
import io.orrery.engine.venue.Venue;

/** A venue that says what it can be asked for, from its making on. */
public interface Trading extends Venue {

    Capabilities capabilities();
}
