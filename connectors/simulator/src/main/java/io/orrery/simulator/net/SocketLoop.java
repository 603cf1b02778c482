package io.orrery.simulator.net;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The loop of live sockets: one thread for sockets, protocols, exchanges, their markets. */
public final class SocketLoop implements Loop, AutoCloseable {
    private final MultiThreadIoEventLoopGroup group =
        new MultiThreadIoEventLoopGroup(1, new DefaultThreadFactory("simulator", true), NioIoHandler.newFactory());
    private final EventLoop thread = group.next();

    /**
     * Serves a site on loopback.
     *
     * @param port 0 takes a free one
     * @param tls null for a plain port
     * @param deflate true if permessage-deflate may be agreed on
     * @return the port
     */
    public int open(Site site, int port, SslContext tls, boolean deflate) throws IOException {
        ServerBootstrap bootstrap = new ServerBootstrap()
            .group(group)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(new Pipeline(site, tls, deflate));
        Channel channel = bound(bootstrap, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    /** Does it on the loop's thread, soon. */
    public void execute(Runnable work) {
        thread.execute(guarded(work));
    }

    /** Does it on the loop's thread, soon: what will come out. */
    public <T> Future<T> ask(Callable<T> work) {
        return thread.submit(work);
    }

    @Override
    public void later(long nanos, Runnable work) {
        thread.schedule(guarded(work), nanos, TimeUnit.NANOSECONDS);
    }

    public void every(long nanos, Runnable work) {
        thread.scheduleWithFixedDelay(guarded(work), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    /** Work that fails is a defect: it is told, and the loop goes on. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                Faulted.report(e);
            }
        };
    }

    private static Channel bound(ServerBootstrap bootstrap, InetSocketAddress address) throws IOException {
        var binding = bootstrap.bind(address).awaitUninterruptibly();
        if (!binding.isSuccess()) {
            Throwable cause = binding.cause();
            throw new IOException("port " + address.getPort() + " can't be served: " + cause.getMessage(), cause);
        }
        return binding.channel();
    }
}
