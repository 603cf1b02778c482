package io.orrery.connectors.kit.sign;

import java.nio.charset.StandardCharsets;
import org.agrona.concurrent.UnsafeBuffer;

/** Signs texts. */
final class Signing {
    private Signing() {
    }

    static String sign(Signer signer, String text) {
        return sign(signer, text.getBytes(StandardCharsets.UTF_8));
    }

    static String sign(Signer signer, byte[] message) {
        UnsafeBuffer to = new UnsafeBuffer(new byte[Signer.MAX_LENGTH + 3]);
        int length = signer.sign(new UnsafeBuffer(message), 0, message.length, to, 3);
        return to.getStringWithoutLengthAscii(3, length);
    }
}
