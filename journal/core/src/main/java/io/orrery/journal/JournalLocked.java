package io.orrery.journal;

import java.nio.file.Path;

/** Someone writes to this session or repairs it: only one may. */
public final class JournalLocked extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    public JournalLocked(Path folder) {
        super("the session is in use: " + folder);
    }
}
