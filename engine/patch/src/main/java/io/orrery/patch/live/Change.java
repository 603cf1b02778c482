package io.orrery.patch.live;

import io.orrery.patch.edit.Edit;
import java.util.List;

/**
 * What an author asks for as one, and gets as one or not at all.
 *
 * @param edits none if a way through the revisions is meant
 * @param revision where to, if it is rolled back
 * @param activates the draft that comes of it is to run
 */
record Change(long number, List<Edit> edits, Way way, long revision, boolean activates) {

    /** Where in what was edited. */
    enum Way { ON, UNDO, REDO, ROLL_BACK }

    Change {
        edits = List.copyOf(edits);
    }
}
