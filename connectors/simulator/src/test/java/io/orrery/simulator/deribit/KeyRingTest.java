package io.orrery.simulator.deribit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class KeyRingTest {
    private static final Path VECTORS =
        Path.of(System.getProperty("orrery.venues", "nowhere"), "deribit", "signed_vectors_deribit_shared.jsonl");
    private static final Pattern HEADER = Pattern.compile("deri-hmac-sha256 id=(.*),ts=(\\d+),sig=([0-9a-f]+),nonce=(.*)");
    private static final long NOW = 1_700_000_000_000L;

    private final KeyRing keys = new KeyRing(7);
    private final ApiKey key = keys.trading();

    @Test
    void requestsThatOthersSignedHaveTheSameSignatures() throws Exception {
        assumeTrue(Files.exists(VECTORS), "skipped: there are no signed requests at -Dorrery.venues");
        List<String> lines = Files.readAllLines(VECTORS);
        JsonNode meta = DeribitClient.JSON.readTree(lines.get(0));
        ApiKey theirs = new ApiKey("trader", meta.get("apiKey").asText(), meta.get("secret").asText(), true);
        int count = 0;
        for (String line : lines.subList(1, lines.size())) {
            JsonNode request = DeribitClient.JSON.readTree(line);
            Matcher header = HEADER.matcher(request.at("/headers/Authorization").asText());
            if (header.matches()) {
                URI uri = URI.create(request.get("url").asText());
                String target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
                String signed = header.group(2) + "\n" + header.group(4) + "\n" + request.get("method").asText() + "\n" + target
                    + "\n" + request.path("body").asText("").replace("null", "") + "\n";
                assertEquals(header.group(3), theirs.sign(signed), line);
                count++;
            }
        }
        assertTrue(count >= 8, count + " requests");
    }

    @Test
    void aSignatureCountsOnceAndWithinAMinute() {
        assertSame(key, by(NOW, key.sign(NOW + "\nn\nrest")));
        refused(() -> by(NOW, key.sign(NOW + "\nn\nrest")));
        refused(() -> by(NOW - 60_001, key.sign(NOW - 60_001 + "\nn\nrest")));
        refused(() -> by(NOW, key.sign(NOW + "\nn\nother")));
    }

    @Test
    void aSecretOpensOnlyItsOwnKey() {
        assertSame(keys.reading(), keys.bySecret(keys.reading().id(), keys.reading().secret()));
        refused(() -> keys.bySecret(key.id(), keys.reading().secret()));
        refused(() -> keys.bySecret("nobody", key.secret()));
    }

    private ApiKey by(long millis, String signature) {
        return keys.bySignature(key.id(), millis, "n", "rest", signature, NOW);
    }

    private static void refused(Runnable attempt) {
        assertEquals(ErrorCode.INVALID_CREDENTIALS, assertThrows(DeribitError.class, attempt::run).code());
    }
}
