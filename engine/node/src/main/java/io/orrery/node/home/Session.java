package io.orrery.node.home;

import java.nio.file.Path;

/**
 * One run of the engine, on disk.
 *
 * @param id its name, or its start in UTC, the fraction of the second in hexadecimal: 20261121-093102-7f3a
 */
public record Session(String id, Path folder) {
    static final String JOURNAL = "journal";

    /** Where its journal lies. */
    public Path journal() {
        return folder.resolve(JOURNAL);
    }

    /** Where its snapshots lie, if it has any. */
    public Path snapshots() {
        return folder.resolve("snapshots");
    }

    /** Where it says at which call of a strategy it was cut off, if it was. */
    public Path cut() {
        return folder.resolve("cut");
    }

    /** Where that lies which strategies are told of the time before it, if they are. */
    public Path history() {
        return folder.resolve("history");
    }

    /** Where the jars lie that it was recorded with, if there are any. */
    public Path plugins() {
        return folder.resolve("plugins");
    }
}
