package io.orrery.simulator.deribit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SplittableRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key.
 *
 * @param account whose it is
 * @param writes false if it may only look
 */
public record ApiKey(String account, String id, String secret, boolean writes) {
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;

    static ApiKey made(SplittableRandom random, String account, boolean writes) {
        return new ApiKey(account, text(random, ID_BYTES), text(random, SECRET_BYTES), writes);
    }

    public String scope() {
        String access = writes ? "read_write" : "read";
        return "account:" + access + " trade:" + access + " wallet:" + access;
    }

    /** HMAC-SHA256 in hex. */
    String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
    }

    private static String text(SplittableRandom random, int bytes) {
        byte[] material = new byte[bytes];
        random.nextBytes(material);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(material);
    }
}
