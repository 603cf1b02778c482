package io.orrery.node.session;

import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import java.util.OptionalLong;

/**
 * A session to be run.
 *
 * @param mode demo or run, for the eye
 * @param virtual time is turned by hand, as fast as it goes, instead of by the clock
 * @param seed of everything that is drawn
 * @param resume takes up what the last session left
 * @param nanos the session stops itself after so much of its own time
 * @param events the session stops itself after so many inputs
 */
public record LiveRequest(
    Home home, ConfigFile config, String mode, boolean virtual, boolean resume, long seed, OptionalLong nanos,
    OptionalLong events) {
}
