package io.orrery.simulator.net;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/** The certificate that a holder of a P-256 key gives itself, for this machine's loopback (RFC 5280). */
final class SelfSigned {
    private static final String ECDSA_WITH_SHA256 = "2a8648ce3d040302";
    private static final String COMMON_NAME = "550403";
    private static final String KEY_IDENTIFIER = "551d0e";
    private static final String KEY_USAGE = "551d0f";
    private static final String OTHER_NAMES = "551d11";
    private static final String BASIC_CONSTRAINTS = "551d13";

    private static final byte[] SIGNS_DATA_AND_CERTIFICATES = Der.bits(2, (byte) 0b1000_0100);
    private static final String HOST = "localhost";
    private static final int DNS_NAME = 2;
    private static final int ADDRESS = 7;
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] IPV4 = HEX.parseHex("7f000001");
    private static final byte[] IPV6 = HEX.parseHex("00000000000000000000000000000001");
    private static final int VERSION_3 = 2;

    private SelfSigned() {
    }

    static X509Certificate of(KeyPair keys, Instant from, Instant to) throws GeneralSecurityException {
        byte[] algorithm = Der.sequence(Der.identifier(ECDSA_WITH_SHA256));
        byte[] name = Der.sequence(Der.set(Der.sequence(Der.identifier(COMMON_NAME), Der.text(HOST))));
        byte[] content = Der.sequence(
            Der.contextOf(0, Der.integer(BigInteger.valueOf(VERSION_3))),
            Der.integer(BigInteger.valueOf(from.toEpochMilli())),
            algorithm,
            name,
            Der.sequence(Der.time(text(from)), Der.time(text(to))),
            name,
            keys.getPublic().getEncoded(),
            Der.contextOf(3, extensions(keys)));
        Signature signer = Signature.getInstance("SHA256withECDSA");
        signer.initSign(keys.getPrivate());
        signer.update(content);
        byte[] whole = Der.sequence(content, algorithm, Der.bits(0, signer.sign()));
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
    }

    private static byte[] extensions(KeyPair keys) throws GeneralSecurityException {
        byte[] identifier = MessageDigest.getInstance("SHA-1").digest(keys.getPublic().getEncoded());
        return Der.sequence(
            critical(BASIC_CONSTRAINTS, Der.sequence(Der.isTrue())),
            critical(KEY_USAGE, SIGNS_DATA_AND_CERTIFICATES),
            extension(KEY_IDENTIFIER, Der.octets(identifier)),
            extension(OTHER_NAMES, Der.sequence(
                Der.context(DNS_NAME, HOST.getBytes(StandardCharsets.US_ASCII)),
                Der.context(ADDRESS, IPV4),
                Der.context(ADDRESS, IPV6))));
    }

    private static byte[] critical(String identifier, byte[] value) {
        return Der.sequence(Der.identifier(identifier), Der.isTrue(), Der.octets(value));
    }

    private static byte[] extension(String identifier, byte[] value) {
        return Der.sequence(Der.identifier(identifier), Der.octets(value));
    }

    private static String text(Instant time) {
        return DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC).format(time);
    }
}
