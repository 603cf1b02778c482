package io.orrery.connectors.netty;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import io.orrery.connectors.kit.wire.Failure;
import io.orrery.connectors.kit.wire.HttpOptions;
import io.orrery.connectors.kit.ws.MessageBuffer;

/** A connection to a host: one ask after the other, each when the one before it is answered. */
final class HttpConnection extends ChannelInboundHandlerAdapter {
    private static final int FIRST_FINAL_STATUS = 200;
    private static final int LONGEST_LINE = 8 << 10;
    private static final int LONGEST_HEADERS = 64 << 10;
    private static final int LONGEST_PART = 64 << 10;

    private final DriverLoop loop;
    private final HttpHost host;
    private final HttpOptions options;
    private final Channel channel;
    private final MessageBuffer body = new MessageBuffer();
    private PendingAsk ask;
    private HttpResponse response;
    private Future<?> tooLongIdle;

    HttpConnection(DriverLoop loop, HttpHost host, HttpOptions options, Channel channel) {
        this.loop = loop;
        this.host = host;
        this.options = options;
        this.channel = channel;
        channel.pipeline().addLast(new HttpClientCodec(LONGEST_LINE, LONGEST_HEADERS, LONGEST_PART), this);
    }

    /** Waits for an ask, but not for ever. */
    void rest() {
        tooLongIdle = loop.after(options.idleNanos(), () -> drop(Failure.LOST));
    }

    void send(PendingAsk next) {
        tooLongIdle.cancel(false);
        ask = next;
        ask.onTimeout(() -> drop(Failure.TIMED_OUT));
        channel.writeAndFlush(ask.send());
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (((HttpObject) message).decoderResult().isFailure()) {
                drop(Failure.PROTOCOL);
                return;
            }
            if (message instanceof HttpResponse begun) {
                response = begun;
                body.clear();
            }
            if (message instanceof HttpContent content && response.status().code() >= FIRST_FINAL_STATUS) {
                took(content);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void took(HttpContent content) {
        if (ask == null) {
            drop(Failure.PROTOCOL);
        } else if (content.content().readableBytes() > options.bodyCap() - body.length()) {
            drop(Failure.TOO_LARGE);
        } else {
            if (content.content().isReadable()) {
                body.append(content.content().nioBuffer());
            }
            if (content instanceof LastHttpContent) {
                answered();
            }
        }
    }

    private void answered() {
        PendingAsk mine = ask;
        HttpResponse head = response;
        ask = null;
        if (HttpUtil.isKeepAlive(head)) {
            host.free(this);
        } else {
            drop(Failure.LOST);
        }
        // The body stays as it is until the next answer begins, which is not within this call.
        mine.answer(head.status().code(), new Headers(head.headers()), body);
    }

    /** Closes it; an ask that is not answered has failed. */
    void drop(Failure why) {
        host.gone(this);
        if (tooLongIdle != null) {
            tooLongIdle.cancel(false);
        }
        channel.close();
        PendingAsk mine = ask;
        ask = null;
        if (mine != null) {
            mine.fail(why);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        drop(Failure.LOST);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        drop(Tls.failed(cause) ? Failure.TLS : Failure.LOST);
    }
}
