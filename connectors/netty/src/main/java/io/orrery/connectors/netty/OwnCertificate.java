package io.orrery.connectors.netty;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.HexFormat;

/** What TLS wants of the one end of a socket whose other end is here, too. The key never leaves the process. */
record OwnCertificate(PrivateKey key, X509Certificate certificate) {
    private static final int SEQUENCE = 0x30;
    private static final int BITS = 0x03;
    private static final int SHORT_LENGTHS = 0x80;
    private static final byte[] WHOLE_BYTES = {0};
    private static final byte[] SERIAL = HexFormat.of().parseHex("020101");
    private static final byte[] ECDSA_BY_SHA256 = HexFormat.of().parseHex("300a06082a8648ce3d040302");
    /** The common name "stage". */
    private static final byte[] NAME = HexFormat.of().parseHex("3010310e300c06035504030c057374616765");
    /** From 2020 to 2049, in UTC. */
    private static final byte[] VALIDITY =
        HexFormat.of().parseHex("301e170d3230303130313030303030305a170d3439313233313233353935395a");

    /** Made once, when it is first asked for. */
    static OwnCertificate ofThisProcess() {
        return Once.MADE;
    }

    private static final class Once {
        private static final OwnCertificate MADE = make();
    }

    private static OwnCertificate make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            byte[] content = tagged(
                SEQUENCE, SERIAL, ECDSA_BY_SHA256, NAME, VALIDITY, NAME, keys.getPublic().getEncoded());
            Signature signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(keys.getPrivate());
            signer.update(content);
            byte[] whole = tagged(SEQUENCE, content, ECDSA_BY_SHA256, tagged(BITS, WHOLE_BYTES, signer.sign()));
            return new OwnCertificate(keys.getPrivate(), (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(whole)));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("no certificate can be made: " + failed.getMessage(), failed);
        }
    }

    /** By DER, whose lengths from 128 on begin with how many bytes they take. */
    private static byte[] tagged(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        if (content.size() >= SHORT_LENGTHS) {
            whole.write(content.size() > 0xff ? SHORT_LENGTHS + 2 : SHORT_LENGTHS + 1);
        }
        if (content.size() > 0xff) {
            whole.write(content.size() >> 8);
        }
        whole.write(content.size());
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }
}
