package io.orrery.journal.upkeep;

import io.orrery.journal.mark.Seal;
import io.orrery.journal.mark.Seals;
import io.orrery.journal.segment.SegmentFiles;
import io.orrery.journal.segment.SegmentName;
import io.orrery.journal.segment.SegmentSurvey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One segment of a session as it lies there: from its seal; what has none is read.
 *
 * @param state that of its seal, or OPEN
 * @param first the first sequence; 0 if it can't be told
 * @param last the last sequence
 * @param fileBytes of its file now, compressed or not
 */
public record SegmentListing(int segment, String state, long first, long last, long fileBytes, boolean compressed) {

    /** The segments of a session in order; what is in quarantine at the end. */
    public static List<SegmentListing> of(Path folder) {
        List<Seal> seals = Seals.read(folder);
        List<SegmentListing> listing = new ArrayList<>();
        for (Path file : new SegmentFiles(folder).list()) {
            int number = SegmentName.number(file);
            Optional<Seal> seal = Seals.of(seals, number);
            listing.add(seal.isPresent() ? of(seal.get(), file) : open(number, file));
        }
        for (Seal seal : seals) {
            if (!seal.counts()) {
                listing.add(of(seal, new SegmentFiles(folder.resolve(SegmentFiles.QUARANTINE)).find(seal.segment())));
            }
        }
        return listing;
    }

    public long records() {
        return first == 0 ? 0 : last - first + 1;
    }

    private static SegmentListing of(Seal seal, Path file) {
        long bytes = file != null && Files.exists(file) ? file.toFile().length() : 0;
        boolean compressed = file != null && SegmentName.isCompressed(file);
        return new SegmentListing(seal.segment(), seal.state().name(), seal.first(), seal.last(), bytes, compressed);
    }

    private static SegmentListing open(int number, Path file) {
        SegmentSurvey survey = SegmentSurvey.of(number, file, 0);
        return new SegmentListing(number, "OPEN", survey.first(), survey.last(), file.toFile().length(),
            SegmentName.isCompressed(file));
    }
}
