package io.orrery.connectors.kit.sign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Private keys from what venues hand out: PEM, or the Base64 within it; literal {@code \n} count as line ends. */
final class PrivateKeys {
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final byte[] VERSION = HexFormat.of().parseHex("020100");
    private static final byte[] EC_ON_P256 = HexFormat.of().parseHex("301306072a8648ce3d020106082a8648ce3d030107");
    /** How a SEC 1 structure goes on behind its own length: it is version 1, that of PKCS #8 is 0. */
    private static final byte[] SEC1_VERSION = HexFormat.of().parseHex("020101");

    private PrivateKeys() {
    }

    /** An Ed25519 key in PKCS #8. */
    static PrivateKey ed25519(Secret secret) {
        return key("Ed25519", der(secret));
    }

    /** A key on the curve P-256, in PKCS #8 or SEC 1. */
    static PrivateKey p256(Secret secret) {
        byte[] der = der(secret);
        return key("EC", isSec1(der) ? tagged(SEQUENCE, VERSION, EC_ON_P256, tagged(OCTETS, der)) : der);
    }

    private static PrivateKey key(String algorithm, byte[] der) {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (GeneralSecurityException refusal) {
            throw new IllegalArgumentException("a secret is no private key for " + algorithm);
        }
    }

    private static byte[] der(Secret secret) {
        String text = new String(secret.bytes(), StandardCharsets.UTF_8);
        return Secret.ofText(text.replace("\\n", "\n").replaceAll("-----[^-]*-----", "")).decoded().bytes();
    }

    private static boolean isSec1(byte[] der) {
        int content = der.length > 1 && der[1] < 0 ? 2 + (der[1] & 127) : 2;
        return Arrays.equals(Arrays.copyOfRange(der, content, content + SEC1_VERSION.length), SEC1_VERSION);
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (length > 127) {
            int bytes = length > 255 ? 2 : 1;
            out.write(128 | bytes);
            if (bytes == 2) {
                out.write(length >> 8);
            }
        }
        out.write(length);
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
