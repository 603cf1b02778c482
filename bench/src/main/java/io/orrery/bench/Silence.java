package io.orrery.bench;

import java.util.List;

/** For processes that write to whoever started them: a JVM that logs what somebody asked for must not write in between. */
public final class Silence {
    /** The last words of a JVM's options count. */
    public static final List<String> OPTIONS = List.of("-Xlog:disable", "-Xlog:all=warning:stderr");

    private Silence() {
    }
}
