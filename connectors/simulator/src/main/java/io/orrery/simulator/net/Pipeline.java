package io.orrery.simulator.net;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketServerExtensionHandler;
import io.netty.handler.codec.http.websocketx.extensions.compression.PerMessageDeflateServerExtensionHandshaker;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.netty.handler.ssl.SslContext;

/** What each new connection to a site goes through. */
final class Pipeline extends ChannelInitializer<SocketChannel> {
    private static final int WRITES_A_FLUSH = 64;

    private final Site site;
    private final SslContext tls;
    private final boolean deflate;

    /** @param tls null for a plain port */
    Pipeline(Site site, SslContext tls, boolean deflate) {
        this.site = site;
        this.tls = tls;
        this.deflate = deflate;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        if (!site.admits()) {
            channel.close();
            return;
        }
        ChannelPipeline pipeline = channel.pipeline();
        if (tls != null) {
            pipeline.addLast(tls.newHandler(channel.alloc()));
        }
        pipeline.addLast(new FlushConsolidationHandler(WRITES_A_FLUSH, true));
        pipeline.addLast(new HttpServerCodec());
        pipeline.addLast(new HttpObjectAggregator(HttpChannel.LARGEST_BYTES));
        if (deflate) {
            pipeline.addLast(new WebSocketServerExtensionHandler(
                new PerMessageDeflateServerExtensionHandshaker(HttpChannel.LARGEST_BYTES)));
        }
        pipeline.addLast(new HttpChannel(site));
    }
}
