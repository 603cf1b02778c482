package io.orrery.connectors.deribit.wire;

import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.HmacSigner;
import io.orrery.connectors.kit.sign.SignatureText;
import io.orrery.connectors.kit.sign.Signer;
import java.nio.charset.StandardCharsets;
import org.agrona.concurrent.UnsafeBuffer;

/** Proves to Deribit who asks: once a connection by WebSocket, each time by HTTP. Allocates. */
public final class DeribitSigning {
    private final String key;
    private final Signer signer;
    private final UnsafeBuffer signature = new UnsafeBuffer(new byte[Signer.MAX_LENGTH]);

    public DeribitSigning(Credentials credentials) {
        key = credentials.key();
        signer = HmacSigner.sha256(credentials.secret(), SignatureText.HEX);
    }

    /**
     * The signature of {@code public/auth} by client_signature.
     *
     * @param time in milliseconds since the epoch
     * @param nonce any text, another one each time
     * @param data any text, sent along
     */
    public String login(long time, String nonce, String data) {
        return sign(time + "\n" + nonce + "\n" + data);
    }

    /**
     * The header Authorization of a request.
     *
     * @param target path and query
     * @param body empty if there is none
     * @param time in milliseconds since the epoch
     * @param nonce any text, another one each time
     */
    public String authorization(String method, String target, String body, long time, String nonce) {
        String signed = sign(time + "\n" + nonce + "\n" + method + "\n" + target + "\n" + body + "\n");
        return "deri-hmac-sha256 id=" + key + ",ts=" + time + ",sig=" + signed + ",nonce=" + nonce;
    }

    private String sign(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        int length = signer.sign(new UnsafeBuffer(bytes), 0, bytes.length, signature, 0);
        return signature.getStringWithoutLengthAscii(0, length);
    }
}
