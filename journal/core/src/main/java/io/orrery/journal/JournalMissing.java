package io.orrery.journal;

import java.nio.file.Path;

/** There is no journal to read. */
public final class JournalMissing extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public JournalMissing(Path folder) {
        super("no journal here: " + folder);
    }
}
