package io.orrery.connectors.kit.sign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;

/** Makes JSON Web Tokens, signed by ES256. Allocates. */
public final class WebToken {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Signature signature;

    /** @param key on the curve P-256: see {@link PrivateKeys#p256} */
    public WebToken(Secret key) {
        try {
            signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(PrivateKeys.p256(key));
        } catch (GeneralSecurityException refusal) {
            throw new IllegalArgumentException("the key can't sign by ES256", refusal);
        }
    }

    /** A token of a header and claims, both JSON. */
    public String sign(String header, String claims) {
        String unsigned = text(header) + '.' + text(claims);
        try {
            signature.update(unsigned.getBytes(StandardCharsets.US_ASCII));
            return unsigned + '.' + TEXT.encodeToString(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("ES256 failed", failure);
        }
    }

    private static String text(String json) {
        return TEXT.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
