package io.orrery.node;

import io.orrery.codecs.sbe.MessageHeaderDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What was built.
 *
 * @param version of the project
 * @param commit that it was built from, or "unknown"
 * @param schema version of the event schema
 */
public record BuildInfo(String version, String commit, int schema) {

    /** The build that runs. */
    public static BuildInfo current() {
        Properties built = new Properties();
        try (InputStream resource = BuildInfo.class.getResourceAsStream("build.properties")) {
            built.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuildInfo(
            built.getProperty("version"),
            System.getProperty("orrery.commit", "unknown"),
            MessageHeaderDecoder.SCHEMA_VERSION);
    }

    /** Version and commit in one word, as the session header carries it. */
    public String name() {
        return version + "+" + commit;
    }
}
