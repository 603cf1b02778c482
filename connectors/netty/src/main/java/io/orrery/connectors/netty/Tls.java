package io.orrery.connectors.netty;

import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslProvider;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.TlsTrust;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/** TLS of the JDK, 1.2 or 1.3, with the name of the other side verified. */
final class Tls {
    private static final long CLOSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private Tls() {
    }

    static SslContext context(TlsTrust trust) {
        SslContextBuilder builder = builder();
        try {
            return trust.certificates() == null
                ? builder.build() : builder.trustManager(trust.certificates().toFile()).build();
        } catch (SSLException | IllegalArgumentException unusable) {
            throw new IllegalArgumentException(
                "certificates=" + trust.certificates() + ": can't be used: " + unusable.getMessage(), unusable);
        }
    }

    /** One that believes nobody, after the first words of a handshake that nobody answers: most of TLS is loaded by them. */
    static SslContext rehearsed() {
        try {
            SslContext context = builder().trustManager(List.of()).build();
            SSLEngine engine = context.newEngine(UnpooledByteBufAllocator.DEFAULT, "localhost", 1);
            engine.wrap(ByteBuffer.allocate(0), ByteBuffer.allocate(engine.getSession().getPacketBufferSize()));
            return context;
        } catch (SSLException failed) {
            throw new IllegalStateException("TLS can't be spoken: " + failed.getMessage(), failed);
        }
    }

    /** Speaks to one other side only, whatever it is called. */
    static SslContext trusting(X509Certificate other) throws SSLException {
        return builder().trustManager(other).endpointIdentificationAlgorithm(null).build();
    }

    private static SslContextBuilder builder() {
        return SslContextBuilder.forClient()
            .sslProvider(SslProvider.JDK).protocols("TLSv1.3", "TLSv1.2").endpointIdentificationAlgorithm("HTTPS");
    }

    /** Without a time limit of its own: whoever dials has one. */
    static SslHandler handler(SslContext context, Channel channel, Endpoint endpoint) {
        SslHandler handler = context.newHandler(channel.alloc(), endpoint.host(), endpoint.port());
        handler.setHandshakeTimeoutMillis(0);
        handler.setCloseNotifyFlushTimeout(CLOSE_NANOS, TimeUnit.NANOSECONDS);
        return handler;
    }

    /** True if it is TLS that failed, whatever it is wrapped in. */
    static boolean failed(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }
}
