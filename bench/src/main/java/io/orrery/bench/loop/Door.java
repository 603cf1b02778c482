package io.orrery.bench.loop;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.util.ReferenceCountUtil;

/** One connection to a desk: HTTP, until it becomes a WebSocket. The time is taken when bytes arrive, before they are read. */
final class Door extends ChannelInboundHandlerAdapter {
    private static final int LONGEST = 1 << 16;
    private static final String STREAM = "/stream";

    private final Desk desk;
    private final Desk.Answers bare;

    /** @param bare is told what comes in binary frames: the number of a mark, and bytes that mean nothing */
    Door(Desk desk, Desk.Answers bare) {
        this.desk = desk;
        this.bare = bare;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        long time = System.nanoTime();
        try {
            if (message instanceof FullHttpRequest request) {
                if (request.headers().contains(HttpHeaderNames.UPGRADE)) {
                    upgrade(context, request);
                } else {
                    desk.ask(context, request);
                }
            } else if (message instanceof TextWebSocketFrame frame) {
                desk.say(context, frame.text(), time);
            } else if (message instanceof BinaryWebSocketFrame frame) {
                bare.onOrder(frame.content().readLong(), frame.content().readableBytes(), time);
            } else if (message instanceof PingWebSocketFrame ping) {
                context.writeAndFlush(new PongWebSocketFrame(ping.content().retain()));
            } else if (message instanceof CloseWebSocketFrame) {
                context.close();
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void upgrade(ChannelHandlerContext context, FullHttpRequest request) {
        new WebSocketServerHandshakerFactory(request.uri(), null, false, LONGEST).newHandshaker(request)
            .handshake(context.channel(), request);
        if (request.uri().startsWith(STREAM)) {
            desk.streamTo(context.channel());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (desk.stream() == context.channel()) {
            desk.streamTo(null);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
