package io.orrery.node.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes jars of strategies as authors do: from a source, by the compiler. */
public final class PluginJar {
    private static final String IMPORTS = """
        package author;
        import io.orrery.codecs.sbe.*;
        import io.orrery.engine.book.Book;
        import io.orrery.engine.order.*;
        import io.orrery.engine.snapshot.*;
        import io.orrery.engine.strategy.*;
        import io.orrery.engine.strategy.typed.*;
        @StrategyInfo(id = "%s", title = "Planted", version = "1", doc = "Planted.")
        public final class Planted implements Strategy {
            public record Config(@Range(least = 1, most = 9) @Default("3") int size) { }
            public static final class Factory extends TypedFactory<Config> {
                public Factory() { super(Planted.class, Config.class, Planted::new); }
            }
            Planted(Config config) { }
        """;

    private PluginJar() {
    }

    /** Writes a jar with one strategy of this id, whose callbacks are these. */
    public static Path of(Path file, String id, String body) {
        return of(file, id, Plugin.API, body);
    }

    /** Likewise, written for an API; null says nothing of it. */
    public static Path of(Path file, String id, String api, String body) {
        try {
            Path classes = Files.createTempDirectory(Files.createDirectories(file.getParent()), "classes");
            compile(classes, String.format(IMPORTS, id) + body + "}");
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
            manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, "7.1");
            if (api != null) {
                manifest.getMainAttributes().putValue(Plugin.API_ATTRIBUTE, api);
            }
            write(file, classes, manifest);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compile(Path classes, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter talk = new StringWriter();
        JavaFileObject unit = new SimpleJavaFileObject(URI.create("string:///author/Planted.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        boolean compiled = compiler.getTask(
            talk, null, null,
            List.of("-proc:none", "--release", "17", "-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
            null, List.of(unit)).call();
        if (!compiled) {
            throw new IllegalArgumentException(talk.toString());
        }
    }

    private static void write(Path file, Path classes, Manifest manifest) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
            JarOutputStream jar = new JarOutputStream(out, manifest);
            Stream<Path> compiled = Files.walk(classes)) {
            for (Path each : compiled.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                jar.write(Files.readAllBytes(each));
            }
            jar.putNextEntry(new JarEntry("META-INF/services/io.orrery.engine.strategy.StrategyFactory"));
            jar.write("author.Planted$Factory\n".getBytes(StandardCharsets.UTF_8));
        }
    }
}
