package io.orrery.node.screen;

import java.util.Locale;

/** Numbers as people read them. */
public final class Units {
    private static final String[] BYTES = {"B", "KiB", "MiB", "GiB", "TiB"};

    private Units() {
    }

    /** 1234567 as 1,234,567. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    public static String bytes(double value) {
        double scaled = value;
        int unit = 0;
        while (scaled >= 1024 && unit < BYTES.length - 1) {
            scaled /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", scaled, BYTES[unit]);
    }

    /** Nanoseconds in the unit that leaves one to three digits before the point. */
    public static String nanos(long value) {
        if (value < 1_000) {
            return value + " ns";
        } else if (value < 1_000_000) {
            return String.format(Locale.ROOT, "%.1f µs", value / 1e3);
        } else if (value < 1_000_000_000) {
            return String.format(Locale.ROOT, "%.1f ms", value / 1e6);
        }
        return String.format(Locale.ROOT, "%.1f s", value / 1e9);
    }

    /** 95 s as 1:35. */
    public static String seconds(long seconds) {
        return seconds >= 3600
            ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
            : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
