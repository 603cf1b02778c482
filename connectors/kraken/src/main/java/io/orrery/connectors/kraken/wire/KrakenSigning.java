package io.orrery.connectors.kraken.wire;

import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.HmacSigner;
import io.orrery.connectors.kit.sign.SignatureText;
import io.orrery.connectors.kit.sign.Signer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Signs what is asked of Kraken's REST API: the path, and a digest of nonce and form. Allocates. */
public final class KrakenSigning {
    private static final String NONCE = "nonce=";

    private final Signer signer;
    private final MessageDigest digest;
    private final ExpandableArrayBuffer message = new ExpandableArrayBuffer();
    private final UnsafeBuffer signature = new UnsafeBuffer(new byte[Signer.MAX_LENGTH]);
    private long nonce;

    public KrakenSigning(Credentials credentials) {
        signer = HmacSigner.sha512(credentials.secret().decoded(), SignatureText.BASE64);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this Java has no SHA-256", absent);
        }
    }

    /**
     * The beginning of a form: a nonce that is higher than each before. Kraken refuses one that is not, for the whole life of a
     * key: it is the time in microseconds, and two processes need two keys.
     *
     * @param time in nanoseconds since the epoch
     */
    public String nonce(long time) {
        nonce = Math.max(nonce + 1, time / 1_000);
        return NONCE + nonce;
    }

    /**
     * The header API-Sign.
     *
     * @param path from its first slash on
     * @param form as it is sent; begins with the nonce
     */
    public String sign(String path, String form) {
        int end = form.indexOf('&');
        String value = form.substring(NONCE.length(), end < 0 ? form.length() : end);
        byte[] digested = digest.digest((value + form).getBytes(StandardCharsets.US_ASCII));
        int length = message.putStringWithoutLengthAscii(0, path);
        message.putBytes(length, digested);
        int bytes = signer.sign(message, 0, length + digested.length, signature, 0);
        return signature.getStringWithoutLengthAscii(0, bytes);
    }
}
