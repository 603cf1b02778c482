package io.orrery.connectors.kit.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.orrery.connectors.kit.testing.SignedRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that another client signed: what each venue wants signed stands here plainly, the kit must sign it alike. */
final class SharedRequestsTest {
    private static final String SIGNATURE = "&signature=";

    @ParameterizedTest
    @CsvSource({"binance_spot, binance", "binance_usdm, binanceusdm"})
    void binanceByHmac(String venue, String name) {
        List<SignedRequest> requests = SignedRequest.all(venue, "signed_vectors_" + name + "_shared.jsonl");
        Signer signer = HmacSigner.sha256(Secret.ofText(requests.get(0).key("secret")), SignatureText.HEX);
        requests.forEach(request -> assertBinance(signer, request));
        assertEquals(9, requests.size());
    }

    @Test
    void binanceByEd25519() {
        List<SignedRequest> requests = SignedRequest.all("binance_spot", "signed_vectors_binance_ed25519_shared.jsonl");
        Secret key = Secret.ofText(requests.get(0).key("secret_der_base64_pkcs8"));
        Signer signer = new Ed25519Signer(key, SignatureText.BASE64_IN_QUERY);
        requests.forEach(request -> assertBinance(signer, request));
        assertEquals(9, requests.size());
    }

    private static void assertBinance(Signer signer, SignedRequest request) {
        String payload = request.query() + request.body();
        int end = payload.indexOf(SIGNATURE);
        String expected = payload.substring(end + SIGNATURE.length());
        assertEquals(expected, Signing.sign(signer, payload.substring(0, end)), request::toString);
    }

    @Test
    void kraken() throws GeneralSecurityException {
        List<SignedRequest> requests = SignedRequest.all("kraken", "signed_vectors_kraken_shared.jsonl");
        Signer signer = HmacSigner.sha512(Secret.ofText(requests.get(0).key("secret")).decoded(), SignatureText.BASE64);
        for (SignedRequest request : requests) {
            String nonce = request.body().replaceAll("nonce=([0-9]+).*", "$1");
            byte[] path = request.target().getBytes(StandardCharsets.US_ASCII);
            byte[] form = (nonce + request.body()).getBytes(StandardCharsets.US_ASCII);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(form);
            byte[] message = ByteBuffer.allocate(path.length + digest.length).put(path).put(digest).array();
            assertEquals(request.header("API-Sign"), Signing.sign(signer, message), request::toString);
        }
        assertEquals(9, requests.size());
    }

    @Test
    void deribit() {
        List<SignedRequest> requests = SignedRequest.all("deribit", "signed_vectors_deribit_shared.jsonl");
        Signer signer = HmacSigner.sha256(Secret.ofText(requests.get(0).key("secret")), SignatureText.HEX);
        for (SignedRequest request : requests) {
            String time = request.key("now_ms");
            String message = String.join("\n", time, time, request.method(), request.target(), request.body(), "");
            String expected = request.header("Authorization").replaceAll(".*sig=([0-9a-f]+).*", "$1");
            assertEquals(expected, Signing.sign(signer, message), request::toString);
        }
        assertEquals(9, requests.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"okx", "okxswap"})
    void okx(String name) {
        List<SignedRequest> requests = SignedRequest.all("okx", "signed_vectors_" + name + "_shared.jsonl");
        Signer signer = HmacSigner.sha256(Secret.ofText(requests.get(0).key("secret")), SignatureText.BASE64);
        for (SignedRequest request : requests) {
            String message = request.header("OK-ACCESS-TIMESTAMP") + request.method() + request.target() + request.body();
            assertEquals(request.header("OK-ACCESS-SIGN"), Signing.sign(signer, message), request::toString);
        }
        assertEquals(8, requests.size());
    }

    @Test
    void bybit() {
        List<SignedRequest> requests = SignedRequest.all("bybit", "signed_vectors_bybit_shared.jsonl");
        Signer signer = HmacSigner.sha256(Secret.ofText(requests.get(0).key("secret")), SignatureText.HEX);
        for (SignedRequest request : requests) {
            String message = request.header("X-BAPI-TIMESTAMP") + request.header("X-BAPI-API-KEY")
                + request.header("X-BAPI-RECV-WINDOW") + request.query() + request.body();
            assertEquals(request.header("X-BAPI-SIGN"), Signing.sign(signer, message), request::toString);
        }
        assertEquals(8, requests.size());
    }

    /** Each signature of ES256 differs: ours is verified like that of the other client, over the same header and claims. */
    @Test
    void coinbase() throws GeneralSecurityException {
        List<SignedRequest> requests = SignedRequest.all("coinbase", "signed_vectors_coinbase_shared.jsonl");
        WebToken token = new WebToken(Secret.ofText(requests.get(0).key("secret_der_base64_sec1")));
        PublicKey key = publicKey(requests.get(0).key("publicKeyPem"));
        for (SignedRequest request : requests) {
            String theirs = request.header("Authorization").substring("Bearer ".length());
            String[] parts = theirs.split("\\.");
            String ours = token.sign(plain(parts[0]), plain(parts[1]));
            assertEquals(theirs.substring(0, theirs.lastIndexOf('.')), ours.substring(0, ours.lastIndexOf('.')));
            assertTrue(verifies(key, theirs) && verifies(key, ours), request::toString);
        }
        assertEquals(8, requests.size());
    }

    private static boolean verifies(PublicKey key, String token) throws GeneralSecurityException {
        int dot = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    }

    private static PublicKey publicKey(String pem) throws GeneralSecurityException {
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]*-----", ""));
        return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
    }

    private static String plain(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
