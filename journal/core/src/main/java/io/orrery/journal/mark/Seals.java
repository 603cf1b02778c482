package io.orrery.journal.mark;

import io.orrery.journal.JournalDamage;
import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.DiskFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The seals of a session's segments: its file {@value #FILE}, a line each. It is written anew aside and then renamed, so that
 * it is there whole or as it was before, whatever happens. Whoever adds to them reads the file once.
 */
public final class Seals {
    public static final String FILE = "seals";
    static final String ASIDE = "seals.part";

    private static final Comparator<Seal> ORDER = Comparator.comparingInt(Seal::segment).thenComparing(Seal::state);

    private final Disk disk;
    private final Path folder;
    private List<Seal> written;

    public Seals(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /**
     * All seals in the order of their segments; none if nothing was sealed.
     *
     * @throws JournalDamage if a line is not as it was written
     */
    public static List<Seal> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return parse(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The seal of a segment that belongs to the session. */
    public static Optional<Seal> of(List<Seal> seals, int segment) {
        return seals.stream().filter(seal -> seal.segment() == segment && seal.counts()).findFirst();
    }

    /**
     * Adds a seal; it is durable when this returns. It replaces the one that the segment had, but what is told about a segment
     * in quarantine stays beside it.
     */
    public void add(Seal seal) throws IOException {
        List<Seal> seals = written();
        seals.removeIf(other -> other.equals(seal) || other.segment() == seal.segment() && other.counts() && seal.counts());
        seals.add(seal);
        replace(seals);
    }

    /** Takes the seals away of this segment and the later ones, which are to be repaired. */
    public void removeFrom(int segment) throws IOException {
        List<Seal> seals = written();
        if (seals.removeIf(seal -> seal.segment() >= segment && seal.counts())) {
            replace(seals);
        }
    }

    /** What stands in the file, to be changed and put in its place. */
    private List<Seal> written() {
        return new ArrayList<>(written == null ? read(folder) : written);
    }

    private void replace(List<Seal> seals) throws IOException {
        StringBuilder text = new StringBuilder();
        seals.stream().sorted(ORDER).forEach(seal -> text.append(seal.line()).append('\n'));
        Path aside = folder.resolve(ASIDE);
        try (DiskFile file = disk.open(aside)) {
            file.resize(0);
            file.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.ISO_8859_1)), 0);
            file.force();
        }
        disk.rename(aside, folder.resolve(FILE));
        disk.forceFolder(folder);
        written = seals;
    }

    private static List<Seal> parse(String text) {
        List<Seal> seals = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = text.indexOf('\n', begin);
            Seal seal = end < 0 ? null : Seal.parse(text.substring(begin, end));
            if (seal == null) {
                throw new JournalDamage(lastSequence(seals) + 1, FILE + "@" + begin, "a seal is not as it was written");
            }
            seals.add(seal);
            begin = end + 1;
        }
        return List.copyOf(seals);
    }

    private static long lastSequence(List<Seal> seals) {
        return seals.stream().filter(Seal::counts).mapToLong(Seal::last).max().orElse(0);
    }
}
