package io.orrery.node.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.agrona.IoUtil;

/** A folder whose files nobody but their owner can read, from the moment at which they are made. Deleted when it is closed. */
final class OwnersFolder implements AutoCloseable {
    private static final String PREFIX = "demo-";

    private final Path path;

    private OwnersFolder(Path path) {
        this.path = path;
    }

    /** Makes the folder of this process, and deletes those of processes that were killed. */
    static OwnersFolder make(Path parent) throws IOException {
        try (Stream<Path> entries = Files.list(parent)) {
            entries.filter(OwnersFolder::isLeftBehind).forEach(left -> IoUtil.delete(left.toFile(), true));
        }
        Path path = parent.resolve(PREFIX + ProcessHandle.current().pid());
        IoUtil.delete(path.toFile(), true);
        return new OwnersFolder(Files.createDirectory(path, only("rwx------")));
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Writes a text that is nobody else's business. */
    Path write(String name, String text) throws IOException {
        Path file = file(name);
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, only("rw-------"))) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        return file;
    }

    @Override
    public void close() {
        IoUtil.delete(path.toFile(), true);
    }

    private static boolean isLeftBehind(Path folder) {
        String name = folder.getFileName().toString();
        return name.matches(PREFIX + "\\d{1,18}")
            && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length()))).isEmpty();
    }

    /** Where files have owners of another kind, a home is its owner's anyway. */
    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
            : new FileAttribute<?>[0];
    }
}
