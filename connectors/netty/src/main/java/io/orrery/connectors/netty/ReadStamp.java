package io.orrery.connectors.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Notes when bytes were read, before anything is done to them. */
final class ReadStamp extends ChannelInboundHandlerAdapter {
    private final DriverLoop loop;

    ReadStamp(DriverLoop loop) {
        this.loop = loop;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        loop.stampRead();
        context.fireChannelRead(message);
    }
}
