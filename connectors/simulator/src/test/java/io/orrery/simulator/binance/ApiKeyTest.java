package io.orrery.simulator.binance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orrery.simulator.net.Parameters;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ApiKeyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SEED_BYTES = 32;

    @Test
    void theDocumentsExampleOfASharedSecretIsRight() {
        ApiKey key = ApiKey.hmac("k", "NhqPtmdSJYdKjVHjA7PZj4Mge3R5YNiP1e3UZjInClVN65XAbvqqM6A7H5fATj0j", null);
        String payload = "symbol=LTCBTC&side=BUY&type=LIMIT&timeInForce=GTC&quantity=1&price=0.1&recvWindow=5000"
            + "&timestamp=1499827319559";
        String signature = "c8db56825ae71d6d79447849e617115f4a920fa2acdcab2b053c4b2838bd6b71";

        assertTrue(key.signed(payload, signature));
        assertTrue(key.signed(payload, signature.toUpperCase(Locale.ROOT)));
        assertFalse(key.signed(payload + "0", signature));
        assertFalse(key.signed(payload, "no signature"));
        assertFalse(key.signed(payload, ""));
        assertFalse(key.logsOn());
    }

    @Test
    void requestsThatOthersSignedWithASecretAreRightAndNoOtherOnes() throws Exception {
        List<String> lines = recorded("signed_vectors_binance_shared.jsonl");
        ApiKey key = ApiKey.hmac("k", JSON.readTree(lines.get(0)).get("secret").asText(), null);

        checkAll(key, lines.subList(1, lines.size()));
    }

    @Test
    void requestsThatOthersSignedWithEd25519AreRightAndNoOtherOnes() throws Exception {
        List<String> lines = recorded("signed_vectors_binance_ed25519_shared.jsonl");
        byte[] der = Base64.getDecoder().decode(JSON.readTree(lines.get(0)).get("secret_der_base64_pkcs8").asText());
        ApiKey key = ApiKey.ed25519("k", publicOf(der), null);

        assertTrue(key.logsOn());
        checkAll(key, lines.subList(1, lines.size()));
    }

    @Test
    void anRsaSignatureIsCheckedToo() throws Exception {
        KeyPair pair = RsaKey.pair();
        ApiKey key = ApiKey.rsa("k", pair.getPublic(), null);
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(pair.getPrivate());
        signer.update("timestamp=1".getBytes(StandardCharsets.UTF_8));
        String signature = Base64.getEncoder().encodeToString(signer.sign());

        assertTrue(key.signed("timestamp=1", signature));
        assertFalse(key.signed("timestamp=2", signature));
    }

    @Test
    void aMessageIsSignedInTheOrderOfItsNames() throws Exception {
        JsonNode params = JSON.readTree("{\"b\":\"1.50\",\"signature\":\"x\",\"a\":2,\"c\":true}");

        assertEquals("a=2&b=1.50&c=true", SignedParameters.of(params).payload());
        assertEquals("1.50", SignedParameters.of(params).parameters().get("b"));
    }

    private static void checkAll(ApiKey key, List<String> lines) throws IOException {
        for (String line : lines) {
            JsonNode request = JSON.readTree(line);
            String query = URI.create(request.get("url").asText()).getRawQuery();
            String sent = query == null ? request.path("body").asText() : query;
            int at = sent.indexOf("&signature=");
            String payload = sent.substring(0, at);
            String signature = Parameters.of(sent).get("signature");

            assertTrue(key.signed(payload, signature), line);
            for (int i = 0; i < payload.length(); i++) {
                char flipped = (char) (payload.charAt(i) ^ 1);
                assertFalse(key.signed(payload.substring(0, i) + flipped + payload.substring(i + 1), signature), line);
            }
            char first = signature.charAt(0) == '1' ? '2' : '1';
            assertFalse(key.signed(payload, first + signature.substring(1)), line);
        }
    }

    /** An Ed25519 pair is made of its seed alone: what the private key holds is what the generator draws. */
    private static PublicKey publicOf(byte[] der) throws GeneralSecurityException {
        byte[] seed = Arrays.copyOfRange(der, der.length - SEED_BYTES, der.length);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(255, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        KeyPair pair = generator.generateKeyPair();
        PrivateKey given = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
        assertEquals(given, pair.getPrivate());
        return pair.getPublic();
    }

    private static List<String> recorded(String name) throws IOException {
        Path file = Path.of(System.getProperty("orrery.venues", "nowhere"), "binance_spot", name);
        assumeTrue(Files.exists(file), "skipped: there are no recordings at -Dorrery.venues");
        return Files.readAllLines(file);
    }
}
