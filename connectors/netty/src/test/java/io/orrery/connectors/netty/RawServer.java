package io.orrery.connectors.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.BiConsumer;

/** Answers each request that has come whole with whatever bytes a test wants. */
@ChannelHandler.Sharable
final class RawServer extends ChannelInboundHandlerAdapter {
    private final BiConsumer<ChannelHandlerContext, String> answer;

    RawServer(BiConsumer<ChannelHandlerContext, String> answer) {
        this.answer = answer;
    }

    /** Agrees to the upgrade and sends these bytes along with the answer. */
    static RawServer upgrading(byte... behind) {
        return new RawServer((context, request) -> {
            if (request.startsWith("GET")) {
                context.writeAndFlush(Unpooled.wrappedBuffer(ascii(upgrade(request)), Unpooled.wrappedBuffer(behind)));
            }
        });
    }

    static String upgrade(String request) {
        String key = request.replaceAll("(?si).*sec-websocket-key: *([^\r\n]*)\r\n.*", "$1");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1")
                .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
            return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + Base64.getEncoder().encodeToString(digest) + "\r\n\r\n";
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    static ByteBuf ascii(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        ByteBuf bytes = (ByteBuf) message;
        String request = bytes.toString(StandardCharsets.ISO_8859_1);
        bytes.release();
        answer.accept(context, request);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        context.close();
    }
}
