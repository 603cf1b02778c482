package io.orrery.connectors.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** The end of a wire's pipeline: there its connection hears of its socket. */
abstract class WireHandler extends ChannelInboundHandlerAdapter {
    private final WireConnection connection;

    WireHandler(WireConnection connection) {
        this.connection = connection;
    }

    final WireConnection connection() {
        return connection;
    }

    @Override
    public final void channelInactive(ChannelHandlerContext context) {
        connection.closed();
    }

    @Override
    public final void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        connection.broken(cause);
    }
}
