package io.orrery.bench.gate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;

/** Loads a build whose classes count their steps, those of the buffers that it works on included. */
final class StepLoader extends URLClassLoader {
    private static final String[] COUNTED = {"io/orrery/", "org/agrona/"};

    StepLoader(URL[] build) {
        super(build, ClassLoader.getPlatformClassLoader());
    }

    /** Whether a class, by the name in class files, counts. */
    static boolean counts(String name) {
        for (String counted : COUNTED) {
            if (name.startsWith(counted)) {
                return !name.equals(Steps.NAME);
            }
        }
        return false;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/');
        if (file.equals(Steps.NAME)) {
            return Steps.class;
        }
        if (!counts(file)) {
            return super.findClass(name);
        }
        try (InputStream in = getResourceAsStream(file + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] counting = Counting.rewritten(in.readAllBytes());
            return defineClass(name, counting, 0, counting.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
