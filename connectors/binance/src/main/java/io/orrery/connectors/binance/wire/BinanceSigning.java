package io.orrery.connectors.binance.wire;

import io.orrery.connectors.kit.sign.Credentials;
import io.orrery.connectors.kit.sign.Ed25519Signer;
import io.orrery.connectors.kit.sign.HmacSigner;
import io.orrery.connectors.kit.sign.SignatureText;
import io.orrery.connectors.kit.sign.Signer;
import java.nio.charset.StandardCharsets;
import org.agrona.DirectBuffer;
import org.agrona.MutableDirectBuffer;

/**
 * Signs what is asked of Binance: the parameters as they are sent, percent-encoded before. By REST they are the query, then the
 * body; by the WebSocket API they are sorted by name, and the signature is one more.
 */
public final class BinanceSigning {
    private static final byte[] SIGNATURE = "&signature=".getBytes(StandardCharsets.US_ASCII);

    private final Signer forQuery;
    private final Signer forMessage;

    private BinanceSigning(Signer forQuery, Signer forMessage) {
        this.forQuery = forQuery;
        this.forMessage = forMessage;
    }

    /** With a key of either kind: a private one in PEM is Ed25519, anything else a shared secret. */
    public static BinanceSigning of(Credentials credentials) {
        return credentials.secret().isPem() ? byEd25519(credentials) : byHmac(credentials);
    }

    public static BinanceSigning byHmac(Credentials credentials) {
        Signer signer = HmacSigner.sha256(credentials.secret(), SignatureText.HEX);
        return new BinanceSigning(signer, signer);
    }

    public static BinanceSigning byEd25519(Credentials credentials) {
        return new BinanceSigning(
            new Ed25519Signer(credentials.secret(), SignatureText.BASE64_IN_QUERY),
            new Ed25519Signer(credentials.secret(), SignatureText.BASE64));
    }

    /** Appends the parameter {@code signature} to a query or a form and returns its new length. */
    public int append(MutableDirectBuffer parameters, int offset, int length) {
        int at = offset + length;
        parameters.putBytes(at, SIGNATURE);
        int place = at + SIGNATURE.length;
        return place + forQuery.sign(parameters, offset, length, parameters, place) - offset;
    }

    /** Writes the signature of sorted parameters, for the parameter of that name in a message. Returns its length. */
    public int sign(DirectBuffer parameters, int offset, int length, MutableDirectBuffer to, int at) {
        return forMessage.sign(parameters, offset, length, to, at);
    }
}
