package io.orrery.connectors.netty;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import io.orrery.connectors.kit.wire.Endpoint;
import io.orrery.connectors.kit.wire.HeaderView;
import io.orrery.connectors.kit.wire.Parting;
import io.orrery.connectors.kit.ws.DeflateTerms;
import io.orrery.connectors.kit.ws.Upgrade;
import java.util.List;

/** Waits for the answer by which HTTP becomes a WebSocket. */
final class UpgradeHandler extends WireHandler {
    private static final int SWITCHING = 101;

    private final Upgrade upgrade;

    UpgradeHandler(WireConnection connection, Upgrade upgrade) {
        super(connection);
        this.upgrade = upgrade;
    }

    static DefaultFullHttpRequest request(Endpoint endpoint, Upgrade upgrade, List<String> more) {
        DefaultFullHttpRequest request =
            new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, endpoint.target());
        Headers.set(request.headers(), endpoint, upgrade.headers());
        Headers.set(request.headers(), endpoint, more);
        return request;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        try {
            if (message instanceof HttpResponse response) {
                answered(response);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void answered(HttpResponse response) {
        if (response.decoderResult().isFailure()) {
            connection().part(Parting.PROTOCOL, 0, "the answer to the upgrade is no HTTP");
            return;
        }
        int status = response.status().code();
        HeaderView headers = new Headers(response.headers());
        DeflateTerms deflate;
        try {
            deflate = upgrade.accepted(status, headers);
        } catch (IllegalArgumentException declined) {
            String retry = headers.value(HttpHeaderNames.RETRY_AFTER.toString());
            String text = declined.getMessage() + (retry == null ? "" : ", Retry-After: " + retry);
            connection().part(status == SWITCHING ? Parting.PROTOCOL : Parting.REFUSED, status, text);
            return;
        }
        connection().upgraded(deflate);
    }
}
