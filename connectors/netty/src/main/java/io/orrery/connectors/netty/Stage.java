package io.orrery.connectors.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.orrery.connectors.kit.wire.Endpoint;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLException;

/**
 * Where every endpoint is, for a rehearsal: the other end of a socket in this process, which speaks TLS and answers that there is
 * nothing. It listens from the moment in which it is looked for until it is found.
 */
final class Stage implements Places {
    private static final int LARGEST_REQUEST = 64 << 10;

    private final SslContext server;
    private final SslContext trusting;

    Stage() {
        OwnCertificate own = OwnCertificate.ofThisProcess();
        try {
            server = SslContextBuilder.forServer(own.key(), own.certificate()).sslProvider(SslProvider.JDK).build();
            trusting = Tls.trusting(own.certificate());
        } catch (SSLException failed) {
            throw new IllegalStateException("TLS can't be spoken: " + failed.getMessage(), failed);
        }
    }

    /** For those who come here. */
    SslContext trusting() {
        return trusting;
    }

    @Override
    public void find(DriverLoop loop, Endpoint endpoint, BiConsumer<InetSocketAddress[], String> heard) {
        ChannelFuture listening = loop.listening().childHandler(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel found) {
                found.parent().close();
                if (endpoint.secure()) {
                    found.pipeline().addLast(server.newHandler(found.alloc()));
                }
                found.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(LARGEST_REQUEST), new Nothing());
            }
        }).bind(InetAddress.getLoopbackAddress(), 0);
        listening.addListener(ended -> {
            if (ended.isSuccess()) {
                heard.accept(new InetSocketAddress[] {(InetSocketAddress) listening.channel().localAddress()}, "");
            } else {
                heard.accept(null, String.valueOf(ended.cause().getMessage()));
            }
        });
    }

    @Override
    public void close() {
        // what listens ends with the loop
    }

    /** Whatever is asked for. */
    private static final class Nothing extends SimpleChannelInboundHandler<FullHttpRequest> {
        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            DefaultFullHttpResponse nothing =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.NOT_FOUND, Unpooled.EMPTY_BUFFER);
            nothing.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
            context.writeAndFlush(nothing);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }
}
