package io.orrery.connectors.netty;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import io.orrery.connectors.kit.wire.Endpoint;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;

/** One attempt to reach an endpoint: its name, its addresses one after the other, TLS; all within a given time. */
final class Dial {

    /** How an attempt failed. */
    enum Failure { REFUSED, TLS, TIMED_OUT }

    /** Hears of an attempt, once, and never within the call that begins it. */
    interface Listener {

        /** Connected and, where the endpoint is secure, encrypted. */
        void onOpen(Channel channel);

        void onFailed(Failure why, String text);
    }

    private final DriverLoop loop;
    private final Endpoint endpoint;
    private final Bootstrap bootstrap;
    private final Listener listener;
    private final long deadline;
    private final Future<?> timeout;
    private InetSocketAddress[] addresses;
    private int next;
    private Channel channel;
    private boolean done;

    Dial(DriverLoop loop, Endpoint endpoint, long nanos, int outgoingCap, Listener listener) {
        this.loop = loop;
        this.endpoint = endpoint;
        this.listener = listener;
        deadline = System.nanoTime() + nanos;
        bootstrap = loop.bootstrap(outgoingCap).handler(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel opened) {
                prepare(opened);
            }
        });
        timeout = loop.after(nanos, () -> fail(Failure.TIMED_OUT, "no connection to " + endpoint.authority() + " in time"));
        loop.places().find(loop, endpoint, (found, trouble) -> loop.later(() -> found(found, trouble)));
    }

    /** Gives up. The listener hears nothing. */
    void cancel() {
        if (!done) {
            end();
            closeChannel();
        }
    }

    private void prepare(Channel opened) {
        opened.pipeline().addLast(new ReadStamp(loop));
        if (endpoint.secure()) {
            opened.pipeline().addLast(Tls.handler(loop.tls(), opened, endpoint));
        }
        opened.pipeline().addLast(new Guard());
    }

    /** Stands at the end of the pipeline until whoever dials puts handlers there. */
    private final class Guard extends ChannelInboundHandlerAdapter {
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            broken(cause);
        }
    }

    private void broken(Throwable cause) {
        fail(Tls.failed(cause) ? Failure.TLS : Failure.REFUSED, String.valueOf(cause.getMessage()));
    }

    private void found(InetSocketAddress[] found, String trouble) {
        if (found == null) {
            fail(Failure.REFUSED, trouble);
        } else if (!done) {
            addresses = found;
            tryNext();
        }
    }

    private void tryNext() {
        long share = remaining() / (addresses.length - next);
        bootstrap.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(share)));
        ChannelFuture connecting = bootstrap.connect(addresses[next++]);
        channel = connecting.channel();
        connecting.addListener(ended -> connected(connecting));
    }

    private void connected(ChannelFuture connecting) {
        if (done) {
            connecting.channel().close();
        } else if (connecting.isSuccess()) {
            encrypt();
        } else if (next < addresses.length) {
            tryNext();
        } else {
            broken(connecting.cause());
        }
    }

    private void encrypt() {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls == null) {
            succeed();
        } else {
            tls.handshakeFuture().addListener(ended -> {
                if (ended.isSuccess()) {
                    succeed();
                } else {
                    broken(ended.cause());
                }
            });
        }
    }

    private void succeed() {
        if (!done) {
            end();
            channel.pipeline().remove(Guard.class);
            listener.onOpen(channel);
        }
    }

    private void fail(Failure why, String text) {
        if (!done) {
            end();
            closeChannel();
            listener.onFailed(why, text);
        }
    }

    private void end() {
        done = true;
        timeout.cancel(false);
    }

    private void closeChannel() {
        if (channel != null) {
            channel.close();
        }
    }

    private long remaining() {
        return Math.max(1, deadline - System.nanoTime());
    }
}
