package io.orrery.connectors.kit.sign;

import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** Signs with a key that the venue knows too. Allocates nothing, but for a message longer than any before it. */
public final class HmacSigner implements Signer {
    private final Hmac hmac;
    private final SignatureText text;
    private final MessageBytes message = new MessageBytes();
    private final byte[] hash;

    private HmacSigner(Hmac hmac, SignatureText text) {
        this.hmac = hmac;
        this.text = text;
        hash = new byte[hmac.length()];
    }

    public static HmacSigner sha256(Secret key, SignatureText text) {
        return new HmacSigner(Hmac.sha256(key), text);
    }

    public static HmacSigner sha512(Secret key, SignatureText text) {
        return new HmacSigner(Hmac.sha512(key), text);
    }

    @Override
    public int sign(DirectBuffer buffer, int offset, int length, MutableDirectBuffer to, int at) {
        hmac.hash(message.of(buffer, offset, length), 0, length, hash);
        return text.write(hash, hash.length, to, at);
    }
}
