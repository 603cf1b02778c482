package io.orrery.simulation.planted;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles a bug's sources, and loads everything anew with their classes before all others. */
final class Planting {
    private static final String CLASSES =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private Planting() {
    }

    /** @param work an empty folder */
    @SuppressWarnings("unchecked")
    static LongFunction<String> hunt(Patch patch, Path root, Path work) throws ReflectiveOperationException, IOException {
        compile(patch.applied(root), work);
        List<URL> places = new ArrayList<>();
        places.add(url(work));
        for (String place : CLASSES.split(File.pathSeparator)) {
            places.add(url(Path.of(place)));
        }
        ClassLoader loader = new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        return (LongFunction<String>) loader.loadClass(Hunt.class.getName()).getConstructor().newInstance();
    }

    private static URL url(Path place) throws MalformedURLException {
        return place.toUri().toURL();
    }

    private static void compile(Map<String, String> sources, Path work) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = work.resolve("src").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        StringWriter said = new StringWriter();
        List<String> options = List.of("--release", "17", "-proc:none", "-nowarn", "-cp", CLASSES, "-d", work.toString());
        boolean done = compiler.getTask(said, null, null, options, null,
            compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(files)).call();
        if (!done) {
            throw new IllegalStateException(said.toString());
        }
    }
}
