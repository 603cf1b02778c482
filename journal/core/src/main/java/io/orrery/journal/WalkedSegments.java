package io.orrery.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a reader found in the segments that it read from their first record to their last, to be compared with their seals. */
final class WalkedSegments {
    private final List<Seal> walked = new ArrayList<>();
    private int segment = -1;
    private long first;

    void entered(int number, long expected) {
        segment = number;
        first = expected;
    }

    void left(int number, long last, int end) {
        if (number == segment) {
            walked.removeIf(seal -> seal.segment() == number);
            walked.add(new Seal(number, Seal.State.ENDED, first, last, end));
        }
    }

    /**
     * Compares them.
     *
     * @param last the session's last segment as it was read
     * @throws JournalDamage if a seal says something else, or there is a seal of a segment that is not there
     */
    void compare(List<Seal> seals, int last) {
        for (Seal found : walked) {
            Optional<Seal> seal = Seals.of(seals, found.segment());
            if (seal.isPresent() && !seal.get().agrees(found)) {
                long wrong = found.first() == seal.get().first() ? Math.min(found.last(), seal.get().last()) + 1 : found.first();
                throw new JournalDamage(wrong, Seals.FILE, "the segment is not what was sealed: " + seal.get());
            }
        }
        for (Seal seal : seals) {
            if (seal.counts() && seal.segment() > last) {
                throw new JournalDamage(seal.first(), Seals.FILE, "segment " + seal.segment() + " is missing");
            }
        }
    }
}
