package io.orrery.journal.mark;

import io.orrery.journal.JournalDamage;
import java.util.ArrayList;
import java.util.List;

/** What a reader found in the segments that it read from their first record to their last, to be compared with their seals. */
public final class WalkedSegments {
    private final List<Seal> walked = new ArrayList<>();
    private int segment = -1;
    private long first;

    public void entered(int number, long expected) {
        segment = number;
        first = expected;
    }

    public void left(int number, long last, int end) {
        if (number == segment) {
            walked.removeIf(seal -> seal.segment() == number);
            walked.add(new Seal(number, Seal.State.ENDED, first, last, end));
        }
    }

    /** @throws JournalDamage if the seal says something else than was found */
    public static void compare(Seal seal, Seal found) {
        if (!seal.agrees(found)) {
            long wrong = found.first() == seal.first() ? Math.min(found.last(), seal.last()) + 1 : found.first();
            throw new JournalDamage(wrong, Seals.FILE, "the segment is not what was sealed: " + seal);
        }
    }

    /**
     * Compares them.
     *
     * @param last the session's last segment as it was read
     * @throws JournalDamage if a seal says something else, or there is a seal of a segment that is not there
     */
    public void compare(List<Seal> seals, int last) {
        for (Seal found : walked) {
            Seals.of(seals, found.segment()).ifPresent(seal -> compare(seal, found));
        }
        for (Seal seal : seals) {
            if (seal.counts() && seal.segment() > last) {
                throw new JournalDamage(seal.first(), Seals.FILE, "segment " + seal.segment() + " is missing");
            }
        }
    }
}
