package io.orrery.node.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads single values. */
final class ConfigScalars {
    private ConfigScalars() {
    }

    /** @throws Mismatch saying what was expected, to follow "is not" */
    static Object read(ConfigValue value, Class<?> type) throws Mismatch {
        if (value.valueType() == ConfigValueType.OBJECT || value.valueType() == ConfigValueType.LIST) {
            throw new Mismatch("a single value");
        }
        Config config = value.atKey("v");
        if (type == String.class) {
            return config.getString("v");
        } else if (type == Path.class) {
            return beside(value, config.getString("v"));
        } else if (type == int.class) {
            return attempt("a whole number", () -> Math.toIntExact(whole(config)));
        } else if (type == long.class) {
            return attempt("a whole number", () -> whole(config));
        } else if (type == double.class) {
            return attempt("a number", () -> config.getDouble("v"));
        } else if (type == boolean.class) {
            return attempt("true or false", () -> config.getBoolean("v"));
        } else if (type == Duration.class) {
            return attempt("a duration such as 500ms, 5s or 2h", () -> config.getDuration("v"));
        } else if (type == ByteSize.class) {
            return attempt("a size such as 64MiB or 10GB", () -> new ByteSize(config.getBytes("v")));
        } else if (type.isEnum()) {
            return constant(config.getString("v"), type);
        }
        throw new IllegalStateException("no binding for " + type);
    }

    /** From the folder of the file that names it; from the current one if none does. */
    private static Path beside(ConfigValue value, String text) throws Mismatch {
        String file = value.origin().filename();
        try {
            return (file == null ? Path.of("") : Path.of(file).toAbsolutePath().getParent()).resolve(text);
        } catch (InvalidPathException refused) {
            throw new Mismatch("a path", refused);
        }
    }

    private static long whole(Config config) {
        double number = config.getDouble("v");
        long value = config.getLong("v");
        if (number != Math.rint(number)) {
            throw new ArithmeticException("fraction");
        }
        return value;
    }

    private static Object constant(String name, Class<?> type) throws Mismatch {
        Object[] constants = type.getEnumConstants();
        for (Object constant : constants) {
            if (Keys.of((Enum<?>) constant).equals(name)) {
                return constant;
            }
        }
        throw new Mismatch("one of "
            + Arrays.stream(constants).map(each -> Keys.of((Enum<?>) each)).collect(Collectors.joining(", ")));
    }

    private static Object attempt(String expected, Reading reading) throws Mismatch {
        try {
            return reading.read();
        } catch (ConfigException | ArithmeticException e) {
            throw new Mismatch(expected, e);
        }
    }

    private interface Reading {
        Object read();
    }

    /** The value has another type. */
    static final class Mismatch extends Exception {
        private static final long serialVersionUID = 1L;

        Mismatch(String expected) {
            super(expected);
        }

        Mismatch(String expected, Throwable cause) {
            super(expected, cause);
        }
    }
}
