package io.orrery.journal.repair;

import io.orrery.journal.Events;
import io.orrery.journal.JournalSettings;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.disk.LocalDisk;
import io.orrery.journal.upkeep.Retention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Sessions as a kill leaves them: their files are copied while they are written. */
final class KilledSession {
    static final JournalSettings SMALL = JournalSettings.DEFAULT.withSegmentBytes(100_000).withReserveBytes(256 << 10);
    private static final JournalSettings AT_ONCE =
        new JournalSettings(SMALL.segmentBytes(), SMALL.reserveBytes(), JournalSettings.Sync.GROUP, 1, 1);

    private KilledSession() {
    }

    /**
     * Records in batches of three, in segments of about 1,200 records.
     *
     * @param trades recorded
     * @param unfinished of a batch that does not come to its end
     * @param syncedEach how many trades lie between two syncs; 0 for none
     */
    static void record(Path target, int trades, int unfinished, int syncedEach) {
        try {
            Path scratch = Files.createTempDirectory("killed-");
            try (ChronicleStore store = new ChronicleStore(scratch, AT_ONCE, LocalDisk.INSTANCE)) {
                JournalWriter writer = store.writer();
                Events events = new Events();
                for (int i = 1; i <= trades; i++) {
                    writer.add(events.trade(i, i));
                    if (i % 3 == 0 || i == trades) {
                        writer.commit();
                        store.preparer().doWork();
                    }
                    if (syncedEach > 0 && i % syncedEach == 0) {
                        store.syncer().doWork();
                    }
                }
                for (int i = 1; i <= unfinished; i++) {
                    writer.add(events.trade(trades + i, i));
                }
                copy(scratch, target);
            } finally {
                Retention.delete(scratch);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void copy(Path source, Path target) {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.sorted().toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                if (!Files.isDirectory(copy)) {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
