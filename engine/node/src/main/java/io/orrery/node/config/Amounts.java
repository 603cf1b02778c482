package io.orrery.node.config;

import com.typesafe.config.ConfigValueFactory;
import java.time.Duration;

/** Amounts on a command line, written as in the configuration. */
public final class Amounts {
    private Amounts() {
    }

    /** @throws IllegalArgumentException if it is no duration above 0 */
    public static Duration duration(String text) {
        Duration duration = (Duration) read(text, Duration.class);
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(text + " is not a time above 0");
        }
        return duration;
    }

    /** @throws IllegalArgumentException if it is no size above 0 */
    public static ByteSize size(String text) {
        ByteSize size = (ByteSize) read(text, ByteSize.class);
        if (size.bytes() <= 0) {
            throw new IllegalArgumentException(text + " is not a size above 0");
        }
        return size;
    }

    private static Object read(String text, Class<?> type) {
        try {
            return ConfigScalars.read(ConfigValueFactory.fromAnyRef(text), type);
        } catch (ConfigScalars.Mismatch e) {
            throw new IllegalArgumentException(text + " is not " + e.getMessage(), e);
        }
    }
}
