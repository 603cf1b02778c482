package io.orrery.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The files of the house, without what a build leaves behind. */
record Repository(Path root) {

    /** Finds the house that this test belongs to. */
    static Repository find() {
        String told = System.getProperty("maven.multiModuleProjectDirectory");
        Path at = Path.of(told == null ? "" : told).toAbsolutePath();
        while (!Files.isRegularFile(at.resolve("pom.xml")) || !read(at.resolve("pom.xml")).contains("<modules>")) {
            at = at.getParent();
            if (at == null) {
                throw new IllegalStateException("no root pom above " + Path.of("").toAbsolutePath());
            }
        }
        return new Repository(at);
    }

    /** The modules, the root left out. */
    List<Module> modules() {
        List<Module> modules = new ArrayList<>();
        for (Path file : files("pom.xml")) {
            if (!file.getParent().equals(root)) {
                modules.add(new Module(file.getParent()));
            }
        }
        return modules;
    }

    /** All files whose name ends so, sorted. */
    List<Path> files(String ending) {
        return files(root, ending);
    }

    String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    static List<Path> files(Path folder, String ending) {
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try {
                Files.walkFileTree(folder, new Collector(folder, ending, found));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        Collections.sort(found);
        return found;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Collector extends SimpleFileVisitor<Path> {
        private final Path top;
        private final String ending;
        private final List<Path> found;

        Collector(Path top, String ending, List<Path> found) {
            this.top = top;
            this.ending = ending;
            this.found = found;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean left = !folder.equals(top) && (name.equals("target") || name.startsWith("."));
            return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.getFileName().toString().endsWith(ending)) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
