package io.orrery.journal.repair;

import io.orrery.journal.mark.Seal;
import io.orrery.journal.segment.SegmentSurvey;
import java.nio.file.Path;

/**
 * One step of a repair.
 *
 * @param file what it is done to
 * @param survey what was found in the segment, or null
 * @param words what will be done, and why
 */
record RepairStep(Act act, Path file, SegmentSurvey survey, Seal seal, String words) {
    /** What can be done. */
    enum Act {
        /** The copy of a good part takes the place of the segment, which is in quarantine already. */
        FINISH_COPY,
        /** A file goes that holds no record. */
        REMOVE,
        /** The file of seals, or a copy that nothing vouches for, goes to quarantine. */
        SET_ASIDE,
        /** The seals of this segment and later ones are taken back. */
        UNSEAL,
        /** The segment goes to quarantine. */
        QUARANTINE,
        /** What is good of the segment is copied, the segment goes to quarantine, the copy takes its place. */
        SAVE,
        /** The segment is cut off behind its last record. */
        CUT,
        /** The segment gets its seal. */
        SEAL
    }
}
