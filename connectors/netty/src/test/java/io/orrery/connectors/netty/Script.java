package io.orrery.connectors.netty;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** Sends seeded messages when it is told to: of all sizes, some in fragments with pings between them. Echoes anything else. */
@ChannelHandler.Sharable
final class Script extends SimpleChannelInboundHandler<TextWebSocketFrame> {
    /** Makes it read nothing for a while. */
    static final String HOLD = "hold";
    static final String GO = "go ";
    private static final int LARGEST = 200_000;
    private static final int FRAGMENTED_EACH = 3;

    /** What comes for a seed. */
    static List<String> messages(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            messages.add(message(random, random.nextInt(random.nextInt(1, LARGEST))));
        }
        return messages;
    }

    private static String message(SplittableRandom random, int size) {
        StringBuilder text = new StringBuilder(size);
        while (text.length() < size) {
            text.append(random.nextInt(100)).append(",\"price\":");
        }
        text.setLength(size);
        return text.toString();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
        String text = frame.text();
        if (text.equals(HOLD)) {
            context.channel().config().setAutoRead(false);
            context.executor().schedule(() -> context.channel().config().setAutoRead(true), 200, TimeUnit.MILLISECONDS);
        }
        if (!text.startsWith(GO)) {
            context.writeAndFlush(new TextWebSocketFrame(text));
            return;
        }
        String[] words = text.split(" ");
        int number = 0;
        for (String message : messages(Long.parseLong(words[1]), Integer.parseInt(words[2]))) {
            send(context, message, number++ % FRAGMENTED_EACH == 0);
        }
        context.flush();
    }

    private static void send(ChannelHandlerContext context, String message, boolean fragmented) {
        if (!fragmented) {
            context.write(new TextWebSocketFrame(message));
            return;
        }
        int first = message.length() / 3;
        int second = message.length() / 2;
        context.write(new TextWebSocketFrame(false, 0, message.substring(0, first)));
        context.write(new PingWebSocketFrame(Unpooled.wrappedBuffer(new byte[] {1, 2, 3})));
        context.write(new ContinuationWebSocketFrame(false, 0, message.substring(first, second)));
        context.write(new PingWebSocketFrame());
        context.write(new ContinuationWebSocketFrame(true, 0, message.substring(second)));
    }
}
