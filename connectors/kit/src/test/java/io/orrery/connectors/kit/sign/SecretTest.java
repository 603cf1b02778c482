package io.orrery.connectors.kit.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretTest {
    @TempDir
    private Path folder;

    @Test
    void aSecretComesFromTheEnvironmentOrAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), "from a file\n");
        assertEquals("from a file", Secret.at("file:" + file).reveal());
        assertEquals("value", Secret.at("env:NAME", Map.of("NAME", "value")).reveal());
    }

    @Test
    void whatIsWrittenDownIsRefusedAndNotRepeated() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> Secret.at("abc123"));
        assertFalse(refusal.getMessage().contains("abc123"));
    }

    @Test
    void anEmptyPlaceIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Secret.at("env:NAME", Map.of()));
        assertThrows(IllegalArgumentException.class, () -> Secret.at("env:NAME", Map.of("NAME", " ")));
        assertThrows(IllegalArgumentException.class, () -> Secret.at("file:" + folder.resolve("absent")));
    }

    @Test
    void nobodySeesIt() {
        Secret secret = Secret.ofText("abc123");
        assertEquals("Secret[hidden]", secret.toString());
        assertFalse(new Credentials("key", secret, secret).toString().contains("abc123"));
    }

    @Test
    void withoutAKeyThereAreNoCredentials() throws IOException {
        assertNull(Credentials.of(Map.of("url", "wss://host")));
        String place = "file:" + Files.writeString(folder.resolve("key"), "name");
        assertThrows(IllegalArgumentException.class, () -> Credentials.of(Map.of("key", place)));
        assertEquals("name", Credentials.of(Map.of("key", place, "secret", place)).key());
    }
}
