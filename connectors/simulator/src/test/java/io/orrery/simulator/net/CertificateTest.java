package io.orrery.simulator.net;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SignatureException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class CertificateTest {
    private static final Instant FROM = Instant.parse("2026-02-03T04:05:06Z");
    private static final Instant TO = FROM.plus(Duration.ofDays(1));
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CERTIFICATE_SIGNATURE = 5;

    private final KeyPair keys = keys();

    @Test
    void whatIsWrittenDownIsWhatTheJdkReads() throws Exception {
        X509Certificate certificate = SelfSigned.of(keys, FROM, TO);

        assertEquals(3, certificate.getVersion());
        assertEquals("CN=localhost", certificate.getSubjectX500Principal().getName());
        assertEquals(certificate.getSubjectX500Principal(), certificate.getIssuerX500Principal());
        assertEquals(keys.getPublic(), certificate.getPublicKey());
        assertEquals("SHA256withECDSA", certificate.getSigAlgName());
        assertEquals(Date.from(FROM), certificate.getNotBefore());
        assertEquals(Date.from(TO), certificate.getNotAfter());
        assertTrue(certificate.getBasicConstraints() >= 0);
        assertTrue(certificate.getKeyUsage()[DIGITAL_SIGNATURE] && certificate.getKeyUsage()[CERTIFICATE_SIGNATURE]);
        assertEquals(
            Set.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"),
            certificate.getSubjectAlternativeNames().stream().map(name -> name.get(1)).collect(Collectors.toSet()));
        assertEquals(Set.of("2.5.29.19", "2.5.29.15"), certificate.getCriticalExtensionOIDs());
    }

    @Test
    void itIsSignedByItsOwnKeyAndByNoOther() throws Exception {
        X509Certificate certificate = SelfSigned.of(keys, FROM, TO);

        certificate.verify(keys.getPublic());
        assertThrows(SignatureException.class, () -> certificate.verify(keys().getPublic()));
        assertThrows(CertificateExpiredException.class, () -> certificate.checkValidity(Date.from(TO.plusSeconds(1))));
    }

    @Test
    void lengthsAndSignsTakeTheirShortestForm() {
        for (String[] each : List.of(
            new String[] {"0", "020100"}, new String[] {"127", "02017f"}, new String[] {"128", "02020080"},
            new String[] {"-1", "0201ff"})) {
            assertEquals(each[1], HexFormat.of().formatHex(Der.integer(new BigInteger(each[0]))));
        }
        assertArrayEquals(new byte[] {0x04, 0x7f}, head(new byte[0x7f], 2));
        assertArrayEquals(new byte[] {0x04, (byte) 0x81, (byte) 0x80}, head(new byte[0x80], 3));
        assertArrayEquals(new byte[] {0x04, (byte) 0x81, (byte) 0xff}, head(new byte[0xff], 3));
        assertArrayEquals(new byte[] {0x04, (byte) 0x82, 0x01, 0x00}, head(new byte[0x100], 4));
    }

    private static byte[] head(byte[] content, int length) {
        byte[] all = Der.octets(content);
        assertEquals(length + content.length, all.length);
        return Arrays.copyOf(all, length);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
