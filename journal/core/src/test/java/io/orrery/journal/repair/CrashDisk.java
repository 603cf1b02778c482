package io.orrery.journal.repair;

import io.orrery.journal.disk.Disk;
import io.orrery.journal.disk.DiskFile;
import io.orrery.journal.disk.LocalDisk;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A disk that knows what would survive a loss of power: of each file what was forced, of each folder what was forced. Of the
 * rest, an image has any part. It forces nothing in truth.
 */
final class CrashDisk implements Disk {
    static final int PAGE = 4096;

    /** Called before each operation. */
    interface Moment {
        void before() throws IOException;
    }

    private final Path root;
    private final Moment moment;
    private final Map<Path, Content> names = new TreeMap<>();
    private final Map<Path, Content> durableNames = new TreeMap<>();
    private final List<Change> pending = new ArrayList<>();
    private final Set<Path> durableFolders = new HashSet<>();

    /** @param root all that lies there now is durable */
    CrashDisk(Path root, Moment moment) {
        this.root = root;
        this.moment = moment;
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                if (Files.isDirectory(file)) {
                    durableFolders.add(file);
                    continue;
                }
                Content content = new Content(file);
                content.forceAll();
                names.put(file, content);
                durableNames.put(file, content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public DiskFile open(Path file) throws IOException {
        moment.before();
        DiskFile opened = LocalDisk.INSTANCE.open(file);
        if (!names.containsKey(file)) {
            change(new Change(null, file, new Content(file)));
        }
        return new CrashFile(opened, names.get(file));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        moment.before();
        release(to);
        LocalDisk.INSTANCE.rename(from, to);
        change(new Change(from, to, names.get(from)));
    }

    @Override
    public void delete(Path file) throws IOException {
        moment.before();
        release(file);
        LocalDisk.INSTANCE.delete(file);
        if (names.containsKey(file)) {
            change(new Change(file, null, null));
        }
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        moment.before();
        for (Change change : pending) {
            if (change.touches(folder)) {
                change.apply(durableNames);
            }
        }
        pending.removeIf(change -> change.touches(folder));
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(Files::isDirectory).forEach(durableFolders::add);
        }
    }

    @Override
    public long usableBytes(Path folder) throws IOException {
        return LocalDisk.INSTANCE.usableBytes(folder);
    }

    /** The kernel writes some pages by itself. */
    void writeBack(Random random) throws IOException {
        for (Content content : names.values()) {
            byte[] now = content.current();
            for (int from = 0; from < now.length; from += PAGE) {
                if (random.nextInt(4) == 0) {
                    content.force(now, from, Math.min(now.length, from + PAGE));
                }
            }
        }
    }

    /**
     * Draws what the disk may hold if power goes now.
     *
     * @param unit bytes that are written whole or not at all
     */
    void draw(Path target, Random random, int unit, ImageCounts counts) throws IOException {
        Map<Path, Content> image = new TreeMap<>(durableNames);
        Set<Path> lost = new HashSet<>();
        for (Change change : pending) {
            if (change.touchesAny(lost) || random.nextBoolean()) {
                change.addTo(lost);
                counts.entries++;
            } else {
                change.apply(image);
            }
        }
        Set<Path> lostFolders = new HashSet<>();
        for (Path folder : folders(image.keySet())) {
            if (!durableFolders.contains(folder) && random.nextBoolean()) {
                lostFolders.add(folder);
                counts.entries++;
            }
        }
        image.keySet().removeIf(file -> lostFolders.stream().anyMatch(file::startsWith));
        for (Map.Entry<Path, Content> entry : image.entrySet()) {
            Path file = target.resolve(root.relativize(entry.getKey()).toString());
            Files.createDirectories(file.getParent());
            entry.getValue().draw(file, random, unit, counts);
        }
    }

    /** The folders below the root in which these files lie. */
    private Set<Path> folders(Set<Path> files) {
        Set<Path> folders = new TreeSet<>();
        for (Path file : files) {
            for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
                folders.add(folder);
            }
        }
        return folders;
    }

    private void change(Change change) {
        change.apply(names);
        pending.add(change);
        if (change.to() != null) {
            change.content().file = change.to();
        }
    }

    /** What a file holds whose name goes is kept, since the name may come back. */
    private void release(Path file) throws IOException {
        Content content = names.get(file);
        if (content != null) {
            content.keep();
        }
    }

    /** Something that happened in folders. */
    private record Change(Path from, Path to, Content content) {
        void apply(Map<Path, Content> names) {
            if (from != null) {
                names.remove(from);
            }
            if (to != null) {
                names.put(to, content);
            }
        }

        boolean touches(Path folder) {
            return from != null && from.getParent().equals(folder) || to != null && to.getParent().equals(folder);
        }

        boolean touchesAny(Set<Path> files) {
            return files.contains(from) || files.contains(to);
        }

        void addTo(Set<Path> files) {
            files.add(from);
            files.add(to);
        }
    }

    /** What a file holds now, and what of it is durable. */
    private static final class Content {
        private Path file;
        private byte[] kept;
        private byte[] durable = {};

        Content(Path file) {
            this.file = file;
        }

        byte[] current() throws IOException {
            return kept != null ? kept : Files.readAllBytes(file);
        }

        void keep() throws IOException {
            kept = current();
        }

        void forceAll() throws IOException {
            durable = current();
        }

        void force(byte[] now, int from, int to) {
            lengthen(to);
            System.arraycopy(now, from, durable, from, to - from);
        }

        void force(MappedByteBuffer now, int from, int to) {
            lengthen(to);
            now.get(from, durable, from, to - from);
        }

        private void lengthen(int length) {
            if (durable.length < length) {
                durable = Arrays.copyOf(durable, length);
            }
        }

        void draw(Path target, Random random, int unit, ImageCounts counts) throws IOException {
            byte[] now = current();
            int length = now.length == durable.length || random.nextBoolean() ? now.length : durable.length;
            counts.lengths += length == now.length ? 0 : 1;
            byte[] drawn = Arrays.copyOf(durable, length);
            for (int from = 0; from < length; from += unit) {
                int to = Math.min(Math.min(from + unit, length), now.length);
                if (from < to && !Arrays.equals(now, from, to, drawn, from, to)) {
                    if (random.nextInt(3) > 0) {
                        System.arraycopy(now, from, drawn, from, to - from);
                    } else {
                        counts.lost(target, from, unit);
                    }
                }
            }
            writeSparse(target, drawn);
        }

        private static void writeSparse(Path target, byte[] bytes) throws IOException {
            byte[] zeros = new byte[PAGE];
            try (RandomAccessFile file = new RandomAccessFile(target.toFile(), "rw")) {
                file.setLength(bytes.length);
                for (int from = 0; from < bytes.length; from += PAGE) {
                    int length = Math.min(PAGE, bytes.length - from);
                    if (!Arrays.equals(bytes, from, from + length, zeros, 0, length)) {
                        file.seek(from);
                        file.write(bytes, from, length);
                    }
                }
            }
        }
    }

    private final class CrashFile implements DiskFile {
        private final DiskFile file;
        private final Content content;

        CrashFile(DiskFile file, Content content) {
            this.file = file;
            this.content = content;
        }

        @Override
        public void write(ByteBuffer bytes, long position) throws IOException {
            if (position % PAGE != 0 || position == 0 || position % (16 * PAGE) == 0) {
                moment.before();
            }
            file.write(bytes, position);
        }

        @Override
        public void resize(long bytes) throws IOException {
            moment.before();
            file.resize(bytes);
        }

        @Override
        public MappedByteBuffer map(int bytes) throws IOException {
            return file.map(bytes);
        }

        @Override
        public void force(MappedByteBuffer region, int from, int length) throws IOException {
            moment.before();
            int begin = from / PAGE * PAGE;
            int end = Math.min(region.capacity(), (from + length + PAGE - 1) / PAGE * PAGE);
            content.force(region, begin, end);
        }

        @Override
        public void force() throws IOException {
            moment.before();
            content.forceAll();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
