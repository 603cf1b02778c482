package io.orrery.connectors.kit.sign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;

/** A key that nobody may see: it is named in the configuration, never written there, and hides itself from logs. */
public final class Secret {
    private static final String FILE = "file:";
    private static final String ENVIRONMENT = "env:";

    private final byte[] bytes;

    private Secret(byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("a secret is empty");
        }
        this.bytes = bytes;
    }

    /**
     * Fetches the secret that a setting names.
     *
     * @param place {@code env:NAME} or {@code file:PATH}; white space at the ends of what stands there is no part of the secret
     * @throws IllegalArgumentException if it names neither, or nothing is there. The message tells no secret
     */
    public static Secret at(String place) {
        return at(place, System.getenv());
    }

    static Secret at(String place, Map<String, String> environment) {
        if (place.startsWith(FILE)) {
            return ofText(read(place.substring(FILE.length())));
        }
        if (!place.startsWith(ENVIRONMENT)) {
            throw new IllegalArgumentException("a secret must be named as env:NAME or file:PATH, and not be written down");
        }
        String text = environment.get(place.substring(ENVIRONMENT.length()));
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException(place + ": nothing is there");
        }
        return ofText(text);
    }

    public static Secret ofText(String text) {
        return new Secret(text.strip().getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes that this one is the Base64 text of. */
    public Secret decoded() {
        try {
            return new Secret(Base64.getMimeDecoder().decode(bytes));
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalArgumentException("a secret is not Base64");
        }
    }

    /** True of a key in the text form of PEM. */
    public boolean isPem() {
        return reveal().startsWith("-----BEGIN");
    }

    /** The secret itself, for the one who signs. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** The secret itself, for a venue that wants it sent as it is. */
    public String reveal() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Secret[hidden]";
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (NoSuchFileException absent) {
            throw new IllegalArgumentException(FILE + path + ": nothing is there", absent);
        } catch (IOException failure) {
            throw new UncheckedIOException(FILE + path + ": can't be read", failure);
        }
    }
}
