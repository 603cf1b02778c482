package io.orrery.simulator.net;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The requests of one connection, until one of them makes a stream of it. */
final class HttpChannel extends SimpleChannelInboundHandler<FullHttpRequest> {
    static final int LARGEST_BYTES = 1 << 20;

    private final Site site;

    HttpChannel(Site site) {
        this.site = site;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest received) {
        Request request = request(context, received);
        StreamOpener opener = isUpgrade(received) ? site.streamAt(request.path()) : null;
        if (opener != null) {
            upgrade(context, received, request, opener);
            return;
        }
        Reply reply = received.decoderResult().isSuccess() ? site.answer(request) : Reply.html(400, "");
        boolean keep = HttpUtil.isKeepAlive(received);
        if (reply.delayNanos() > 0) {
            context.executor().schedule(() -> answer(context, reply, keep), reply.delayNanos(), TimeUnit.NANOSECONDS);
        } else {
            answer(context, reply, keep);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        Faulted.report(context, cause);
    }

    private static boolean isUpgrade(FullHttpRequest received) {
        return received.headers().containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
    }

    private static Request request(ChannelHandlerContext context, FullHttpRequest received) {
        String uri = received.uri();
        int mark = uri.indexOf('?');
        Map<String, String> headers = new HashMap<>();
        received.headers().forEach(header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
        return new Request(
            received.method().name(), mark < 0 ? uri : uri.substring(0, mark), mark < 0 ? "" : uri.substring(mark + 1), headers,
            ByteBufUtil.getBytes(received.content()), client(context));
    }

    private static String client(ChannelHandlerContext context) {
        return context.channel().remoteAddress() instanceof InetSocketAddress address
            ? address.getAddress().getHostAddress() : "";
    }

    private static void answer(ChannelHandlerContext context, Reply reply, boolean keep) {
        if (reply.lost()) {
            context.close();
            return;
        }
        FullHttpResponse response = new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(reply.status()), Unpooled.wrappedBuffer(reply.body()));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, reply.contentType());
        response.headers().set(HttpHeaderNames.CONTENT_LENGTH, reply.body().length);
        reply.headers().forEach(response.headers()::set);
        HttpUtil.setKeepAlive(response, keep);
        if (keep) {
            context.writeAndFlush(response);
        } else {
            context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        }
    }

    private void upgrade(ChannelHandlerContext context, FullHttpRequest received, Request request, StreamOpener opener) {
        WebSocketServerHandshaker handshaker =
            new WebSocketServerHandshakerFactory("ws://" + request.header("host") + request.path(), null, true, LARGEST_BYTES)
                .newHandshaker(received);
        if (handshaker == null) {
            WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
            return;
        }
        handshaker.handshake(context.channel(), received).addListener(done -> {
            if (done.isSuccess()) {
                begin(context, request, opener);
            } else {
                context.close();
            }
        });
    }

    private void begin(ChannelHandlerContext context, Request request, StreamOpener opener) {
        ChannelStream stream = new ChannelStream(context.channel());
        StreamListener listener = opener.open(stream, request);
        context.pipeline().addLast(
            new WebSocketFrameAggregator(LARGEST_BYTES), new StreamChannel(stream, listener, site.heartbeat()));
        context.pipeline().remove(this);
    }
}
