package io.orrery.journal.repair;

import io.orrery.journal.JournalDamage;
import io.orrery.journal.mark.DurableMark;
import io.orrery.journal.mark.Seal;
import io.orrery.journal.mark.Seals;
import io.orrery.journal.repair.RepairStep.Act;
import io.orrery.journal.segment.SegmentName;
import io.orrery.journal.segment.SegmentSurvey;
import io.orrery.journal.segment.SegmentSurvey.Ending;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds out how far a session can be trusted, and what is to be done so that it ends there.
 *
 * <p>The order of the steps is such that a repair which is cut off between two of them, or within one, is found and gone on
 * with by the next: a segment gets its seal when all is done that leads to it, and what lies behind a segment is out of the
 * way before that.
 */
final class RepairPlanner {
    private final Path folder;
    private final boolean thorough;
    private final RepairFiles files;
    private final TreeMap<Integer, Path> segments;
    private final List<RepairStep> steps = new ArrayList<>();
    private final List<RepairStep> last = new ArrayList<>();
    private final List<RepairStep> empty = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();
    private List<Seal> seals = List.of();
    /** The seals as they will be, of the segments that stay. */
    private final List<Seal> kept = new ArrayList<>();
    private boolean open;
    private long expected = 1;

    /** @param thorough also reads what is sealed */
    RepairPlanner(Path folder, boolean thorough) {
        this.folder = folder;
        this.thorough = thorough;
        files = new RepairFiles(folder);
        segments = files.segments();
    }

    RepairPlan plan() {
        files.leftovers().forEach(file -> add(Act.REMOVE, file, null, null, "remove " + name(file) + ": it was never finished"));
        files.saved().forEach((number, file) -> {
            add(Act.FINISH_COPY, file, null, null, "rename " + name(file) + ": an earlier repair did not get to it");
            segments.put(number, file);
        });
        readSeals();
        int next = walk();
        files.compressedBeside().values().forEach(this::doubt);
        setAside(next);
        steps.addAll(last);
        checkMark(next);
        sealEnd();
        steps.addAll(empty);
        return new RepairPlan(List.copyOf(steps), expected - 1, List.copyOf(reasons));
    }

    private void readSeals() {
        try {
            seals = Seals.read(folder);
        } catch (JournalDamage e) {
            reasons.add(e.getMessage());
            add(Act.SET_ASIDE, folder.resolve(Seals.FILE), null, null,
                "set the file of seals aside, and read every segment: " + e.getMessage());
        }
    }

    /** Goes through the segments as far as they can be trusted. Returns the number of the first that is none of them. */
    private int walk() {
        for (int number = 0;; number++) {
            Path file = segments.get(number);
            Optional<Seal> seal = Seals.of(seals, number);
            if (file == null) {
                seal.ifPresent(lost -> distrust(lost, "segment " + lost.segment() + " is missing"));
                return number;
            }
            Path beside = files.compressedBeside().remove(number);
            if (seal.isPresent() && !thorough && beside == null) {
                keep(seal.get());
                continue;
            }
            SegmentSurvey survey = SegmentSurvey.of(number, file, expected);
            boolean agrees = seal.isPresent() && survey.agrees(seal.get());
            if (beside != null) {
                clear(beside, agrees);
            }
            if (agrees) {
                keep(seal.get());
            } else if (seal.isPresent()) {
                distrust(seal.get(), name(file) + " is not what was sealed: " + (survey.damage() == null
                    ? "it ends at sequence " + survey.last() : survey.damage().getMessage()));
                return save(survey);
            } else if (survey.isEmpty()) {
                return number;
            } else if (survey.ending() == Ending.BROKEN) {
                return save(survey);
            } else {
                close(survey);
                if (survey.ending() != Ending.ROLLED) {
                    return number + 1;
                }
            }
        }
    }

    /** A compressed file beside the plain one, before anything is done to that. */
    private void clear(Path compressed, boolean plainAgrees) {
        if (plainAgrees) {
            add(Act.REMOVE, compressed, null, null, "remove " + name(compressed) + ": the plain file is what was sealed");
        } else {
            doubt(compressed);
        }
    }

    private void doubt(Path compressed) {
        add(Act.SET_ASIDE, compressed, null, null,
            "set " + name(compressed) + " aside: the plain file beside it is not known to be what was sealed");
    }

    private void keep(Seal seal) {
        kept.add(seal);
        expected = seal.last() + 1;
    }

    private void distrust(Seal seal, String reason) {
        reasons.add(reason);
        open = true;
        add(Act.UNSEAL, folder, null, seal, "take back the seals from segment " + seal.segment() + " on: " + reason);
    }

    /** A segment whose records are all good. */
    private void close(SegmentSurvey survey) {
        open = true;
        boolean rolled = survey.ending() == Ending.ROLLED;
        Seal seal = seal(survey, rolled ? Seal.State.ENDED : Seal.State.RECOVERED);
        keep(seal);
        List<RepairStep> target = rolled ? steps : last;
        if (survey.ending() == Ending.UNFINISHED) {
            target.add(new RepairStep(Act.CUT, survey.file(), survey, null,
                "cut off " + name(survey.file()) + " behind sequence " + survey.last() + ": a batch was begun, never recorded"));
        } else if (!SegmentName.isCompressed(survey.file())) {
            target.add(new RepairStep(Act.CUT, survey.file(), survey, null,
                "cut off what " + name(survey.file()) + " does not use"));
        }
        if (rolled) {
            steps.add(sealStep(survey.file(), seal));
        }
    }

    /** A segment with damage in it: what comes before stays. */
    private int save(SegmentSurvey survey) {
        open = true;
        String why = survey.damage() == null ? "it is not what was sealed" : survey.damage().getMessage();
        if (survey.first() == 0) {
            return survey.segment();
        }
        keep(seal(survey, Seal.State.RECOVERED));
        last.add(new RepairStep(Act.SAVE, survey.file(), survey, seal(survey, Seal.State.QUARANTINED), "copy sequences "
            + survey.first() + " to " + survey.last() + " of " + name(survey.file()) + ", then set it aside: " + why));
        return survey.segment() + 1;
    }

    /** What lies behind the session's end, from its back. */
    private void setAside(int from) {
        for (Map.Entry<Integer, Path> entry : segments.tailMap(from, true).descendingMap().entrySet()) {
            open = true;
            Path file = entry.getValue();
            SegmentSurvey survey = SegmentSurvey.of(entry.getKey(), file, 0);
            if (survey.isEmpty()) {
                empty.add(new RepairStep(Act.REMOVE, file, null, null, "remove " + name(file) + ": it holds no record"));
            } else {
                String what = survey.first() == 0 ? "nothing in it can be read" : "it holds sequences from " + survey.first()
                    + " on, behind others that are missing";
                add(Act.QUARANTINE, file, survey, seal(survey, Seal.State.QUARANTINED), "set " + name(file) + " aside: " + what);
            }
        }
    }

    private void checkMark(int next) {
        boolean accepted = !open && !kept.isEmpty() && kept.get(kept.size() - 1).state() == Seal.State.RECOVERED;
        DurableMark.read(folder).filter(mark -> mark.sequence() >= expected && !accepted).ifPresent(mark -> {
            open = true;
            reasons.add("it ends at sequence " + (expected - 1) + " in segment " + (next - 1) + ", but was durable up to "
                + mark.sequence() + " in segment " + mark.segment());
        });
    }

    /** The last segment is sealed by repair, if anything was not in order; also where its writer had sealed it. */
    private void sealEnd() {
        if (open && !kept.isEmpty()) {
            Seal end = kept.get(kept.size() - 1);
            Seal sealed = new Seal(end.segment(), Seal.State.RECOVERED, end.first(), end.last(), end.end());
            if (!seals.contains(sealed)) {
                steps.add(sealStep(segments.get(end.segment()), sealed));
            }
        }
    }

    private static RepairStep sealStep(Path file, Seal seal) {
        return new RepairStep(Act.SEAL, file, null, seal,
            "seal segment " + seal.segment() + " as " + seal.state() + ": sequences " + seal.first() + " to " + seal.last());
    }

    private static Seal seal(SegmentSurvey survey, Seal.State state) {
        return new Seal(survey.segment(), state, survey.first(), survey.first() == 0 ? 0 : survey.last(), survey.end());
    }

    private void add(Act act, Path file, SegmentSurvey survey, Seal seal, String words) {
        steps.add(new RepairStep(act, file, survey, seal, words));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
