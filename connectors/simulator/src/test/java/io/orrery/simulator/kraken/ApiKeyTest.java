package io.orrery.simulator.kraken;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orrery.simulator.net.Parameters;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ApiKeyTest {
    private static final String PATH = "/0/private/Balance";

    private final ApiKey key = ApiKey.of(7);

    @Test
    void aRightSignatureWithARisingNonceComesIn() {
        check(key.key(), "5", "nonce=5");
        check(key.key(), "6", "nonce=6");
    }

    @Test
    void whatIsNotThisKeysIsRefused() {
        assertEquals(KrakenError.INVALID_KEY, refusal("nobody", "5", "nonce=5"));
        assertEquals(KrakenError.INVALID_NONCE, refusal(key.key(), "", "nonce="));
        assertEquals(KrakenError.INVALID_SIGNATURE, assertThrows(KrakenError.class,
            () -> key.check(key.key(), key.sign(PATH, "5", "nonce=5"), PATH, "5", "nonce=5&x=1")).getMessage());
    }

    @Test
    void aNonceThatDoesNotRiseIsRefused() {
        check(key.key(), "5", "nonce=5");

        assertEquals(KrakenError.INVALID_NONCE, refusal(key.key(), "5", "nonce=5"));
        assertEquals(KrakenError.INVALID_NONCE, refusal(key.key(), "4", "nonce=4"));
    }

    @Test
    void aWrongSignatureDoesNotUseUpItsNonce() {
        assertThrows(KrakenError.class, () -> key.check(key.key(), "x", PATH, "9", "nonce=9"));

        check(key.key(), "9", "nonce=9");
    }

    @Test
    void requestsThatOthersSignedAreRight() throws Exception {
        Path file = Path.of(System.getProperty("orrery.venues", "nowhere"), "kraken", "signed_vectors_kraken_shared.jsonl");
        assumeTrue(Files.exists(file), "skipped: there are no recordings at -Dorrery.venues");
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = Files.readAllLines(file);
        ApiKey shared = new ApiKey("kraken-key", mapper.readTree(lines.get(0)).get("secret").asText());

        for (String line : lines.subList(1, lines.size())) {
            JsonNode request = mapper.readTree(line);
            String body = request.get("body").asText();
            String path = URI.create(request.get("url").asText()).getPath();

            assertEquals(request.at("/headers/API-Sign").asText(), shared.sign(path, Parameters.of(body).get("nonce"), body));
        }
    }

    private String refusal(String givenKey, String nonce, String body) {
        return assertThrows(KrakenError.class, () -> check(givenKey, nonce, body)).getMessage();
    }

    private void check(String givenKey, String nonce, String body) {
        key.check(givenKey, key.sign(PATH, nonce, body), PATH, nonce, body);
    }
}
