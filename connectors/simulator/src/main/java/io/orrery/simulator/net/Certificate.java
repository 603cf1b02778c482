package io.orrery.simulator.net;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Who the simulator claims to be: localhost, by a certificate made at its start and trusted by nobody who is not told to. */
public final class Certificate {
    private static final Duration VALID = Duration.ofDays(30);
    private static final int PEM_LINE = 64;

    private final SslContext server;
    private final Path file;

    private Certificate(SslContext server, Path file) {
        this.server = server;
        this.file = file;
    }

    public static Certificate make() throws IOException {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            Instant now = Instant.now();
            X509Certificate certificate = SelfSigned.of(keys, now.minus(Duration.ofHours(1)), now.plus(VALID));
            Path file = Files.createTempFile("orrery-sim-", ".pem");
            file.toFile().deleteOnExit();
            Files.writeString(file, pem(certificate));
            OneKey key = new OneKey(keys.getPrivate(), certificate);
            return new Certificate(SslContextBuilder.forServer(key).sslProvider(SslProvider.JDK).build(), file);
        } catch (GeneralSecurityException e) {
            throw new IOException("no certificate can be made: " + e.getMessage(), e);
        }
    }

    /** The certificate as PEM, for clients that are to trust it. */
    public Path file() {
        return file;
    }

    public SslContext server() {
        return server;
    }

    private static String pem(X509Certificate certificate) throws GeneralSecurityException {
        byte[] lineEnd = "\n".getBytes(StandardCharsets.US_ASCII);
        String base64 = Base64.getMimeEncoder(PEM_LINE, lineEnd).encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    }
}
