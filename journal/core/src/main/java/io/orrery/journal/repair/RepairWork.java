package io.orrery.journal.repair;

import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.DiskFile;
import io.orrery.journal.mark.Seals;
import io.orrery.journal.segment.DocumentHeader;
import io.orrery.journal.segment.Segment;
import io.orrery.journal.segment.SegmentFiles;
import io.orrery.journal.segment.SegmentName;
import io.orrery.journal.segment.SegmentSurvey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Performs the steps of a repair. Each is durable when it returns, and may be performed again. */
final class RepairWork {
    private static final int PART_BYTES = 1 << 20;

    private final Disk disk;
    private final Path folder;
    private final SegmentFiles files;
    private final Seals seals;

    RepairWork(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
        files = new SegmentFiles(folder);
        seals = new Seals(disk, folder);
    }

    void perform(RepairStep step) throws IOException {
        switch (step.act()) {
            case FINISH_COPY -> finishCopy(SegmentName.savedNumber(step.file()));
            case REMOVE -> remove(step.file());
            case SET_ASIDE -> moveAside(step.file());
            case UNSEAL -> seals.removeFrom(step.seal().segment());
            case QUARANTINE -> quarantine(step);
            case SAVE -> save(step);
            case CUT -> cut(step.survey());
            case SEAL -> seals.add(step.seal());
            default -> throw new IllegalStateException(step.act().toString());
        }
    }

    private void remove(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            try (var entries = Files.list(file)) {
                for (Path entry : entries.toList()) {
                    disk.delete(entry);
                }
            }
        }
        disk.delete(file);
        disk.forceFolder(folder);
    }

    private void quarantine(RepairStep step) throws IOException {
        seals.add(step.seal());
        moveAside(named(step.file()));
    }

    private void save(RepairStep step) throws IOException {
        SegmentSurvey survey = step.survey();
        seals.add(step.seal());
        copy(survey);
        disk.forceFolder(folder);
        moveAside(named(step.file()));
        finishCopy(survey.segment());
    }

    private void copy(SegmentSurvey survey) throws IOException {
        Segment segment = Segment.openTorn(named(survey.file()), survey.segment());
        try (DiskFile copy = disk.open(files.saved(survey.segment()))) {
            copy.resize(0);
            ByteBuffer part = ByteBuffer.allocateDirect(PART_BYTES);
            for (int at = 0; at < survey.end(); at += PART_BYTES) {
                int length = Math.min(PART_BYTES, survey.end() - at);
                copy.write(part.clear().put(0, segment.region(), at, length).limit(length), at);
            }
            copy.write(nothing(), survey.end());
            copy.force();
        } finally {
            segment.unmap();
        }
    }

    /** What was planned for a copy is done once it has the segment's name. */
    private Path named(Path file) {
        int number = SegmentName.savedNumber(file);
        return number < 0 ? file : files.plain(number);
    }

    private void finishCopy(int segment) throws IOException {
        disk.rename(files.saved(segment), files.plain(segment));
        disk.forceFolder(folder);
    }

    /** Leaves the header that tells the end. A reader may look at it, and looks no further. Never makes a file. */
    private void cut(SegmentSurvey survey) throws IOException {
        Path plain = files.plain(survey.segment());
        if (!Files.isRegularFile(plain)) {
            throw new NoSuchFileException(plain.toString(), null, "it went away while it was repaired");
        }
        try (DiskFile file = disk.open(plain)) {
            if (survey.ending() != SegmentSurvey.Ending.ROLLED) {
                file.write(nothing(), survey.end());
            }
            file.resize(survey.end() + (long) DocumentHeader.LENGTH);
            file.force();
        }
    }

    private static ByteBuffer nothing() {
        return ByteBuffer.allocateDirect(DocumentHeader.LENGTH);
    }

    /** To quarantine, under a name that is free there. */
    private void moveAside(Path file) throws IOException {
        Path quarantine = folder.resolve(SegmentFiles.QUARANTINE);
        if (!Files.isDirectory(quarantine)) {
            Files.createDirectory(quarantine);
        }
        disk.forceFolder(folder);
        Path target = quarantine.resolve(file.getFileName());
        for (int i = 1; Files.exists(target); i++) {
            target = quarantine.resolve(file.getFileName() + "." + i);
        }
        disk.rename(file, target);
        disk.forceFolder(quarantine);
        disk.forceFolder(folder);
    }
}
