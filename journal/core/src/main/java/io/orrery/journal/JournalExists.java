package io.orrery.journal;

import java.nio.file.Path;

/** A writer was asked for where a journal lies already: a session is written once, by one run. */
public final class JournalExists extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public JournalExists(Path folder) {
        super("a session is recorded here already: " + folder);
    }
}
