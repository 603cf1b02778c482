package io.orrery.simulator.net;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Who the simulator claims to be: localhost, by a certificate made at its start and trusted by nobody who is not told to. */
public final class Certificate {
    private static final Duration VALID = Duration.ofDays(30);

    private final X509Bundle bundle;
    private final Path file;

    private Certificate(X509Bundle bundle, Path file) {
        this.bundle = bundle;
        this.file = file;
    }

    public static Certificate make() throws IOException {
        try {
            Instant now = Instant.now();
            X509Bundle bundle = new CertificateBuilder()
                .ecp256()
                .subject("CN=localhost,O=Orrery simulator")
                .notBefore(now.minus(Duration.ofHours(1)))
                .notAfter(now.plus(VALID))
                .setIsCertificateAuthority(true)
                .addSanDnsName("localhost")
                .addSanIpAddress("127.0.0.1")
                .addSanIpAddress("::1")
                .buildSelfSigned();
            Path file = Files.createTempFile("orrery-sim-", ".pem");
            Files.writeString(file, bundle.getCertificatePEM());
            file.toFile().deleteOnExit();
            return new Certificate(bundle, file);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("no certificate can be made: " + e.getMessage(), e);
        }
    }

    /** The certificate as PEM, for clients that are to trust it. */
    public Path file() {
        return file;
    }

    public SslContext server() throws IOException {
        return SslContextBuilder.forServer(bundle.getKeyPair().getPrivate(), bundle.getCertificatePath())
            .sslProvider(SslProvider.JDK)
            .build();
    }
}
