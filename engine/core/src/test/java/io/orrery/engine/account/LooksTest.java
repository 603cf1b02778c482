package io.orrery.engine.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Looks at one position, against a plain account of all that was seen of it. */
final class LooksTest {
    private static final byte[] NO_ASSET = new byte[12];

    /** One statement. */
    private record Seen(long ours, long theirs, long time, boolean quiet) {
        long difference() {
            return theirs - ours;
        }
    }

    /** All that was seen since both were last the same; every answer is computed anew from it. */
    private static final class Plain {
        private final List<Seen> all = new ArrayList<>();
        private Seen candidate;
        private long firstTime;
        private int weight;
        private Long told;
        private boolean standing;

        void see(Seen seen) {
            if (seen.difference() == 0) {
                all.clear();
                told = null;
                standing = false;
            } else {
                all.add(seen);
            }
        }

        boolean isDue() {
            if (all.isEmpty()) {
                return false;
            }
            candidate();
            boolean isNew = told == null || told != candidate.difference();
            return isNew && weight >= 16 && candidate.time() - firstTime >= 10 * Scene.SECOND;
        }

        /** What most of them say, by casting all votes anew. */
        private void candidate() {
            candidate = null;
            for (Seen vote : all) {
                boolean same = candidate != null && candidate.difference() == vote.difference();
                if (same || candidate == null || vote.quiet() || weight == 1) {
                    firstTime = same ? firstTime : vote.time();
                    weight = Math.min(16, (same ? weight : 0) + (vote.quiet() ? 8 : 1));
                    candidate = vote;
                } else {
                    weight--;
                }
            }
        }

        void tell() {
            told = candidate.difference();
            standing = true;
        }
    }

    @Test
    void whatIsDueIsWhatAPlainAccountOfAllLooksSays() {
        int due = 0;
        for (long seed = 1; seed <= 200; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Looks looks = new Looks();
            Plain plain = new Plain();
            long time = 1;
            for (int i = 0; i < 200; i++) {
                time += random.nextInt(4) * 2 * Scene.SECOND + random.nextInt(2);
                long ours = random.nextInt(50);
                long difference = random.nextInt(5) > 0 ? 3 : random.nextInt(5) - 1;
                Seen seen = new Seen(ours, ours + difference, time, random.nextBoolean());
                looks.seePosition(2, 3, seen.ours(), seen.theirs(), seen.time(), seen.quiet());
                plain.see(seen);
                boolean isDue = looks.size() == 1 && looks.get(0).isDue();
                assertEquals(plain.isDue(), isDue, "seed " + seed + " step " + i + " " + plain.all);
                if (isDue) {
                    due++;
                    looks.tell(2, NO_ASSET);
                    plain.tell();
                }
                if (random.nextInt(40) == 0) {
                    looks.approve();
                    plain.standing = false;
                }
                assertEquals(plain.standing ? 1 : 0, looks.standing(), "seed " + seed + " step " + i);
            }
        }
        assertEquals(true, due > 500, "due " + due);
    }
}
