package io.orrery.connectors.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.RecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;

/** How the sockets of the house are set. */
final class Sockets {
    private Sockets() {
    }

    static Bootstrap bootstrap(EventLoop events, RecvByteBufAllocator receiveBuffer, int outgoingCap) {
        return new Bootstrap()
            .group(events)
            .channel(NioSocketChannel.class)
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.SO_KEEPALIVE, true)
            .option(ChannelOption.ALLOCATOR, DriverLoop.BUFFERS)
            .option(ChannelOption.RECVBUF_ALLOCATOR, receiveBuffer)
            .option(ChannelOption.WRITE_BUFFER_WATER_MARK, new WriteBufferWaterMark(outgoingCap, outgoingCap));
    }

    static ServerBootstrap listening(EventLoop events) {
        return new ServerBootstrap()
            .group(events)
            .channel(NioServerSocketChannel.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.ALLOCATOR, DriverLoop.BUFFERS);
    }
}
