package io.orrery.connectors.netty;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import io.orrery.connectors.kit.wire.TlsTrust;

/** A server's certificate, made for the test, and who trusts it. */
record Certificates(SslContext server, TlsTrust trust) {

    static Certificates of(String name) {
        try {
            X509Bundle bundle = new CertificateBuilder()
                .subject("CN=" + name).addSanDnsName(name).ecp256().setIsCertificateAuthority(true).buildSelfSigned();
            SslContext server =
                SslContextBuilder.forServer(bundle.getKeyPair().getPrivate(), bundle.getCertificatePath()).build();
            return new Certificates(server, new TlsTrust(bundle.toTempRootCertPem().toPath()));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
