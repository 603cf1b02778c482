package io.orrery.journal.repair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.codecs.EventRecord;
import io.orrery.journal.Events;
import io.orrery.journal.JournalDamage;
import io.orrery.journal.JournalReader;
import io.orrery.journal.JournalSettings;
import io.orrery.journal.JournalSettings.Sync;
import io.orrery.journal.JournalWriter;
import io.orrery.journal.chronicle.ChronicleStore;
import io.orrery.journal.disk.LocalDisk;
import io.orrery.journal.mark.Seal;
import io.orrery.journal.mark.Seals;
import io.orrery.journal.segment.SegmentFiles;
import io.orrery.journal.upkeep.JournalCheck;
import io.orrery.journal.upkeep.Retention;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Takes power away at any moment, and draws what the disk may hold then: of all that was not forced, any page is old or new,
 * any folder entry may be missing, also those that lead to the journal. What was durable is there after the repair, and nothing
 * that was not recorded.
 *
 * <p>More images with {@code -Dorrery.images=5000}.
 */
final class PowerLossTest {
    private static final int IMAGES = Integer.getInteger("orrery.images", 200);
    private static final long SEED = Long.getLong("orrery.seed", 5150);

    private static final Path JOURNAL = Path.of("sessions", "first", "journal");

    @TempDir
    private Path home;

    private final ImageCounts counts = new ImageCounts();

    @Test
    void whatWasDurableSurvivesAndNothingElseIsMadeUp() throws Exception {
        for (int run = 0; counts.images < IMAGES; run++) {
            new Run(new Random(SEED + run), "seed " + (SEED + run)).record();
        }
        System.out.println("power lost, seed " + SEED + ": " + counts);
        assertTrue(counts.pages > IMAGES && counts.entries > IMAGES / 20 && counts.inPlace > IMAGES / 10, counts.toString());
        assertTrue(counts.copied > IMAGES / 10 && counts.repairsLost > IMAGES / 20, counts.toString());
    }

    /** One session, and the images that are drawn while it is written. */
    private final class Run {
        private final Random random;
        private final String name;
        private final List<Image> images = new ArrayList<>();
        private ChronicleStore store;
        private CrashDisk disk;
        private boolean inBatch;
        private boolean recording = true;

        Run(Random random, String name) {
            this.random = random;
            this.name = name;
        }

        void record() throws Exception {
            Path root = Files.createTempDirectory(home, "session-");
            Path folder = root.resolve(JOURNAL);
            Sync sync = random.nextInt(6) == 0 ? Sync.EACH : random.nextInt(8) == 0 ? Sync.NONE : Sync.GROUP;
            JournalSettings settings = new JournalSettings(
                30_000 + random.nextInt(70_000), 20_000 + random.nextInt(250_000), sync, 1, 1);
            disk = new CrashDisk(root, () -> moment(20));
            store = new ChronicleStore(folder, settings, disk);
            write(store.writer());
            recording = false;
            List<byte[]> records = read(folder);
            store.close();
            for (Image image : images) {
                new Proof(random, records, image, name).of(Files.createDirectories(image.root().resolve(JOURNAL)), 0);
                Retention.delete(image.root());
            }
            Retention.delete(root);
        }

        private void write(JournalWriter writer) throws Exception {
            Events events = new Events();
            int trades = 200 + random.nextInt(4_000);
            int syncedEach = 1 + random.nextInt(random.nextBoolean() ? 20 : 400);
            int longest = 1 + random.nextInt(random.nextInt(10) == 0 ? 900 : 12);
            int batch = 1;
            for (int i = 1; i <= trades; i++) {
                writer.add(events.trade(i, i));
                inBatch = true;
                if (--batch == 0) {
                    moment(400);
                    writer.commit();
                    inBatch = false;
                    batch = 1 + random.nextInt(longest);
                    help(i % syncedEach == 0);
                    moment(400);
                }
            }
            writer.commit();
        }

        private void help(boolean sync) throws Exception {
            if (random.nextInt(3) == 0) {
                store.preparer().doWork();
            }
            if (sync) {
                store.syncer().doWork();
            }
            if (random.nextInt(200) == 0) {
                disk.writeBack(random);
            }
        }

        /** @param rarity of so many moments one is the last */
        private void moment(int rarity) throws IOException {
            if (recording && random.nextInt(rarity) == 0 && images.size() < 16) {
                int unit = random.nextBoolean() ? CrashDisk.PAGE : 512;
                Path target = Files.createTempDirectory(home, "image-");
                disk.draw(target, random, unit, counts);
                images.add(new Image(target, store.condition().durableSequence(), store.condition().recordedSequence()));
                counts.images++;
                counts.torn += unit == 512 ? 1 : 0;
                counts.inBatch += inBatch ? 1 : 0;
            }
        }
    }

    /** What may be found after the power was lost. */
    private record Image(Path root, long durable, long recorded) {
    }

    /** What is proved of an image. */
    private final class Proof {
        private final Random random;
        private final List<byte[]> records;
        private final Image image;
        private final String name;

        Proof(Random random, List<byte[]> records, Image image, String name) {
            this.random = random;
            this.records = records;
            this.image = image;
            this.name = name;
        }

        void of(Path folder, int losses) throws IOException {
            assertNothingMadeUp(folder);
            Path next = Files.createTempDirectory(home, "again-");
            int operations = losses < 3 && random.nextInt(4) == 0 ? random.nextInt(20) : Integer.MAX_VALUE;
            PowerCut cut = new PowerCut(operations);
            CrashDisk disk = new CrashDisk(folder, cut);
            RepairPlan plan;
            try {
                plan = Repair.atStart(disk, folder).runAutomatic();
            } catch (UncheckedIOException lost) {
                counts.repairsLost++;
                disk.draw(next, random, random.nextBoolean() ? CrashDisk.PAGE : 512, new ImageCounts());
                of(next, losses + 1);
                return;
            } finally {
                if (cut.left > 0) {
                    Retention.delete(next);
                }
            }
            count(plan);
            assertWhole(folder, plan);
        }

        /** Whatever a reader delivers before the repair was recorded so. */
        private void assertNothingMadeUp(Path folder) {
            if (!new SegmentFiles(folder).any()) {
                return;
            }
            try {
                compare(folder, false);
            } catch (JournalDamage damage) {
                assertTrue(damage.sequence() > 0, name);
            }
        }

        private void assertWhole(Path folder, RepairPlan plan) {
            assertTrue(plan.lastSequence() >= image.durable(),
                name + ": ends at " + plan.lastSequence() + ", but was durable up to " + image.durable() + ": " + plan.steps());
            assertTrue(plan.lastSequence() <= image.recorded(), name);
            RepairPlan rest = Repair.of(LocalDisk.INSTANCE, folder).plan();
            assertTrue(rest.isEmpty(), name + ": after " + plan.steps() + " still " + rest.reasons() + rest.steps());
            if (plan.lastSequence() == 0) {
                assertEquals(-1, new SegmentFiles(folder).last(), name);
                return;
            }
            assertEquals(plan.lastSequence(), compare(folder, true), name + plan.steps());
            List<Seal> seals = Seals.read(folder).stream().filter(Seal::counts).toList();
            assertEquals(plan.lastSequence(), seals.get(seals.size() - 1).last(), name);
        }

        private long compare(Path folder, boolean whole) {
            EventRecord record = new EventRecord();
            try (JournalReader reader = new ChronicleStore(folder).reader()) {
                while (reader.next(record)) {
                    assertArrayEquals(records.get((int) record.sequence() - 1), bytes(record), name);
                }
                if (whole) {
                    reader.checkEnd();
                    assertEquals(reader.nextSequence() - 1, JournalCheck.of(reader).lastSequence(), name);
                }
                return reader.nextSequence() - 1;
            }
        }

        private void count(RepairPlan plan) {
            String steps = plan.steps().toString();
            boolean copied = steps.contains("copy sequences");
            counts.copied += copied ? 1 : 0;
            counts.quarantined += steps.contains("aside") ? 1 : 0;
            counts.inPlace += !copied && steps.contains("cut off") ? 1 : 0;
            counts.untouched += plan.isEmpty() ? 1 : 0;
        }
    }

    /** Ends a repair after so many operations. */
    private static final class PowerCut implements CrashDisk.Moment {
        private int left;

        PowerCut(int operations) {
            left = operations;
        }

        @Override
        public void before() throws IOException {
            if (left == 0) {
                throw new IOException("the power is gone");
            }
            left--;
        }
    }

    private static List<byte[]> read(Path folder) {
        List<byte[]> records = new ArrayList<>();
        EventRecord record = new EventRecord();
        try (JournalReader reader = new ChronicleStore(folder).reader()) {
            while (reader.next(record)) {
                records.add(bytes(record));
            }
        }
        return records;
    }

    private static byte[] bytes(EventRecord record) {
        byte[] bytes = new byte[record.length()];
        record.buffer().getBytes(record.offset(), bytes);
        return bytes;
    }
}
