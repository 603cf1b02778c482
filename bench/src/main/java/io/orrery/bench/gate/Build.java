package io.orrery.bench.gate;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The stages of a build, found by its class path in a loader of its own: no other's use shapes how they are compiled. */
final class Build implements AutoCloseable {
    private final URLClassLoader loader;
    private final AutoCloseable stages;
    private final Map<String, LongSupplier> turns;

    private Build(URLClassLoader loader, String only) throws ReflectiveOperationException {
        this.loader = loader;
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Object made = loader.loadClass(Stages.class.getName()).getConstructor().newInstance();
            stages = (AutoCloseable) made;
            turns = new LinkedHashMap<>();
            for (Map.Entry<?, ?> turn : ((Map<?, ?>) ((Supplier<?>) made).get()).entrySet()) {
                String name = (String) turn.getKey();
                if (name.startsWith(only)) {
                    turns.put(name, (LongSupplier) ((Supplier<?>) turn.getValue()).get());
                }
            }
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** @param only what names of stages begin with */
    static Build of(String classPath, String only) throws ReflectiveOperationException {
        return new Build(new URLClassLoader(urls(classPath), ClassLoader.getPlatformClassLoader()), only);
    }

    /** Whose classes count their steps. */
    static Build counting(String classPath, String only) throws ReflectiveOperationException {
        return new Build(new StepLoader(urls(classPath)), only);
    }

    private static URL[] urls(String classPath) {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator)) {
            if (!entry.isEmpty()) {
                try {
                    urls.add(new File(entry).toURI().toURL());
                } catch (MalformedURLException e) {
                    throw new IllegalArgumentException(entry, e);
                }
            }
        }
        return urls.toArray(new URL[0]);
    }

    /** By name, in their order. */
    Map<String, LongSupplier> turns() {
        return turns;
    }

    /** Before each turn. */
    static void prepare(LongSupplier turn) {
        if (turn instanceof Runnable ready) {
            ready.run();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            stages.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        loader.close();
    }
}
