package io.orrery.connectors.kit.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.orrery.connectors.kit.testing.Allocation;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.agrona.concurrent.UnsafeBuffer;
import org.junit.jupiter.api.Test;

final class SignerTest {
    private static final int ROUNDS = 20;
    private static final int SIGNATURES = 1_000;

    /** RFC 4231, test case 2. */
    @Test
    void theStandardsExampleComesOut() {
        Secret key = Secret.ofText("Jefe");
        String message = "what do ya want for nothing?";
        assertEquals("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            Signing.sign(HmacSigner.sha256(key, SignatureText.HEX), message));
        assertEquals("164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fd"
            + "caeab1a34d4a6b4b636e070a38bce737", Signing.sign(HmacSigner.sha512(key, SignatureText.HEX), message));
    }

    @Test
    void keysAndMessagesOfAnyLengthAreSignedAsTheJdkDoes() throws GeneralSecurityException {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            String key = HexFormat.of().formatHex(bytes(random, 1 + random.nextInt(100)));
            byte[] message = bytes(random, random.nextInt(3_000));
            byte[] expected = mac("HmacSHA256", key, message);
            assertEquals(HexFormat.of().formatHex(expected),
                Signing.sign(HmacSigner.sha256(Secret.ofText(key), SignatureText.HEX), message));
            assertEquals(Base64.getEncoder().encodeToString(mac("HmacSHA512", key, message)),
                Signing.sign(HmacSigner.sha512(Secret.ofText(key), SignatureText.BASE64), message));
        }
    }

    @Test
    void hmacAllocatesNothing() {
        assertEquals(0, leastAllocated(HmacSigner.sha256(Secret.ofText("key"), SignatureText.BASE64_IN_QUERY)));
        assertEquals(0, leastAllocated(HmacSigner.sha512(Secret.ofText("key"), SignatureText.HEX)));
    }

    @Test
    void whatMeansSomethingInAQueryIsEncoded() {
        UnsafeBuffer to = new UnsafeBuffer(new byte[64]);
        int length = PercentEncoding.write("a/b+c=~ ", to, 2);
        assertEquals("a%2Fb%2Bc%3D~%20", to.getStringWithoutLengthAscii(2, length));
        assertThrows(IllegalArgumentException.class, () -> PercentEncoding.write("é", to, 0));
    }

    @Test
    void aKeyOfNoKindIsRefusedWithoutBeingTold() {
        Secret key = Secret.ofText("QUJDREVG");
        IllegalArgumentException refusal =
            assertThrows(IllegalArgumentException.class, () -> new Ed25519Signer(key, SignatureText.BASE64));
        assertEquals("a secret is no private key for Ed25519", refusal.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new WebToken(key));
    }

    private static long leastAllocated(Signer signer) {
        UnsafeBuffer message = new UnsafeBuffer("symbol=BTCUSDT&side=BUY&quantity=1".getBytes(StandardCharsets.US_ASCII));
        UnsafeBuffer to = new UnsafeBuffer(new byte[Signer.MAX_LENGTH]);
        return Allocation.leastOf(ROUNDS, () -> {
            for (int i = 0; i < SIGNATURES; i++) {
                signer.sign(message, 0, message.capacity(), to, 0);
            }
        });
    }

    private static byte[] bytes(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] mac(String algorithm, String key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), algorithm));
        return mac.doFinal(message);
    }
}
