package io.orrery.connectors.netty;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.WebSocketServerProtocolHandler;
import io.netty.handler.codec.http.websocketx.extensions.compression.WebSocketServerCompressionHandler;
import io.netty.handler.ssl.SslContext;
import io.orrery.connectors.kit.wire.Endpoint;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A server on loopback whose codecs are a third party's, on a thread of its own. */
final class Peer implements AutoCloseable {
    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Channel server;
    private final boolean secure;

    /** Tests break connections on purpose: nobody needs to read of it. */
    private static final class Quiet extends ChannelInboundHandlerAdapter {
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close();
        }
    }

    private Peer(SslContext tls, Consumer<Channel> handlers) {
        secure = tls != null;
        server = new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .childHandler(new ChannelInitializer<Channel>() {
                @Override
                protected void initChannel(Channel channel) {
                    if (tls != null) {
                        channel.pipeline().addLast(tls.newHandler(channel.alloc()));
                    }
                    handlers.accept(channel);
                    channel.pipeline().addLast(new Quiet());
                }
            })
            .bind(InetAddress.getLoopbackAddress(), 0).syncUninterruptibly().channel();
    }

    /** Speaks WebSocket on /ws; the handlers say what. */
    static Peer webSocket(SslContext tls, boolean deflate, ChannelHandler talk) {
        return new Peer(tls, channel -> {
            channel.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(64 << 10));
            if (deflate) {
                channel.pipeline().addLast(new WebSocketServerCompressionHandler(0));
            }
            channel.pipeline().addLast(new WebSocketServerProtocolHandler("/ws", null, true, 1 << 20, false, true), talk);
        });
    }

    static Peer http(SslContext tls, ChannelHandler talk) {
        return new Peer(tls, channel ->
            channel.pipeline().addLast(new HttpServerCodec(), new HttpObjectAggregator(64 << 10), talk));
    }

    static Peer bytes(SslContext tls, ChannelHandler... talk) {
        return new Peer(tls, channel -> channel.pipeline().addLast(talk));
    }

    int port() {
        return ((InetSocketAddress) server.localAddress()).getPort();
    }

    Endpoint endpoint(String target) {
        return new Endpoint(secure, "localhost", port(), target);
    }

    @Override
    public void close() {
        server.close().syncUninterruptibly();
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }
}
