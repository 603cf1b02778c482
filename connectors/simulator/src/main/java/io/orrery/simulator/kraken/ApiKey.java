package io.orrery.simulator.kraken;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.SplittableRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key of one account: checks signatures, and that nonces rise. */
public final class ApiKey {
    private static final int KEY_BYTES = 42;
    private static final int SECRET_BYTES = 64;

    private final String key;
    private final String secret;
    private long lastNonce;

    ApiKey(String key, String secret) {
        this.key = key;
        this.secret = secret;
    }

    static ApiKey of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return new ApiKey(text(random, KEY_BYTES), text(random, SECRET_BYTES));
    }

    public String key() {
        return key;
    }

    public String secret() {
        return secret;
    }

    /** @throws KrakenError if the request is not this key's, or an older one's repetition */
    public void check(String givenKey, String givenSignature, String path, String nonce, String body) {
        if (!key.equals(givenKey)) {
            throw new KrakenError(KrakenError.INVALID_KEY);
        }
        if (nonce == null || !nonce.matches("\\d{1,19}")) {
            throw new KrakenError(KrakenError.INVALID_NONCE);
        }
        byte[] expected = sign(path, nonce, body).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, givenSignature.getBytes(StandardCharsets.UTF_8))) {
            throw new KrakenError(KrakenError.INVALID_SIGNATURE);
        }
        long value = Long.parseUnsignedLong(nonce);
        if (Long.compareUnsigned(value, lastNonce) <= 0) {
            throw new KrakenError(KrakenError.INVALID_NONCE);
        }
        lastNonce = value;
    }

    String sign(String path, String nonce, String body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((nonce + body).getBytes(StandardCharsets.UTF_8));
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA512"));
            mac.update(path.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has these", e);
        }
    }

    private static String text(SplittableRandom random, int bytes) {
        byte[] material = new byte[bytes];
        random.nextBytes(material);
        return Base64.getEncoder().encodeToString(material);
    }
}
