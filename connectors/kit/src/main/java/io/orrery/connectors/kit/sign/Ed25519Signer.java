package io.orrery.connectors.kit.sign;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/** Signs with a private key that the venue does not know. The JDK's big integers allocate at each signature. */
public final class Ed25519Signer implements Signer {
    private static final int LENGTH = 64;

    private final Signature signature;
    private final SignatureText text;
    private final MessageBytes message = new MessageBytes();
    private final byte[] signed = new byte[LENGTH];

    /** @param key see {@link PrivateKeys#ed25519} */
    public Ed25519Signer(Secret key, SignatureText text) {
        this.text = text;
        PrivateKey privateKey = PrivateKeys.ed25519(key);
        try {
            signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
        } catch (GeneralSecurityException refusal) {
            throw new IllegalArgumentException("the Ed25519 key can't sign", refusal);
        }
    }

    @Override
    public int sign(DirectBuffer buffer, int offset, int length, MutableDirectBuffer to, int at) {
        try {
            signature.update(message.of(buffer, offset, length), 0, length);
            int bytes = signature.sign(signed, 0, signed.length);
            return text.write(signed, bytes, to, at);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Ed25519 failed", failure);
        }
    }
}
