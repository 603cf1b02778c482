package io.orrery.simulator.net;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** The frames of one stream, and its heartbeat. */
final class StreamChannel extends SimpleChannelInboundHandler<WebSocketFrame> {
    private static final int UNSUPPORTED = 1003;
    private static final int NO_PONG = 1008;

    private final ChannelStream stream;
    private final StreamListener listener;
    private final Heartbeat heartbeat;
    private Future<?> beating;
    private long silentSince;

    StreamChannel(ChannelStream stream, StreamListener listener, Heartbeat heartbeat) {
        this.stream = stream;
        this.listener = listener;
        this.heartbeat = heartbeat;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        silentSince = System.nanoTime();
        if (heartbeat.everyNanos() > 0) {
            beating = context.executor().scheduleAtFixedRate(
                this::beat, heartbeat.everyNanos(), heartbeat.everyNanos(), TimeUnit.NANOSECONDS);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (stream.isClosing()) {
            if (frame instanceof CloseWebSocketFrame) {
                context.close();
            }
        } else if (frame instanceof TextWebSocketFrame text) {
            listener.onText(text.text());
        } else if (frame instanceof BinaryWebSocketFrame binary) {
            onBinary(binary);
        } else if (frame instanceof PingWebSocketFrame ping) {
            context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
        } else if (frame instanceof PongWebSocketFrame) {
            silentSince = System.nanoTime();
        } else if (frame instanceof CloseWebSocketFrame close) {
            context.writeAndFlush(close.retain()).addListener(sent -> context.close());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (beating != null) {
            beating.cancel(false);
        }
        stream.discard();
        listener.onClosed();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Faulted.report(context, cause);
    }

    private void onBinary(BinaryWebSocketFrame frame) {
        byte[] bytes = new byte[frame.content().readableBytes()];
        frame.content().readBytes(bytes);
        try {
            listener.onBinary(bytes);
        } catch (UnsupportedOperationException refused) {
            stream.close(UNSUPPORTED, refused.getMessage());
        }
    }

    private void beat() {
        if (System.nanoTime() - silentSince > heartbeat.pongWithinNanos()) {
            stream.close(NO_PONG, "no pong");
        } else {
            stream.ping();
        }
    }
}
