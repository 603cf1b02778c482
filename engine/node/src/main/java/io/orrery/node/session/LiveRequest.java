package io.orrery.node.session;

import io.orrery.node.config.ConfigFile;
import io.orrery.node.home.Home;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * A session to be run.
 *
 * @param config what a session is opened by: its journal, its surroundings
 * @param whole the same with the venues, asked for when all else stands, once: it may wait for them
 * @param mode demo, live or import, for the eye
 * @param virtual time is turned by hand, as fast as it goes, instead of by the clock
 * @param name of the session; empty: its start
 * @param seed of everything that is drawn
 * @param resume takes up what the last session left
 * @param nanos the session stops itself after so much of its own time
 * @param events the session stops itself after so many inputs
 */
public record LiveRequest(
    Home home, ConfigFile config, Supplier<ConfigFile> whole, String mode, boolean virtual, boolean resume, String name,
    long seed, OptionalLong nanos, OptionalLong events) {

    /** A session whose venues are known. */
    public LiveRequest(
        Home home, ConfigFile config, String mode, boolean virtual, boolean resume, String name, long seed, OptionalLong nanos,
        OptionalLong events) {
        this(home, config, () -> config, mode, virtual, resume, name, seed, nanos, events);
    }

    /** A session that is named by its start. */
    public LiveRequest(
        Home home, ConfigFile config, String mode, boolean virtual, boolean resume, long seed, OptionalLong nanos,
        OptionalLong events) {
        this(home, config, mode, virtual, resume, "", seed, nanos, events);
    }
}
